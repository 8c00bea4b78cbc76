import type { Outcome, Profile } from '#contract/profile.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import {
  adoptedWords,
  bareResult,
  declinedWords,
  doneWords,
  futureWords,
  usualOutcomes,
} from './lexicon/card-words.ts'
import { findingMessages } from './messages.ts'

/** So many sentences of nothing but plans contradict a mark that says solved. */
const leastPlans = 2

/**
 * The mark of the result against what the text says: solved against plans alone or a refusal, for reference or declined against
 * 已采纳. What a mark means is the office's own rule; without one only words are understood, not letters.
 */
export function resultAgainstText({ read, facts: { handlingResult }, profile }: Checked): Mark[] {
  const outcome = handlingResult === null ? null : outcomeOf(handlingResult, profile)
  if (handlingResult === null || outcome === null) return []
  const sentences = paragraphsOf(read, 'paragraph').flatMap(({ start, text }) =>
    splitSentences(text).map((span) => ({
      start: start + span.start,
      text: text.slice(span.start, span.end),
    })),
  )
  if (outcome === 'solved') {
    const refused = placesOf(sentences, declinedWords, findingMessages.refusedThoughSolved(handlingResult))
    const plans = sentences.filter(({ text }) => futureWords.test(text))
    const isDone = sentences.some(({ text }) => doneWords.test(text) && !futureWords.test(text))
    const [first] = plans
    if (isDone || plans.length < leastPlans || first === undefined) return refused
    const message = findingMessages.onlyPlans(handlingResult)
    return [
      ...refused,
      { start: first.start, end: first.start + first.text.trimEnd().length, message, suggestion: null },
    ]
  }
  if (outcome === 'reference' || outcome === 'declined') {
    return placesOf(sentences, adoptedWords, findingMessages.adoptedThoughNot(handlingResult))
  }
  return []
}

function placesOf(
  sentences: readonly { start: number; text: string }[],
  pattern: RegExp,
  message: string,
): Mark[] {
  return sentences.flatMap(({ start, text }) => {
    const match = pattern.exec(text)
    return match === null
      ? []
      : [
          {
            start: start + match.index,
            end: start + match.index + match[0].length,
            message,
            suggestion: null,
          },
        ]
  })
}

/** What a mark comes to; null where nobody says. */
function outcomeOf(mark: string, profile: Profile | null): Outcome | null {
  const bare = bareResult(mark)
  const own = profile?.results.find((one) => bareResult(one.mark) === bare)
  return own?.outcome ?? usualOutcomes.find(([pattern]) => pattern.test(bare))?.[1] ?? null
}
