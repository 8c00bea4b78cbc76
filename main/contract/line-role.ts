import type { Part } from './reply.ts'

/** What the parts of a reply are called, on the page and in the source of a structure. */
export const partWords: Readonly<Record<Part, string>> = {
  documentNumber: '文号',
  title: '标题',
  result: '结果与签发',
  salutation: '主送',
  opening: '开头',
  heading: '标题段',
  paragraph: '正文',
  table: '表格',
  closing: '结尾',
  signature: '署名',
  date: '日期',
  publicity: '附注',
  contact: '联系方式',
  cc: '抄送',
  attachment: '附件',
  other: '其他',
}

const headingWords = ['', '一级标题', '二级标题', '三级标题', '四级标题']
const words: ReadonlyMap<string, string> = new Map(Object.entries(partWords))
const parts = new Map<string, string>(Object.entries(partWords).map(([part, word]) => [word, part]))

/** What a comment over a line of a structure says of it: 一级标题, 正文, 署名. */
export function writeLineRole(role: string, level: number): string {
  return (role === 'heading' ? headingWords[level] : undefined) || (words.get(role) ?? role)
}

/** The part and level that such a comment tells, also in the names of code that older files have (`heading 1`); null for any other comment. */
export function readLineRole(comment: string): { role: string; level: number } | null {
  const words = comment.trim()
  const level = headingWords.indexOf(words, 1)
  if (level > 0) return { role: 'heading', level }
  const role = parts.get(words)
  if (role !== undefined) return { role, level: 0 }
  const named = /^([a-zA-Z]+)(?:\s+(\d))?$/.exec(words)
  return named === null ? null : { role: named[1] ?? '', level: Number(named[2] ?? 0) }
}
