import type { Card, Draft } from '#contract/draft.ts'
import { followCard } from './follow-card.ts'

type Content = Pick<Draft, 'card' | 'blocks' | 'proposal'>

/**
 * The same content for another item (并案): the card without what differs from item to item, that marked 〔待补：…〕 in the
 * text, and what it keeps from the card to be confirmed. The other item has a proposal of its own.
 */
export function forAnotherItem({ card, blocks }: Content): Content {
  const next: Card = {
    ...card,
    number: null,
    subject: null,
    addressees: [],
    documentNumber: null,
    date: null,
  }
  const followed = followCard(blocks, card, next, 'unconfirmed')
  return { card: next, blocks: followed.map(({ answers: _dropped, ...block }) => block), proposal: null }
}

/** The same reply to one of the members who proposed together (联名). */
export function forMember({ card, blocks, proposal }: Content, name: string): Content {
  const next: Card = { ...card, addressees: [name], documentNumber: null }
  return { card: next, blocks: followCard(blocks, card, next, 'plain'), proposal }
}
