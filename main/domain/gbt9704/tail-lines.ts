import type { Contact, Reply } from '#contract/reply.ts'
import { annexLines } from './annex-lines.ts'
import { widthInChars } from './char-width.ts'
import { labels, marks, outerBrackets } from './lexicon/labels.ts'
import { text } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { LayOutOptions, PageLine } from './page.ts'
import { printedDate } from './printed-date.ts'
import { signatureLines } from './signature-lines.ts'

/** 附件：1. … with later names aligned under the first one (clause 7.3.4); a single attachment bears no number. */
export function attachmentLines(names: readonly string[]): PageLine[] {
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}. `
    const label = index === 0 ? labels.attachment : marks.space.repeat(labels.attachment.length)
    const line = pageLine(
      'attachment',
      `${label}${number}${name}`,
      index === 0 ? text.blankLinesAboveAttachments : 0,
    )
    return { ...line, hangingChars: widthInChars(`${label}${number}`) }
  })
}

function contactLines(contact: Contact): PageLine[] {
  const field = (label: string, value: string | null) =>
    value === null || value === '' ? [] : [`${label}${value}`]
  const rows = [
    [...field(labels.contactName, contact.name), ...field(labels.contactPhone, contact.phone)],
    [...field(labels.contactAddress, contact.address), ...field(labels.contactPostcode, contact.postcode)],
  ]
  return rows
    .filter((row) => row.length > 0)
    .map((row) => pageLine('contact', row.join(marks.space.repeat(2))))
}

/** A wording in full-width brackets, once (clause 7.3.6). */
function bracketed(wording: string): string {
  return `${marks.open}${wording.replace(outerBrackets, '')}${marks.close}`
}

/** 抄送 and 印发 (clause 7.4); a letter has no 印发 (10.1), and what is published tells nothing of its printing. */
function colophonLines(reply: Reply, options: LayOutOptions): PageLine[] {
  const { layout, edition, printing = null } = options
  const lines: PageLine[] = []
  if (reply.cc.length > 0)
    lines.push(pageLine('cc', `${labels.cc}${reply.cc.join(marks.comma)}${marks.stop}`, 1))
  if (printing !== null && layout === 'document' && edition === 'delivery') {
    const date = printedDate(printing.date) ?? printing.date
    const blank = lines.length === 0 ? 1 : 0
    lines.push(pageLine('printing', `${printing.organ}\t${date}${labels.printed}`, blank))
  }
  return lines
}

/** Everything below the text: 附件说明, 署名, 成文日期, 附注, the contact, the annexes and the 版记, as far as the reply has them. */
export function tailLines(reply: Reply, options: LayOutOptions): PageLine[] {
  const { annexes = [] } = options
  const names = [
    ...reply.attachments,
    ...annexes.map(({ title }) => title).filter((title) => !reply.attachments.includes(title)),
  ]
  return [
    ...attachmentLines(names),
    ...signatureLines(reply, options),
    ...(reply.publicity === null ? [] : [pageLine('note', bracketed(reply.publicity))]),
    ...contactLines(reply.contact),
    ...annexLines(annexes, names),
    ...colophonLines(reply, options),
  ]
}
