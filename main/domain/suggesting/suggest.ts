import type { Suggestion, SuggestRequest } from '#contract/suggestion.ts'
import { toAsked, type Asked } from './asked.ts'
import { chooseItems, chooseParagraphs, type Choice, type Continuation } from './choose.ts'
import { continueTyped } from './continuation.ts'
import { dropRepetitions } from './draft.ts'
import { followText } from './follow.ts'
import { continueFormulae } from './formulae.ts'
import { habitOf, type Habits } from './habits.ts'
import type { PassageRun, SuggestIndex } from './index.ts'
import { predictNext } from './next.ts'

/** From this likelihood on the longest such item stands at the caret as grey text. */
const ghostLikelihood = 0.35
const ghostLength = 4
/** What is less likely to go on from the words typed only distracts in a list that is read. */
const leastLikelihood = 0.02
const mostSources = 5
const mostPlaces = 64

/**
 * What the clerk may want next, most valuable first. Every character comes from the library or the card, and nothing
 * stands in the draft already, or in a passage that the clerk gave up.
 *
 * @param habits  what this clerk took and put away before
 * @returns       at most `limit` different items; at most one is a ghost, and it need not be the first
 *
 * Looks up runs of 2, 4 and 8 characters in tables; nothing scans. About 0.1 ms for a few replies, 1 ms for many.
 */
export function suggest(index: SuggestIndex, asked: SuggestRequest, habits: Habits): Suggestion[] {
  const request = toAsked(asked)
  const { followed } = followText(index, request.typed)
  const continuations =
    request.typed === ''
      ? predictNext(index, request)
      : [
          ...continueTyped(index, request.typed, followed, request.card),
          ...continueFormulae(index, request),
          ...continueNext(index, request),
        ]
  const offered = continuations.filter(
    ({ position }) => passageAt(index.passages, position)?.isOffered !== false,
  )
  const fresh = dropRepetitions(offered, request)
  const learned = fresh.map((continuation) => ({
    ...continuation,
    matched: continuation.matched + habitOf(habits, request.typed + continuation.text),
  }))
  const choices =
    request.typed === '' || request.span === 'whole'
      ? chooseParagraphs(learned, request.limit).filter(
          ({ likelihood }) => request.typed === '' || likelihood >= leastLikelihood,
        )
      : chooseItems(learned, request.typed, request.limit)
  const ghost = choices
    .filter((choice) => choice.likelihood >= ghostLikelihood && choice.text.length >= ghostLength)
    .toSorted((x, y) => y.text.length - x.text.length)[0]
  let atLeast = 0
  return choices
    .toReversed()
    .map((choice) => {
      atLeast = Math.max(atLeast, scoreOf(choice))
      return toSuggestion(index, request, choice, atLeast, choice === ghost)
    })
    .toReversed()
}

/** What was expected to begin here, while the first characters agree with it. */
function continueNext(index: SuggestIndex, request: Asked): Continuation[] {
  const { typed } = request
  if (typed.length > 16) return []
  return predictNext(index, request)
    .filter(({ text }) => text.startsWith(typed))
    .map((next) => ({
      ...next,
      text: next.text.slice(typed.length),
      slots: next.slots
        .filter((slot) => slot.end > typed.length)
        .map((slot) => ({
          ...slot,
          start: Math.max(0, slot.start - typed.length),
          end: slot.end - typed.length,
        })),
      matched: next.matched + typed.length,
      position: next.position + typed.length,
    }))
}

/** Falls along the list, since an item also stands for the shorter ones after it. */
function scoreOf({ likelihood, text }: Choice): number {
  return (likelihood * text.length) / (text.length + 8)
}

function toSuggestion(
  index: SuggestIndex,
  request: Asked,
  choice: Choice,
  score: number,
  ghost: boolean,
): Suggestion {
  const [likeliest] = choice.from
  const { replies, uses } = repliesOf(index, choice.from)
  const length = choice.text.length
  const passage = likeliest === undefined ? null : passageAt(index.passages, likeliest.position)
  return {
    completes: choice.text,
    text: request.typed + (likeliest?.text ?? choice.text),
    templateId: passage?.templateId ?? null,
    slots: (likeliest?.slots ?? [])
      .filter((slot) => slot.start < length)
      .map((slot) => ({ ...slot, end: Math.min(slot.end, length) })),
    score,
    sources: replies.slice(0, mostSources).flatMap((reply) => {
      const source = index.pool.replies[reply]
      return source === undefined ? [] : [{ file: source.file, replyId: source.id, date: source.date }]
    }),
    uses: Math.max(uses, passage?.uses ?? 0),
    ghost,
  }
}

/**
 * The replies that have the paragraphs, newest first, and how many they are. Of a paragraph that very many have only
 * the newest are looked at; the number then is that of the most used paragraph.
 */
function repliesOf(index: SuggestIndex, continuations: Continuation[]): { replies: number[]; uses: number } {
  const { pool } = index
  const replies = new Set<number>()
  let mostUses = 0
  for (const { paragraph } of continuations) {
    if (paragraph < 0) continue
    const start = pool.placeStarts[paragraph] ?? 0
    const end = Math.min(pool.placeStarts[paragraph + 1] ?? 0, start + mostPlaces)
    for (let at = start; at < end; at += 1) replies.add(pool.replyAt[pool.places[at] ?? 0] ?? 0)
    mostUses = Math.max(mostUses, pool.uses[paragraph] ?? 0)
  }
  return { replies: [...replies].toSorted((x, y) => x - y), uses: Math.max(mostUses, replies.size) }
}

/** The passage in which a position of the pool lies: the last that begins at or before it and has not ended. */
function passageAt(passages: PassageRun[], position: number): PassageRun | null {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= Math.max(0, low - 8); at -= 1) {
    const passage = passages[at]
    if (passage !== undefined && passage.end > position) return passage
  }
  return null
}
