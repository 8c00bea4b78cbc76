import type { Card, DraftBlock, Segment } from '#contract/draft.ts'
import { cardSlotValue } from '#domain/templating/card-slots.ts'
import { cardSlotNames, pronounSlot } from '#domain/templating/lexicon.ts'
import { missingMark } from '#domain/templating/messages.ts'
import { pronounSegment } from '#domain/templating/wording.ts'
import { opinionForm } from './lexicon.ts'

/**
 * The blocks of a draft as they stand on another card: what came from the card shows the new value, or 〔待补：…〕 where
 * the new card leaves it open; unfilled slots that the new card knows are filled. Wording of the clerk's own stays.
 *
 * @param kept  the state of what both cards say alike
 */
export function followCard(
  blocks: readonly DraftBlock[],
  before: Card,
  after: Card,
  kept: 'plain' | 'unconfirmed',
): DraftBlock[] {
  const follow = (segment: Segment): Segment => {
    const name = fieldOf(segment)
    return name === null
      ? segment
      : followed(segment, name, valueOf(name, before), valueOf(name, after), kept)
  }
  return blocks.map((block) => ({ ...block, segments: block.segments.map(follow) }))
}

/** The name of the slot that a run shows, when a card may fill it. */
function fieldOf({ origin, slot, state }: Segment): string | null {
  if (origin.from === 'card' && origin.ref !== null) return slotNames.get(origin.ref) ?? origin.ref
  return state === 'missing' ? slot : null
}

const slotNames = new Map<string, string>(Object.entries(cardSlotNames))

function followed(
  segment: Segment,
  name: string,
  before: string | null,
  after: string | null,
  kept: 'plain' | 'unconfirmed',
): Segment {
  if (segment.state === 'missing') {
    return after === null
      ? segment
      : { text: after, origin: { from: 'card', ref: name }, slot: name, state: 'plain' }
  }
  if (before === after) return { ...segment, state: kept }
  if (after === null)
    return { text: missingMark(name), origin: { from: 'slot', ref: null }, slot: name, state: 'missing' }
  const holdsOld = before !== null && segment.text.includes(before)
  return { ...segment, text: holdsOld ? segment.text.replace(before, () => after) : after, state: 'plain' }
}

function valueOf(name: string, card: Card): string | null {
  if (name === opinionForm.leadSlot) return card.partners[0] ?? null
  if (name !== pronounSlot) return cardSlotValue(name, card)
  const { text, state } = pronounSegment(card)
  return state === 'missing' ? null : text
}
