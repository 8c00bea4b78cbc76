import type { Reply } from '#contract/reply.ts'
import { breakTitle } from './break-title.ts'
import { widthInChars } from './char-width.ts'
import { labels, marks } from './lexicon/labels.ts'
import { letter, letterhead, text } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { LayOutOptions, PageLine } from './page.ts'

/** The result as it is printed, with its label. */
function resultText(reply: Reply): string {
  return reply.handlingResult === null ? '' : `${labels.result}${reply.handlingResult}`
}

/** 办理结果 and 签发人 on one line, the signer's name in 楷体 as clause 7.2.6 sets it. Null when there is neither. */
function resultLine(result: string, name: string | null): PageLine | null {
  const signer = name === null ? '' : `${labels.signer}${name}`
  if (result === '' && signer === '') return null
  const between = result !== '' && signer !== '' ? marks.space.repeat(2) : ''
  const line = pageLine('result', `${result}${between}${signer}`, text.blankLinesUnderTitle)
  if (name === null) return line
  const end = line.text.length
  return { ...line, faces: [{ start: end - name.length, end, face: 'kaiti' }] }
}

/** The names as they are addressed, parted by 、, with the honorific once and a full-width colon (clause 7.3.2). */
function salutationText(reply: Reply, printed: string | null): string {
  if (printed !== null && printed !== '') return printed.replace(/[:：]?$/u, marks.colon)
  return `${reply.addressees.join(marks.enumeration)}${reply.honorific ?? ''}${marks.colon}`
}

/** The red name of the organ: on one line, or a long one on two, since the mark must stay larger than the title. */
function markText(organ: string): string {
  const width = widthInChars(organ)
  if (width <= letterhead.maxMarkChars) return organ
  return breakTitle(organ, Math.ceil(width / 2) + 3).join('\n')
}

/** Whether the red name of the organ is printed. */
function bearsMark(reply: Reply, { layout, edition, hasMark = null }: LayOutOptions): boolean {
  if (reply.organ === null) return false
  if (layout === 'letter') return true
  return hasMark ?? (edition === 'delivery' && reply.documentNumber !== null)
}

/** Everything above the text: mark, number, title, result and addressees, as far as the reply has them. */
export function frontLines(reply: Reply, options: LayOutOptions): PageLine[] {
  const isLetter = options.layout === 'letter'
  const hasMark = bearsMark(reply, options)
  const result = resultText(reply)
  const isTopRight = options.resultPlace === 'top-right' && result !== ''
  const lines: PageLine[] = []
  const mark = pageLine('resultMark', result)
  // On a letter the corner is the mark's and the number's: the result stands under them.
  if (isTopRight && !isLetter) lines.push(mark)
  if (hasMark && reply.organ !== null) lines.push(pageLine('letterhead', markText(reply.organ)))
  if (reply.documentNumber !== null) {
    const blank = hasMark && !isLetter ? letterhead.blankLinesUnderMark : 0
    lines.push(pageLine('documentNumber', reply.documentNumber, blank))
  }
  if (isTopRight && isLetter) lines.push(mark)
  if (reply.title !== null) {
    const blank = isLetter ? letter.blankLinesAboveTitle : letterhead.blankLinesUnderRule
    lines.push(pageLine('title', breakTitle(reply.title).join('\n'), lines.length === 0 ? 0 : blank))
  }
  const line = resultLine(isTopRight ? '' : result, reply.signer)
  if (line !== null) lines.push(line)
  if (reply.addressees.length > 0) {
    lines.push(
      pageLine(
        'salutation',
        salutationText(reply, options.salutation ?? null),
        lines.length === 0 ? 0 : text.blankLinesUnderTitle,
      ),
    )
  }
  return lines
}
