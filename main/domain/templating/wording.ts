import type { Card, Segment } from '#contract/draft.ts'
import { cardSlotValue } from './card-slots.ts'
import {
  aboutWord,
  cardSlotNames,
  endBehindSubject,
  kindWord,
  leadingPronoun,
  organPronoun,
  pluralPronoun,
  pronounSlot,
  singlePronoun,
  subjectClose,
  subjectEnd,
  subjectOpen,
  subjectPairs,
  subjectWrapper,
} from './lexicon.ts'
import { missingMark } from './messages.ts'

/** A field of the card as a segment that follows it; 〔待补：…〕 while the card leaves it open. */
export function cardSegment(key: keyof typeof cardSlotNames, card: Card): Segment {
  const name = cardSlotNames[key]
  return segmentOf(name, cardSlotValue(name, card))
}

/** Who proposed, as the reply speaks to them: one member, several, an organisation; by the names and honorific of the card. */
export function pronounSegment(card: Card): Segment {
  return segmentOf(pronounSlot, pronounOf(card))
}

function segmentOf(name: string, text: string | null): Segment {
  return text === null
    ? { text: missingMark(name), origin: { from: 'slot', ref: null }, slot: name, state: 'missing' }
    : { text, origin: { from: 'card', ref: name }, slot: name, state: 'plain' }
}

function pronounOf(card: Card): string | null {
  if (card.addressees.length === 0) return null
  if (card.honorific === null) return organPronoun
  return card.addressees.length > 1 ? pluralPronoun : singlePronoun
}

/**
 * Makes what stands around the 案由 in a line whole: marks come in one pair, the first found deciding which, and 关于 stands once
 * (not at all while the 案由 is not known, for most begin with it), as does 的建议 when it ends with that. Reused values that are only such marks become text.
 */
export function wrapSubject(segments: readonly Segment[]): Segment[] {
  const at = segments.findIndex(({ slot }) => slot === cardSlotNames.subject)
  const subject = segments[at]
  if (!subject) return [...segments]
  const isWrapper = ({ slot, state, text }: Segment) =>
    slot === null || (state === 'unconfirmed' && subjectWrapper.test(text))
  const from = segments.slice(0, at).findLastIndex((segment) => !isWrapper(segment)) + 1
  const next = segments.slice(at + 1).findIndex((segment) => !isWrapper(segment))
  const to = next < 0 ? segments.length : at + 1 + next
  const before = joined(segments.slice(from, at))
  const after = joined(segments.slice(at + 1, to))
  const open = subjectOpen.exec(before)
  const close = subjectClose.exec(after)?.[0] ?? ''
  const isWrapped = subjectPairs.some(
    ([left, right]) => subject.text.startsWith(left) && subject.text.endsWith(right),
  )
  const pair = isWrapped
    ? undefined
    : subjectPairs.find(([left, right]) => left === open?.[2] || (!open?.[2] && right === close))
  const isAbout = subject.state === 'missing' || subject.text.startsWith(aboutWord)
  const stem = before.slice(0, before.length - (open?.[0].length ?? 0))
  const doubled = close === '' && subject.state !== 'missing' ? doubledEnd(subject.text, after) : 0
  const origin = segments.find(({ slot }) => slot === null)?.origin ?? { from: 'template', ref: null }
  const plain = (text: string): Segment[] =>
    text === '' ? [] : [{ text, origin, slot: null, state: 'plain' }]
  return [
    ...segments.slice(0, from),
    ...plain(stem + (isAbout ? '' : (open?.[1] ?? '')) + (pair?.[0] ?? '')),
    subject,
    ...plain((pair?.[1] ?? '') + after.slice(close.length + doubled)),
    ...segments.slice(to),
  ]
}

/** How many characters right behind a 案由 say again what it ends with itself: 的建议. */
export function doubledEnd(subject: string, after: string): number {
  const [, own] = subjectEnd.exec(subject) ?? []
  const [printed, word] = endBehindSubject.exec(after) ?? []
  return own !== undefined && own === word ? (printed?.length ?? 0) : 0
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

/** Lets a fixed 您 or 你们 at the head of an opening follow the card. */
export function followPronoun(segments: readonly Segment[], card: Card): Segment[] {
  const [first, ...others] = segments
  const printed = first?.slot === null ? leadingPronoun.exec(first.text)?.[0] : undefined
  if (!first || printed === undefined) return [...segments]
  return [pronounSegment(card), { ...first, text: first.text.slice(printed.length) }, ...others]
}

/**
 * Lets the last word for the item (提案, 建议) after the 案由 of a title or opening follow the card, when the card knows its kind. 代表
 * before 建议 goes when the card says 提案.
 */
export function followKind(segments: readonly Segment[], card: Card): Segment[] {
  const subjectAt = segments.findIndex(({ slot }) => slot === cardSlotNames.subject)
  const at = segments.findLastIndex(
    ({ slot, text }, index) => index > subjectAt && slot === null && kindWord.test(text),
  )
  const segment = segments[at]
  const word = segment ? kindWord.exec(segment.text) : null
  if (!segment || !word || card.kind === null) return [...segments]
  const [all, owner = '', printed] = word
  const kept = printed === card.kind ? owner.length : 0
  const end = word.index + all.length
  const parts = [
    { ...segment, text: segment.text.slice(0, word.index + kept) },
    cardSegment('kind', card),
    { ...segment, text: segment.text.slice(end) },
  ]
  return [...segments.slice(0, at), ...parts.filter(({ text }) => text !== ''), ...segments.slice(at + 1)]
}
