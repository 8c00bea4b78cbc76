import type { Warning } from '#contract/reply.ts'
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
  privateRemoved: (count: number): Warning => ({
    code: 'private-details-removed',
    message: `公开版已略去 ${count} 处个人联系方式或证件号码，正文中以〔略〕标出。请通读一遍再公开。`,
  }),
  notPublic: (publicity: string): Warning => ({
    code: 'not-public',
    message: `公开属性为“${publicity}”，不应对外公开。请核对后再使用公开版。`,
  }),
} as const
