import type { Reply } from '#contract/reply.ts'
import type { OfdPageContent, OfdText } from './write-ofd.ts'
import { widthOf } from './write-ofd.ts'

/** The page of GB/T 9704: 28 characters of 16 points a line, 22 lines, in millimetres. */
const sizeMm = 5.64
const pitchMm = 10.2
const leftMm = 28
const firstBaselineMm = 45
const charactersInLine = 28
const linesOnPage = 22

export type LetterParagraph = { text: string; align: 'left' | 'indent' | 'centre' | 'right' }

/** The paragraphs of a reply as an office prints them. */
export function paragraphsOf(reply: Reply): LetterParagraph[] {
  const { contact, honorific, addressees } = reply
  const line = (text: string, align: LetterParagraph['align']): LetterParagraph => ({ text, align })
  const title = reply.title ?? ''
  const cut = title.indexOf('第', Math.floor(title.length / 2) - 1)
  const result =
    reply.handlingResult === null
      ? []
      : [line(`办理结果：${reply.handlingResult}　　签发人：${reply.signer ?? ''}`, 'indent')]
  return [
    ...[title.slice(0, cut), title.slice(cut)].map((text) => line(text, 'centre')),
    ...result,
    line(`${addressees.join('、')}${honorific ?? ''}：`, 'left'),
    ...reply.blocks.map((block) => line(block.text, 'indent')),
    line(reply.organ ?? '', 'right'),
    line((reply.date ?? '').replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'), 'right'),
    line(`（${reply.publicity ?? ''}）`, 'indent'),
    line(`联系人姓名：${contact.name ?? ''}　　联系电话：${contact.phone ?? ''}`, 'indent'),
    line(`承办单位通讯地址：${contact.address ?? ''}　　邮政编码：${contact.postcode ?? ''}`, 'indent'),
  ]
}

/** Breaks a paragraph at the page's edge: marks hang over it, Latin words stay whole. */
function breakLines(text: string): string[] {
  const units = text.match(/[A-Za-z0-9.%+/-]+|[\s\S][，。、；：？！”’）》]*/gu) ?? []
  const lines: string[] = []
  let current = ''
  for (const unit of units) {
    const hangs = /[，。、；：？！”’）》]$/.test(unit) ? 1 : 0
    if (current !== '' && widthOf(current) + widthOf(unit) - hangs > charactersInLine) {
      lines.push(current)
      current = ''
    }
    current += unit
  }
  return [...lines, current]
}

function startOf(text: string, align: LetterParagraph['align']): number {
  const room = charactersInLine - widthOf(text)
  if (align === 'centre') return leftMm + (room / 2) * sizeMm
  return align === 'right' ? leftMm + (room - 4) * sizeMm : leftMm
}

/** Sets paragraphs on pages with a number at the foot of each. */
export function layOutLetter(paragraphs: readonly LetterParagraph[]): OfdPageContent[] {
  const lines = paragraphs.flatMap(({ text, align }) =>
    breakLines(align === 'indent' ? `　　${text}` : text).map((line, index) => ({
      text: line,
      x: startOf(line, index === 0 ? align : 'left'),
    })),
  )
  const pages: OfdPageContent[] = []
  for (let at = 0; at < lines.length; at += linesOnPage) {
    const texts = lines
      .slice(at, at + linesOnPage)
      .map(({ text, x }, index): OfdText => ({ text, x, y: firstBaselineMm + index * pitchMm, sizeMm }))
    const number = pages.length + 1
    const foot = { text: `— ${number} —`, x: 100, y: 280, sizeMm: 4.94 }
    pages.push({ texts: [...texts, foot] })
  }
  return pages
}
