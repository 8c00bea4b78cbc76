import type { Card, DraftBlock, DraftRole, Segment } from '#contract/draft.ts'
import { bodyName, headingMark, headingNumerals, headingPrefix, standardForm } from './lexicon.ts'
import { missingMark } from './messages.ts'
import { cardSegment as field, pronounSegment, wrapSubject } from './wording.ts'

/**
 * The skeleton of a reply by the standard form, from the card alone: for a library that has no structure yet. What the card
 * leaves open is marked 〔待补：…〕.
 *
 * @returns title, result (when the card has one), salutation, opening, two sections with a heading to be filled in and an empty
 *          paragraph each, signature, date, publicity, contact
 */
export function standardBlocks(card: Card): DraftBlock[] {
  const form = standardForm
  const blocks: DraftBlock[] = [
    block('title', [
      plain(form.title[0]),
      field('meeting', card),
      plain(form.title[1]),
      field('number', card),
      plain(form.title[2]),
      field('kind', card),
      plain(form.title[3]),
    ]),
  ]
  if (card.handlingResult !== null)
    blocks.push(
      block('result', [
        plain(form.result[0]),
        field('handlingResult', card),
        plain(form.result[1]),
        field('signer', card),
      ]),
    )
  blocks.push(block('salutation', salutationOf(card)), block('opening', openingOf(card)))
  for (const numeral of headingNumerals.slice(0, 2))
    blocks.push(
      { role: 'heading', level: 1, segments: [plain(`${numeral}${headingMark}`), missing(headingPrefix)] },
      block('paragraph', []),
    )
  blocks.push(
    block('signature', [field('organ', card)]),
    block('date', [field('date', card)]),
    block('publicity', publicityOf(card)),
    block('contact', [
      plain(form.contact[0]),
      field('contactName', card),
      plain(form.contact[1]),
      field('contactPhone', card),
    ]),
  )
  if (card.contact.address !== null || card.contact.postcode !== null)
    blocks.push(
      block('contact', [
        plain(form.contact[2]),
        field('contactAddress', card),
        plain(form.contact[3]),
        field('contactPostcode', card),
      ]),
    )
  return blocks
}

/** Names, 委员 or 代表, colon. Without an honorific in the card it follows from the body; an organisation has none. */
export function salutationOf(card: Card): Segment[] {
  const segments = [field('addressees', card)]
  if (card.honorific !== null) segments.push(field('honorific', card))
  else if (card.addressees.length === 0 && card.body !== null) segments.push(plain(bodyName[card.body]))
  return [...segments, plain(standardForm.salutationEnd)]
}

/** The annotation in its brackets. */
export function publicityOf(card: Card): Segment[] {
  const [open, close] = standardForm.publicity
  return [plain(open), field('publicity', card), plain(close)]
}

/** The item's word is not said twice: “关于…的提案”收悉. */
function openingOf(card: Card): Segment[] {
  const [before, close, of, after] = standardForm.opening
  const isSaid = card.kind !== null && card.subject?.endsWith(card.kind) === true
  return wrapSubject([
    pronounSegment(card),
    plain(before),
    field('subject', card),
    ...(isSaid ? [plain(close + after)] : [plain(close + of), field('kind', card), plain(after)]),
  ])
}

function block(role: DraftRole, segments: Segment[]): DraftBlock {
  return { role, level: 0, segments }
}

function plain(text: string): Segment {
  return { text, origin: { from: 'template', ref: null }, slot: null, state: 'plain' }
}

function missing(name: string): Segment {
  return { text: missingMark(name), origin: { from: 'slot', ref: null }, slot: name, state: 'missing' }
}
