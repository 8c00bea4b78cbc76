import type { Removal } from '#contract/edition.ts'
import type { Reply } from '#contract/reply.ts'
import { placeNames } from './messages.ts'
import type { PageLine } from './page.ts'
import { officePhones, withoutPrivateDetails } from './private-details.ts'

/** A reply without the mobile numbers of its contact. */
export function withOfficePhones(reply: Reply): { reply: Reply; removed: Removal[] } {
  const { phone } = reply.contact
  if (phone === null) return { reply, removed: [] }
  const office = officePhones(phone)
  if (office.removed.length === 0) return { reply, removed: [] }
  return {
    reply: { ...reply, contact: { ...reply.contact, phone: office.phone } },
    removed: office.removed.map((each) => ({ ...each, place: placeNames.contact })),
  }
}

const textRoles: ReadonlySet<PageLine['role']> = new Set([
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'table',
])

/** What each line is called in a message: paragraphs of the text are counted, those of an annex named after it. */
function placesOf(lines: readonly PageLine[]): string[] {
  let paragraph = 0
  let annex: string | null = null
  return lines.map((line) => {
    if (line.role === 'annexLabel') annex = line.text
    if (annex !== null && line.role !== 'cc' && line.role !== 'printing') return annex
    if (!textRoles.has(line.role)) return placeNames.of(line.role)
    paragraph += 1
    return placeNames.paragraph(paragraph)
  })
}

/** The lines of the public edition, and what was taken out of each. */
export function publicLines(lines: readonly PageLine[]): { lines: PageLine[]; removed: Removal[] } {
  const places = placesOf(lines)
  const removed: Removal[] = []
  const printed = lines.map((line, index) => {
    const clean = withoutPrivateDetails(line.text)
    if (clean.removed.length === 0) return line
    removed.push(...clean.removed.map((each) => ({ ...each, place: places[index] ?? '' })))
    // A face that covered removed characters is measured again, so that it cannot reach past its sentence.
    const moved = (end: number) => withoutPrivateDetails(line.text.slice(0, end)).text.length
    const faces = line.faces.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) }))
    return { ...line, text: clean.text, faces }
  })
  return { lines: printed, removed }
}
