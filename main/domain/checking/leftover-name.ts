import type { Paragraph, Part, Reply } from '#contract/reply.ts'
import type { GivenCase } from './case.ts'
import type { Checked, Mark } from './checked.ts'
import { givenText, isInside, quotedSpans } from './checked.ts'
import { afterName, afterProposer, beforeName, titleAfterName } from './lexicon.ts'
import type { KnownName } from './library-facts.ts'
import { findingMessages } from './messages.ts'

/** Parts where an organisation stands as the one that is answered. */
const frameParts: readonly Part[] = ['title', 'salutation', 'opening', 'closing']
/** Parts that speak of the case: a short name between marks is meant there. In the body it may be a common word. */
const caseParts: readonly Part[] = [...frameParts, 'result', 'contact', 'other']
/** A name this long is no common word. */
const tellingLength = 3
const contextLength = 24

/**
 * Names of other cases: an addressee, signer or contact person of another reply of the library, or of the text's own forms,
 * that stands in the text and is not on this card. A name of two characters counts only where a person must be meant; an organisation only
 * where it is answered, since a text may tell of it. O(length of the text).
 */
export function leftoverNames({ read, facts, library, given }: Checked): Mark[] {
  const { text, paragraphs, reply } = read
  const own = [...facts.addressees, facts.signer, facts.contactName, given?.organ, reply.organ].filter(
    (name) => name !== null && name !== undefined,
  )
  const ownSpans = own.flatMap((name) => spansOf(text, name))
  const replacements: Record<KnownName['role'], string | null> = {
    addressee: facts.addressees.length === 1 ? (facts.addressees[0] ?? null) : null,
    signer: facts.signer,
    contact: facts.contactName,
  }
  const isSingle = reply.addressees.length === 1
  const said = saidOfAnotherCase(reply, given)
  const marks: Mark[] = []
  for (const paragraph of paragraphs) {
    const titles = quotedSpans(text.slice(paragraph.start, paragraph.end))
    for (let at = paragraph.start; at < paragraph.end; at++) {
      // The salutation itself is held against the card by its own rule.
      const known =
        longestAt(library.names.get(text.slice(at, at + 2)) ?? [], text, at) ??
        (paragraph.part === 'salutation' ? null : longestAt(said, text, at))
      if (known === null || own.includes(known.name) || isInside(at, ownSpans)) continue
      if (!standsAsName(known, text, at, paragraph)) continue
      const end = at + known.name.length
      if (isInside(at - paragraph.start, titles)) continue
      const fits = known.role !== 'addressee' || (isSingle && paragraph.part === 'salutation')
      marks.push({
        start: at,
        end,
        message: said.includes(known)
          ? findingMessages.saidName(known.name, known.role)
          : findingMessages.leftoverName(known.name, known.role, known.from),
        suggestion: fits ? replacements[known.role] : null,
      })
      at = end - 1
    }
  }
  return marks
}

/** Whom the text's own salutation, result line or contact names where the card names others: wherever else they stand, they were left over. */
function saidOfAnotherCase(reply: Reply, given: GivenCase | null): KnownName[] {
  const against = (
    on: string | null | undefined,
    name: string | null,
    role: KnownName['role'],
  ): KnownName[] =>
    givenText(on) === null || name === null || name.length < 2
      ? []
      : [{ name, role, isOrgan: false, from: null }]
  const addressees = given?.addressees ?? []
  return [
    ...(addressees.length === 0 ? [] : reply.addressees).map((name): KnownName => ({
      name,
      role: 'addressee',
      isOrgan: reply.honorific === null,
      from: null,
    })),
    ...against(given?.signer, reply.signer, 'signer'),
    ...against(given?.contact?.name, reply.contact.name, 'contact'),
  ].filter(({ name }) => name.length > 1)
}

function longestAt(candidates: readonly KnownName[], text: string, at: number): KnownName | null {
  let longest: KnownName | null = null
  for (const known of candidates) {
    if (known.name.length > (longest?.name.length ?? 0) && text.startsWith(known.name, at)) longest = known
  }
  return longest
}

function standsAsName({ name, isOrgan }: KnownName, text: string, at: number, paragraph: Paragraph): boolean {
  const after = text.slice(at + name.length, Math.min(at + name.length + contextLength, paragraph.end))
  if (isOrgan) return frameParts.includes(paragraph.part) || afterProposer.test(after)
  if (name.length >= tellingLength) return true
  if (titleAfterName.test(after)) return true
  if (!caseParts.includes(paragraph.part)) return false
  const before = text.slice(Math.max(paragraph.start, at - contextLength), at)
  return beforeName.test(before) && afterName.test(after)
}

function spansOf(text: string, name: string): { start: number; end: number }[] {
  if (name === '') return []
  const spans: { start: number; end: number }[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    spans.push({ start: at, end: at + name.length })
  }
  return spans
}
