import type { Card, DraftBlock, DraftRole, Segment } from '#contract/draft.ts'
import { headingMark, headingNumerals, headingPrefix } from '#domain/templating/lexicon.ts'
import { missingMark } from '#domain/templating/messages.ts'
import { cardSegment, wrapSubject } from '#domain/templating/wording.ts'
import { opinionForm } from './lexicon.ts'

/**
 * A 会办意见 by the standard form: addressed to the body that leads the case (the first partner of the card), without thanks to
 * the member, who gets no answer from us, and closed as material for the lead's reply. What the card leaves open is marked.
 */
export function opinionBlocks(card: Card): DraftBlock[] {
  const { title, opening, closing, contact, salutationEnd } = opinionForm
  return [
    block('title', [
      plain(title[0]),
      cardSegment('meeting', card),
      plain(title[1]),
      cardSegment('number', card),
      plain(title[2]),
      cardSegment('kind', card),
      plain(title[3]),
    ]),
    block('salutation', [leadOf(card), plain(salutationEnd)]),
    block(
      'opening',
      wrapSubject([
        plain(opening[0]),
        cardSegment('subject', card),
        plain(opening[1]),
        cardSegment('number', card),
        plain(opening[2]),
        cardSegment('kind', card),
        plain(opening[3]),
      ]),
    ),
    ...headingNumerals
      .slice(0, 2)
      .flatMap((numeral): DraftBlock[] => [
        { role: 'heading', level: 1, segments: [plain(numeral + headingMark), missing(headingPrefix)] },
        block('paragraph', []),
      ]),
    block('closing', [plain(closing)]),
    block('signature', [cardSegment('organ', card)]),
    block('date', [cardSegment('date', card)]),
    block('contact', [
      plain(contact[0]),
      cardSegment('contactName', card),
      plain(contact[1]),
      cardSegment('contactPhone', card),
    ]),
  ]
}

function leadOf({ partners }: Card): Segment {
  const [lead] = partners
  const slot = opinionForm.leadSlot
  return lead === undefined
    ? missing(slot)
    : { text: lead, origin: { from: 'card', ref: slot }, slot, state: 'plain' }
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
