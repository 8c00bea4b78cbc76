import type { Suggestion, SuggestRequest } from '#contract/suggestion.ts'
import { toAsked, type Asked } from './asked.ts'
import { chooseItems, chooseParagraphs, type Choice, type Continuation } from './choose.ts'
import { continueTyped } from './continuation.ts'
import { dropRepetitions } from './draft.ts'
import { followText } from './follow.ts'
import { continueFormulae } from './formulae.ts'
import { describe } from './describe.ts'
import { habitOf, type Habits } from './habits.ts'
import type { SuggestIndex } from './index.ts'
import { predictNext } from './next.ts'
import { partOf } from './pool.ts'
import { restate } from './restate.ts'
import { markSalutation, markStale } from './stale.ts'

/** From this likelihood on the longest such way on from what is typed stands at the caret as grey text. */
const ghostLikelihood = 0.35
const ghostLength = 4
/** The likeliest so many continuations are looked at closely. */
const mostLookedAt = 48
/** What is less likely to go on from the words typed only distracts in a list that is read. */
const leastLikelihood = 0.02
/** Of shorter ways on one must be as likely as this, else none is offered. */
const leastLikely = 0.05

/**
 * What the clerk may want next, most valuable first. Every character comes from the library or the card, and nothing
 * stands in the draft already, or in a passage that the clerk gave up.
 *
 * @param habits  what this clerk took and put away before
 * @param recent  replies that came after the index was built
 * @returns       at most `limit` different items; at most one is a ghost, and it need not be the first
 *
 * Looks up runs of 2, 4 and 8 characters in tables; nothing scans. About 0.1 ms for a few replies, 1 ms for many.
 */
export function suggest(
  index: SuggestIndex,
  asked: SuggestRequest,
  habits: Habits,
  recent: SuggestIndex | null = null,
): Suggestion[] {
  const request = toAsked(asked)
  const continuations = [recent, index].flatMap((one) => (one === null ? [] : continueIn(one, request)))
  const learned = continuations
    .map((continuation) => withHabit(continuation, habitOf(habits, request.typed + continuation.text)))
    .toSorted((x, y) => y.matched - x.matched)
  const fresh = dropRepetitions(learned, request, mostLookedAt)
  const choices =
    request.typed === '' || request.span === 'whole'
      ? chooseParagraphs(fresh, request.limit).filter(
          ({ likelihood }) => request.typed === '' || likelihood >= leastLikelihood,
        )
      : orNothing(chooseItems(fresh, request.typed, request.limit))
  const ghostFrom = request.typed === '' ? index.learned.ghostFrom : ghostLikelihood
  const ghost = choices
    .filter((choice) => choice.likelihood >= ghostFrom && choice.text.length >= ghostLength)
    .toSorted((x, y) => y.text.length - x.text.length)[0]
  let atLeast = 0
  return choices
    .toReversed()
    .map((choice) => {
      atLeast = Math.max(atLeast, scoreOf(choice))
      return toSuggestion(request, choice, atLeast, choice === ghost)
    })
    .toReversed()
}

/** Behind words that the library does not know everything is a guess. */
function orNothing(choices: Choice[]): Choice[] {
  return choices.some(({ likelihood }) => likelihood >= leastLikely) ? choices : []
}

function withHabit(continuation: Continuation, habit: number): Continuation {
  const { likelihood, matched } = continuation
  if (likelihood === undefined) return { ...continuation, matched: matched + habit }
  const odds = (likelihood / Math.max(1e-6, 1 - likelihood)) * 2 ** habit
  return { ...continuation, matched: matched + habit, likelihood: odds / (1 + odds) }
}

function continueIn(index: SuggestIndex, request: Asked): Continuation[] {
  if (request.typed === '') return predictNext(index, request)
  const { followed } = followText(index, request.typed)
  return [
    ...continueTyped(index, request.typed, followed, request.card),
    ...continueFormulae(index, request),
    ...continueNext(index, request),
  ]
}

/** What was expected to begin here, while the first characters agree with it. */
function continueNext(index: SuggestIndex, request: Asked): Continuation[] {
  const { typed } = request
  if (typed.length > 16) return []
  return predictNext(index, request)
    .filter(({ text }) => text.startsWith(typed))
    .map(({ likelihood: _whole, ...next }) => ({
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

function toSuggestion(request: Asked, choice: Choice, score: number, ghost: boolean): Suggestion {
  const [likeliest] = choice.from
  const length = choice.text.length
  const slots = markStale(
    request.typed,
    choice.text,
    (likeliest?.slots ?? [])
      .filter((slot) => slot.start < length)
      .map((slot) => ({ ...slot, end: Math.min(slot.end, length) })),
  )
  const isSalutation =
    likeliest !== undefined &&
    likeliest.paragraph >= 0 &&
    partOf(likeliest.of.pool, likeliest.paragraph) === 'salutation'
  const stated = restate(choice.text, isSalutation ? markSalutation(choice.text, slots) : slots, request)
  return {
    completes: stated.text,
    text: request.typedAsIs + stated.text + (likeliest?.text ?? choice.text).slice(length),
    slots: stated.slots,
    score,
    reason: likeliest?.reason ?? 'continues',
    ghost,
    ...describe(choice.from),
  }
}
