import type { Reply } from '#contract/reply.ts'
import { breakTitle } from './break-title.ts'
import { widthInChars } from './char-width.ts'
import { labels, marks } from './lexicon/labels.ts'
import { letter, letterhead, text } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { LayOutOptions, PageLine } from './page.ts'

/** 办理结果 and 签发人 on one line, the signer's name in 楷体 as clause 7.2.6 sets it. Null when the reply has neither. */
function resultLine(reply: Reply): PageLine | null {
  const result = reply.handlingResult === null ? '' : `${labels.result}${reply.handlingResult}`
  const signer = reply.signer === null ? '' : `${labels.signer}${reply.signer}`
  if (result === '' && signer === '') return null
  const between = result !== '' && signer !== '' ? marks.space.repeat(2) : ''
  const line = pageLine('result', `${result}${between}${signer}`, text.blankLinesUnderTitle)
  if (reply.signer === null) return line
  const end = line.text.length
  return { ...line, faces: [{ start: end - reply.signer.length, end, face: 'kaiti' }] }
}

/** The names as they are addressed, parted by 、, with the honorific once and a full-width colon (clause 7.3.2). */
function salutationText(reply: Reply): string {
  return `${reply.addressees.join(marks.enumeration)}${reply.honorific ?? ''}${marks.colon}`
}

/** The red name of the organ: on one line, or a long one on two, since the mark must stay larger than the title. */
function markText(organ: string): string {
  const width = widthInChars(organ)
  if (width <= letterhead.maxMarkChars) return organ
  return breakTitle(organ, Math.ceil(width / 2) + 3).join('\n')
}

/** Everything above the text: mark, number, title, result and addressees, as far as the reply has them. */
export function frontLines(reply: Reply, options: LayOutOptions): PageLine[] {
  const isLetter = options.layout === 'letter'
  const hasMark =
    reply.organ !== null && (isLetter || (options.edition === 'delivery' && reply.documentNumber !== null))
  const lines: PageLine[] = []
  if (hasMark && reply.organ !== null) lines.push(pageLine('letterhead', markText(reply.organ)))
  if (reply.documentNumber !== null) {
    const blank = hasMark && !isLetter ? letterhead.blankLinesUnderMark : 0
    lines.push(pageLine('documentNumber', reply.documentNumber, blank))
  }
  if (reply.title !== null) {
    const blank = isLetter ? letter.blankLinesAboveTitle : letterhead.blankLinesUnderRule
    lines.push(pageLine('title', breakTitle(reply.title).join('\n'), lines.length === 0 ? 0 : blank))
  }
  const result = resultLine(reply)
  if (result !== null) lines.push(result)
  if (reply.addressees.length > 0) {
    lines.push(
      pageLine('salutation', salutationText(reply), lines.length === 0 ? 0 : text.blankLinesUnderTitle),
    )
  }
  return lines
}
