import type { Suggestion } from '#contract/suggestion.ts'

/** What a clerk took and put away, by the end of the passage. Plain data, to be kept as JSON. */
export interface Habits {
  accepted: Record<string, number>
  dismissed: Record<string, number>
}

export interface HabitEvent {
  kind: 'accepted' | 'dismissed'
  suggestion: Suggestion
}

const keyLength = 16
/** Passages remembered of a kind; the one longest unused is forgotten first. */
const mostKeys = 2_000
const mostGain = 4
const mostLoss = 8

export function emptyHabits(): Habits {
  return { accepted: {}, dismissed: {} }
}

/**
 * Remembers what became of a suggestion.
 *
 * @returns  new habits; the old ones are not mutated. O(mostKeys).
 */
export function learn(habits: Habits, event: HabitEvent): Habits {
  const key = keyOf(event.suggestion.text)
  if (key === '') return habits
  const counts = { ...habits[event.kind] }
  const count = (counts[key] ?? 0) + 1
  delete counts[key]
  counts[key] = count
  const keys = Object.keys(counts)
  for (const oldest of keys.slice(0, Math.max(0, keys.length - mostKeys))) delete counts[oldest]
  return { ...habits, [event.kind]: counts }
}

/** What the habits say for a passage, given with its end, in matched characters (see likelihood.ts); below 0 when it was put away. */
export function habitOf(habits: Habits, text: string): number {
  const key = keyOf(text)
  const accepted = Object.hasOwn(habits.accepted, key) ? (habits.accepted[key] ?? 0) : 0
  const dismissed = Object.hasOwn(habits.dismissed, key) ? (habits.dismissed[key] ?? 0) : 0
  return Math.min(mostGain, 1.5 * Math.log2(1 + accepted)) - Math.min(mostLoss, 3 * Math.log2(1 + dismissed))
}

/** An own word keeps names like __proto__ from being anything but text. */
function keyOf(text: string): string {
  return text.trim() === '' ? '' : `=${text.slice(-keyLength)}`
}
