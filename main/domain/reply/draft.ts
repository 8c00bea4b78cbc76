import type { Card, Draft, DraftBlock } from '#contract/draft.ts'
import type { ReadReply, Reply } from '#contract/reply.ts'
import { normaliseText } from '#domain/text/normalise.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { defaultProfile } from './lexicon/profile.ts'
import { parseMeeting } from './meeting.ts'
import { markerOf } from './numbering.ts'
import { composeReply } from './parse.ts'
import type { PartText } from './parts.ts'

/** The characters of a block as they stand on the page. */
export function blockText(block: DraftBlock): string {
  return block.segments.map((segment) => segment.text).join('')
}

/** The draft as text: its blocks joined by "\n", in their order, empty ones included, so that line n is block n. */
export function draftText(draft: Pick<Draft, 'blocks'>): string {
  return draft.blocks.map(blockText).join('\n')
}

/**
 * The paragraphs of a draft with their parts and the fields its text says; offsets are into `draftText`, paragraph n is
 * block n. The text is taken as the clerk wrote it, not normalised. The card has no say here: see `draftToReply`.
 */
export function readDraft(draft: Pick<Draft, 'blocks'>, profile: ReplyProfile = defaultProfile): ReadReply {
  const parts = draft.blocks.map((block): PartText => {
    const text = blockText(block)
    const numbered = ['heading', 'paragraph', 'list'].includes(block.role)
    const level = numbered ? markerOf(text).level || block.level : 0
    return { text, part: block.role === 'list' ? 'paragraph' : block.role, level }
  })
  return composeReply(parts, [], profile)
}

function preferCard(card: Card, said: Reply): Reply {
  const meeting = card.meeting ?? said.meeting
  const numbers = meeting === null ? null : parseMeeting(meeting)
  return {
    ...said,
    body: card.body ?? numbers?.body ?? said.body,
    meeting,
    term: numbers?.term ?? null,
    session: numbers?.session ?? null,
    kind: card.kind ?? said.kind,
    number: card.number ?? said.number,
    handlingResult: card.handlingResult ?? said.handlingResult,
    signer: card.signer ?? said.signer,
    documentNumber: card.documentNumber ?? said.documentNumber,
    addressees: card.addressees.length > 0 ? card.addressees : said.addressees,
    honorific: card.addressees.length > 0 ? card.honorific : (card.honorific ?? said.honorific),
    subject: card.subject ?? said.subject,
    organ: card.organ ?? said.organ,
    date: card.date ?? said.date,
    publicity: card.publicity ?? said.publicity,
    contact: {
      name: card.contact.name ?? said.contact.name,
      phone: card.contact.phone ?? said.contact.phone,
      address: card.contact.address ?? said.contact.address,
      postcode: card.contact.postcode ?? said.contact.postcode,
    },
    cc: card.cc.length > 0 ? card.cc : said.cc,
  }
}

/**
 * A draft in the shape of a reply. What the card knows goes first, what the blocks say fills the rest; title and blocks are
 * those of the text. Texts are normalised, since a reply's are; `readDraft` gives the offsets of the text as written.
 */
export function draftToReply(draft: Draft, profile: ReplyProfile = defaultProfile): Reply {
  const blocks = draft.blocks
    .map((block) => ({ ...block, segments: [{ ...plainSegment, text: oneLine(blockText(block)) }] }))
    .filter((block) => blockText(block) !== '')
  return preferCard(draft.card, readDraft({ blocks }, profile).reply)
}

const plainSegment = { origin: { from: 'typed' as const, ref: null }, slot: null, state: 'plain' as const }

function oneLine(text: string): string {
  return normaliseText(text).text.replaceAll('\n', '')
}
