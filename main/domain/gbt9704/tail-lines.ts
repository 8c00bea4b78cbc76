import type { Contact, Reply } from '#contract/reply.ts'
import { widthInChars } from './char-width.ts'
import { labels, marks, outerBrackets } from './lexicon/labels.ts'
import { text } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { LayOutOptions, PageLine } from './page.ts'
import { printedDate } from './printed-date.ts'
import { officePhones } from './private-details.ts'
import { signatureIndents } from './signature-indents.ts'

/** 附件：1. … with later names aligned under the first one (clause 7.3.4); a single attachment bears no number. */
function attachmentLines(names: readonly string[]): PageLine[] {
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

function signatureLines(reply: Reply, seal: boolean): PageLine[] {
  const organ = reply.organ ?? ''
  const date = reply.date === null ? '' : (printedDate(reply.date) ?? reply.date)
  const indents = signatureIndents(organ, date, { seal })
  const lines: PageLine[] = []
  if (organ !== '') lines.push({ ...pageLine('signature', organ), rightChars: indents.organRightChars })
  if (date !== '') lines.push({ ...pageLine('date', date), rightChars: indents.dateRightChars })
  return lines.map((line, index) =>
    index === 0 ? { ...line, linesBefore: text.blankLinesAboveSignature } : line,
  )
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

/**
 * Everything below the text: 附件说明, 署名, 成文日期, 附注, the contact and 抄送, as far as the reply has them.
 *
 * @returns with `removed`, how many details the public edition lost here
 */
export function tailLines(reply: Reply, options: LayOutOptions): { lines: PageLine[]; removed: number } {
  const { phone } = reply.contact
  const printedPhone = options.edition === 'public' && phone !== null ? officePhones(phone) : phone
  const lines = [
    ...attachmentLines(reply.attachments),
    ...signatureLines(reply, options.seal ?? false),
    ...(reply.publicity === null ? [] : [pageLine('note', bracketed(reply.publicity))]),
    ...contactLines({ ...reply.contact, phone: printedPhone }),
  ]
  if (reply.cc.length > 0)
    lines.push(pageLine('cc', `${labels.cc}${reply.cc.join(marks.comma)}${marks.stop}`, 1))
  return { lines, removed: printedPhone === phone ? 0 : 1 }
}
