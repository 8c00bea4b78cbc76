import type { Warning } from '#contract/reply.ts'
import type { PageRole } from './page.ts'
import type { OptionalPart } from './without-unfilled.ts'

const partNames: Record<OptionalPart, string> = {
  handlingResult: '办理结果',
  signer: '签发人',
  documentNumber: '发文字号',
  publicity: '公开方式',
  name: '联系人',
  phone: '联系电话',
  address: '地址',
  postcode: '邮编',
}

const roleNames: Readonly<Partial<Record<PageRole, string>>> = {
  letterhead: '发文机关标志',
  documentNumber: '发文字号',
  title: '标题',
  resultMark: '办理结果',
  result: '办理结果',
  salutation: '主送',
  attachment: '附件说明',
  signature: '署名',
  signerTitle: '署名',
  date: '成文日期',
  note: '附注',
  contact: '联系方式',
  cc: '版记',
  printing: '版记',
}

/** What a place on the page is called. */
export const placeNames = {
  contact: '联系方式',
  of: (role: PageRole): string => roleNames[role] ?? '文中',
  paragraph: (n: number): string => `正文第${n}段`,
} as const

/** What the layout has to say to the clerk. */
export const layoutWarnings = {
  missing: (code: 'title' | 'salutation' | 'organ' | 'date' | 'body'): Warning => ({
    code: `missing-${code}`,
    message: {
      title: '没有标题，导出的文件首行空缺。请在办件卡填写会议名称和编号后重新导出。',
      salutation: '没有主送对象。请在办件卡填写委员、代表或单位名称后重新导出。',
      organ: '没有发文机关署名。请在办件卡填写发文机关后重新导出。',
      date: '没有成文日期。请在办件卡填写日期后重新导出。',
      body: '没有正文。请先写完正文再导出。',
    }[code],
  }),
  unfilled: (count: number): Warning => ({
    code: 'unfilled-slots',
    message: `文中还有 ${count} 处〔待补〕没有填写。请补全后重新导出。`,
  }),
  leftOut: (parts: readonly OptionalPart[]): Warning => ({
    code: 'unfilled-left-out',
    message: `${parts.map((part) => partNames[part]).join('、')}没有填写，文件中已略去。请在办件卡补全后重新导出。`,
  }),
  signerTitle: (): Warning => ({
    code: 'missing-signer-title',
    message: '使用签名章应标注签发人职务，现以发文机关名称代替。请填写职务，如“某某局局长”。',
  }),
  numberForm: (printed: string, standard: string): Warning => ({
    code: 'document-number-form',
    message: `发文字号“${printed}”的写法不合格式标准，应为“${standard}”。请改正后重新导出。`,
  }),
  notCarried: (texts: readonly string[]): Warning => ({
    code: 'not-carried',
    message: `原文有 ${texts.length} 处没有写入：${texts.map((text) => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`).join('、')}。请核对是否需要补入。`,
  }),
  missingPublicity: (): Warning => ({
    code: 'missing-publicity',
    message: '公开版没有附注。请在办件卡填写公开方式，如“此件公开发布”。',
  }),
  privateRemoved: (count: number): Warning => ({
    code: 'private-details-removed',
    message: `公开版已略去 ${count} 处个人联系方式或证件号码，正文中以〔略〕标出。请通读一遍再公开。`,
  }),
  notPublic: (publicity: string): Warning => ({
    code: 'not-public',
    message: `公开属性为“${publicity}”，不应对外公开。请核对后再使用公开版。`,
  }),
} as const
