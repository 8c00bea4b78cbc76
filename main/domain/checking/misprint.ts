import type { Around, Mark, Passage } from './checked.ts'
import { misprintFree } from './lexicon/misprints.ts'
import { findingMessages } from './messages.ts'
import { soundsAlike } from './sounds.ts'
import { standsAlone } from './word-breaks.ts'
import type { Wordings } from './wordings.ts'

/** In a run of four a character has at most this many places, so that so many runs tell of it. */
const windows = 4
/** A wording is usual from so many replies on. */
const usual = 3
const contextLength = 6

/**
 * Characters that stand in no usual wording, where the library has the same words around another character: 龙头企业砂睿科技 where it
 * has 龙头企业矽睿科技, and that make no word with their neighbours. Told only where the two sound alike and one pair of the printed characters is rare, or where both pairs are.
 */
export function likelyMisprints({ text, part }: Passage, { library: { wordings } }: Around): Mark[] {
  if (part !== 'paragraph' && part !== 'heading') return []
  const marks: Mark[] = []
  for (const { index, 0: run } of text.matchAll(/\p{Script=Han}{5,}/gu)) {
    for (let at = 0; at < run.length; at++) {
      if (!isSuspicious(run, at, wordings)) continue
      const better = betterCharacter(run, at, wordings)
      if (better === null) continue
      const from = Math.max(0, at - 2)
      const to = Math.min(run.length, at + 3)
      const right = run.slice(from, at) + better.character + run.slice(at + 1, to)
      const message = findingMessages.likelyMisprint(run.slice(from, to), right, better.replies)
      marks.push({ start: index + at, end: index + at + 1, message, suggestion: better.character })
    }
  }
  return marks
}

/** Whether no run with the character is known from another reply, while the words beside it are. */
function isSuspicious(run: string, at: number, wordings: Wordings): boolean {
  if (misprintFree.test(run.charAt(at))) return false
  const around = windowsOver(run, at)
  if (around.length < 2 || around.some((start) => wordings.ofFour(run.slice(start, start + windows)) > 1))
    return false
  const left = at - windows >= 0 ? wordings.ofFour(run.slice(at - windows, at)) : 0
  const right = at + 1 + windows <= run.length ? wordings.ofFour(run.slice(at + 1, at + 1 + windows)) : 0
  const beside = at + 3 <= run.length ? wordings.ofPair(run.slice(at + 1, at + 3)) : 0
  const before = at >= 2 ? wordings.ofPair(run.slice(at - 2, at)) : 0
  return left > 1 || right > 1 || (beside > 1 && before > 0) || (before > 1 && beside > 0)
}

function betterCharacter(
  run: string,
  at: number,
  wordings: Wordings,
): { character: string; replies: number } | null {
  const printed = run.charAt(at)
  const over = windowsOver(run, at)
  const pairs = [run.slice(at - 1, at + 1), run.slice(at, at + 2)].filter((pair) => pair.length === 2)
  const rarePairs = pairs.filter((pair) => wordings.ofPair(pair) <= 1).length
  if (rarePairs === 0) return null
  let best: { character: string; replies: number } | null = null
  for (const character of wordings.between(run.charAt(at - 1), run.charAt(at + 1))) {
    if (character === printed || misprintFree.test(character)) continue
    let most = 0
    let fewest = Number.POSITIVE_INFINITY
    for (const start of over) {
      const changed = run.slice(start, at) + character + run.slice(at + 1, start + windows)
      const count = wordings.ofFour(changed)
      most = Math.max(most, count)
      fewest = Math.min(fewest, count)
      if (fewest === 0) break
    }
    if (fewest < 1 || most < usual || most <= (best?.replies ?? 0)) continue
    if (!standsAlone(run, at)) continue
    const isSure =
      soundsAlike(printed, character) ||
      (rarePairs === pairs.length && isWholeKnown(run, at, character, wordings))
    if (isSure) best = { character, replies: most }
  }
  return best
}

/** Whether the library has the words around the place, six characters on both sides or up to a mark, with this character. */
function isWholeKnown(run: string, at: number, character: string, wordings: Wordings): boolean {
  const from = Math.max(0, at - contextLength)
  const to = Math.min(run.length, at + contextLength + 1)
  const changed = run.slice(from, at) + character + run.slice(at + 1, to)
  if (changed.length < contextLength + 2) return false
  for (let start = 0; start + windows <= changed.length; start++) {
    if (wordings.ofFour(changed.slice(start, start + windows)) < 1) return false
  }
  return true
}

/** Starts of the runs of four over a place. */
function windowsOver(run: string, at: number): number[] {
  const starts: number[] = []
  for (let start = Math.max(0, at - windows + 1); start <= at && start + windows <= run.length; start++)
    starts.push(start)
  return starts
}
