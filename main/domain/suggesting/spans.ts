import type { Card } from '#contract/draft.ts'
import type { StoredReply } from '#contract/reply.ts'
import type { SuggestedSlot } from '#contract/suggestion.ts'
import type { Template } from '#contract/template.ts'
import { cardSlotValue } from '#domain/templating/card-slots.ts'
import { aboutWord, cardSlotNames, subjectOpen } from '#domain/templating/lexicon.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import { renderRuns } from '#domain/templating/render.ts'
import { doubledEnd } from '#domain/templating/wording.ts'

/** A run of the pool that changes from reply to reply. Offsets into the pool's text, end exclusive. */
export interface SlotSpan {
  start: number
  end: number
  name: string
}

/** The changing runs of the pool, by start, none overlapping. */
export interface SlotSpans {
  starts: Int32Array
  ends: Int32Array
  /** Span i is called names[kinds[i]]. */
  kinds: Int32Array
  names: string[]
}

const slotNames = Object.values(cardSlotNames)
const leastValueLength = 2
/** Names, 案由 and session: wherever they stand, they are those of the case. */
const tellingSlots = [cardSlotNames.subject, cardSlotNames.addressees, cardSlotNames.meeting]

/**
 * The runs of a paragraph that repeat a field of its own reply, and so take the card's value when the paragraph is reused.
 * In a paragraph of form (opening, closing, signature …) that is any field; elsewhere those that cannot stand there by chance.
 *
 * @returns  spans relative to the paragraph, by start, none overlapping; longer values win
 */
export function findFieldSpans(text: string, reply: StoredReply['reply'], isForm: boolean): SlotSpan[] {
  const card: Partial<Card> = reply
  const values = (isForm ? slotNames : tellingSlots)
    .map((name) => ({ name, value: cardSlotValue(name, card) ?? '' }))
    .filter(({ value }) => value.length >= leastValueLength)
    .toSorted((x, y) => y.value.length - x.value.length)
  const spans: SlotSpan[] = []
  for (const { name, value } of values) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const end = at + value.length
      if (spans.every((span) => span.end <= at || span.start >= end)) spans.push({ start: at, end, name })
    }
  }
  return spans.toSorted((x, y) => x.start - y.start)
}

/**
 * Finds the slots of a passage's occurrences, relative to the occurrence's text; of one that the template does not give
 * back, none.
 */
export function templateSpans({
  template,
}: Pick<Template, 'template'>): (occurrence: Template['occurrences'][number]) => SlotSpan[] {
  const { nodes, errors } = parseTemplate(template)
  if (errors.length > 0) return () => []
  return ({ values, text }) => {
    const spans: SlotSpan[] = []
    let at = 0
    for (const { text: run, slot } of renderRuns(nodes, values)) {
      if (!text.startsWith(run, at)) return []
      if (slot !== null && run !== '') spans.push({ start: at, end: at + run.length, name: slot })
      at += run.length
    }
    return at === text.length ? spans : []
  }
}

/** Puts spans in order; of overlapping ones the earlier in the list stays. */
export function packSpans(spans: SlotSpan[]): SlotSpans {
  const ordered = spans.filter((span) => span.end > span.start).toSorted((x, y) => x.start - y.start)
  const kept: SlotSpan[] = []
  for (const span of ordered) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  const kinds = new Map<string, number>()
  for (const { name } of kept) if (!kinds.has(name)) kinds.set(name, kinds.size)
  return {
    starts: Int32Array.from(kept, (span) => span.start),
    ends: Int32Array.from(kept, (span) => span.end),
    kinds: Int32Array.from(kept, (span) => kinds.get(span.name) ?? 0),
    names: [...kinds.keys()],
  }
}

/** A run of the pool as it would stand in this case, with its slots. */
export interface FilledRun {
  text: string
  slots: SuggestedSlot[]
}

/**
 * A run of the pool with the card's values in its slots; what the card leaves open keeps the earlier value.
 *
 * @param typed  what stands before the caret: when the run begins inside a slot, the value goes on from what is typed of it
 * @returns      null when the run begins inside a slot and what is typed of it is another value than the card's
 */
export function fillRun(
  text: string,
  spans: SlotSpans,
  from: number,
  to: number,
  card: Partial<Card>,
  typed: string,
): FilledRun | null {
  let filled = ''
  let at = from
  const slots: SuggestedSlot[] = []
  for (let index = firstEndingAfter(spans, from); index < spans.ends.length; index += 1) {
    const start = spans.starts[index] ?? 0
    const end = spans.ends[index] ?? 0
    const name = spans.names[spans.kinds[index] ?? 0] ?? ''
    if (start >= to) break
    const known = cardSlotValue(name, card)
    const isInside = start < from
    filled += text.slice(at, Math.max(at, start))
    const value =
      known === null ? text.slice(Math.max(from, start), end) : isInside ? remainder(known, typed) : known
    if (value === null) return null
    if (known !== null && !isInside && name === cardSlotNames.subject)
      filled = withoutDoubledAbout(filled, value)
    if (value !== '')
      slots.push({ name, start: filled.length, end: filled.length + value.length, filled: known !== null })
    filled += value
    at = end
    if (known !== null && name === cardSlotNames.subject) at += doubledEnd(known, text.slice(end, to))
  }
  return { text: filled + text.slice(at, Math.max(at, to)), slots }
}

/** The card's 案由 says 关于 itself: the one that earlier replies print before it as well goes, an opening mark stays. */
function withoutDoubledAbout(before: string, subject: string): string {
  const open = subjectOpen.exec(before)
  if (open?.[1] === undefined || !subject.startsWith(aboutWord)) return before
  return before.slice(0, open.index) + (open[2] ?? '')
}

/** What is left of a value of which the end of `typed` is the beginning; null when it is none. */
function remainder(value: string, typed: string): string | null {
  for (let length = Math.min(value.length, typed.length); length > 0; length -= 1) {
    if (typed.endsWith(value.slice(0, length))) return value.slice(length)
  }
  return null
}

function firstEndingAfter(spans: SlotSpans, position: number): number {
  let low = 0
  let high = spans.ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans.ends[middle] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Spans as a list, by start. */
export function listSpans({ starts, ends, kinds, names }: SlotSpans): SlotSpan[] {
  return Array.from(starts, (start, at) => ({
    start,
    end: ends[at] ?? start,
    name: names[kinds[at] ?? 0] ?? '',
  }))
}
