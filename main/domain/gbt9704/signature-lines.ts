import type { Reply } from '#contract/reply.ts'
import { widthInChars } from './char-width.ts'
import { grid, nameSeal, seals, signature, text } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { LayOutOptions, PageLine } from './page.ts'
import { printedDate } from './printed-date.ts'
import { signatureIndents } from './signature-indents.ts'
import { signatureRows } from './signature-rows.ts'

function within(chars: number, width: number): number {
  return Math.max(0, Math.min(chars, grid.charsPerLine - width))
}

function dateLine(date: string, rightChars: number, linesBefore = 0): PageLine {
  return { ...pageLine('date', date, linesBefore), rightChars }
}

/** The signer's office with room for the stamp of the name on its right, and the date (clause 7.3.5.3). */
function nameSealLines(title: string, date: string): PageLine[] {
  const lines: PageLine[] = []
  if (title !== '') {
    const room = nameSeal.rightChars + nameSeal.widthChars + nameSeal.gapChars
    const line = pageLine('signerTitle', title, nameSeal.blankLinesAbove)
    lines.push({ ...line, rightChars: within(room, widthInChars(title)) })
  }
  if (date !== '') {
    const blank = lines.length === 0 ? nameSeal.blankLinesAbove : nameSeal.blankLinesAboveDate
    lines.push(dateLine(date, within(nameSeal.rightChars, widthInChars(date)), blank))
  }
  return lines
}

/** Organs one under the other, the date by the last of them (clause 7.3.5.2), or in rows with room for their seals. */
function jointLines(organs: readonly string[], date: string, isSealed: boolean): PageLine[] {
  if (isSealed) {
    const rows = signatureRows(organs, date)
    const lines = rows.map((row, index): PageLine => {
      const blank = index === 0 ? text.blankLinesAboveSignature : seals.blankLinesBetweenRows
      return { ...pageLine('signature', row.organs.join('\t'), blank), centres: row.centres }
    })
    const right = within(signature.sealedDateRightChars, widthInChars(date))
    return date === '' ? lines : [...lines, dateLine(date, right)]
  }
  const lines = organs.map((organ, index): PageLine => {
    const { organRightChars } = signatureIndents(organ, date)
    const blank = index === 0 ? text.blankLinesAboveSignature : 0
    return { ...pageLine('signature', organ, blank), rightChars: organRightChars }
  })
  const { dateRightChars } = signatureIndents(organs.at(-1) ?? '', date)
  return date === '' ? lines : [...lines, dateLine(date, dateRightChars)]
}

/** 署名 and 成文日期, as the paper is signed: without a seal, with one or several, or with the stamp of a name. */
export function signatureLines(reply: Reply, options: LayOutOptions): PageLine[] {
  const { seal = 'none', coSigners = [], signerTitle = null } = options
  const organ = reply.organ ?? ''
  const date = reply.date === null ? '' : (printedDate(reply.date) ?? reply.date)
  if (seal === 'name-seal') return nameSealLines(signerTitle ?? organ, date)
  const others = coSigners.filter((each) => each !== organ)
  if (organ !== '' && others.length > 0) return jointLines([organ, ...others], date, seal === 'seal')
  const indents = signatureIndents(organ, date, { seal: seal === 'seal' })
  const lines: PageLine[] = []
  if (organ !== '') lines.push({ ...pageLine('signature', organ), rightChars: indents.organRightChars })
  if (date !== '') lines.push(dateLine(date, indents.dateRightChars))
  return lines.map((line, index) =>
    index === 0 ? { ...line, linesBefore: text.blankLinesAboveSignature } : line,
  )
}
