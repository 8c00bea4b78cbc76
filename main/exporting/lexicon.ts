import type { PageRole } from '#domain/gbt9704/page.ts'

/**
 * The names under which Word and WPS list the styles of a document. English ones are built-in styles, which show in the office's own
 * language and carry the outline; the others are named after the elements of the standard.
 */
export const styleNames: Readonly<Record<PageRole, { id: string; name: string }>> = {
  resultMark: { id: 'ResultMark', name: '办理结果标注' },
  letterhead: { id: 'Letterhead', name: '发文机关标志' },
  documentNumber: { id: 'DocumentNumber', name: '发文字号' },
  title: { id: 'Title', name: 'Title' },
  result: { id: 'HandlingResult', name: '办理结果' },
  salutation: { id: 'Salutation', name: 'Salutation' },
  body: { id: 'BodyText', name: 'Body Text' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  heading4: { id: 'Heading4', name: 'heading 4' },
  table: { id: 'TableText', name: '表格文字' },
  attachment: { id: 'AttachmentNote', name: '附件说明' },
  signature: { id: 'Signature', name: 'Signature' },
  signerTitle: { id: 'SignerTitle', name: '签发人职务' },
  date: { id: 'Date', name: 'Date' },
  note: { id: 'PublicationNote', name: '附注' },
  contact: { id: 'ContactLine', name: '联系方式' },
  annexLabel: { id: 'AnnexLabel', name: '附件序号' },
  annexTitle: { id: 'AnnexTitle', name: '附件标题' },
  cc: { id: 'CopyTo', name: '抄送' },
  printing: { id: 'PrintedBy', name: '印发' },
}

/** Character styles of run-in headings and names. */
export const characterStyleNames = { heiti: '黑体字', kaiti: '楷体字' } as const

/** Fonts that every desktop with Chinese has, for HTML where none of the office's is installed. */
export const screenFallbacks = {
  fangsong: '"Noto Serif CJK SC", "Source Han Serif SC", serif',
  xiaobiaosong: '"Noto Serif CJK SC", "Source Han Serif SC", serif',
  kaiti: '"LXGW WenKai", "Noto Serif CJK SC", serif',
  heiti: '"Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  songti: '"Noto Serif CJK SC", "Source Han Serif SC", serif',
} as const

/** A 一字线 on each side of the page number. */
export const pageNumberDash = '—'
export const fullWidthSpace = '　'

/** Who made the changes that are tracked in an exported comparison. */
export const revisionAuthor = '拟复'

/** Words of a printed comparison. */
export const comparisonWords = {
  heading: '文稿对照',
  title: (name: string) => `文稿对照：${name}`,
  old: '原文：',
  fresh: '新稿：',
  similarity: (share: number) => `两文合计相同 ${Math.round(share * 100)}%`,
  legend: '下划线为新增，删除线为删去，双线为移动（移出处与移入处编号相同）。',
  moved: { from: '移出', to: '移入' },
} as const

/** The register as a table. */
export const registerWords = {
  columns: [
    '发文字号',
    '标题',
    '案由',
    '主送',
    '署名',
    '成文日期',
    '签发时间',
    '文件',
    '保留的核查项',
    '状态',
    '撤回说明',
  ],
  join: '；',
  state: { issued: '已签发', withdrawn: '已撤回' },
  kept: (text: string, reason: string): string => `${text}（${reason}）`,
} as const
