import { balanceOf } from './brackets.ts'
import { joinHunks, type Hunk } from './hunks.ts'

/**
 * A pure insertion or deletion between equal words often fits at several places: of “《甲》、” and “甲》、《” the first is
 * meant. Moves each to the place with whole brackets whose end or start is a mark of punctuation; of equally good ones
 * to the last.
 *
 * @param hunks  changes and equal hunks in turn; not mutated
 */
export function slideHunks(hunks: readonly Hunk[]): Hunk[] {
  const slid = hunks.map((hunk) => ({ ...hunk }))
  const none: Hunk = { equal: true, deleted: [], inserted: [] }
  // Room for what a run leaves behind at the ends.
  const all = [{ ...none }, ...slid, { ...none }]
  for (let at = 1; at < all.length - 1; at += 1) {
    const [before, hunk, after] = [all[at - 1], all[at], all[at + 1]]
    if (before === undefined || hunk === undefined || after === undefined) continue
    if (hunk.equal || !before.equal || !after.equal) continue
    if (hunk.deleted.length > 0 && hunk.inserted.length > 0) continue
    const side = hunk.deleted.length > 0 ? 'deleted' : 'inserted'
    const step = bestStep(hunk[side], rawWords(before), rawWords(after))
    if (step < 0) hunk[side] = moveLeft(before, hunk[side], after, -step)
    if (step > 0) hunk[side] = moveRight(before, hunk[side], after, step)
  }
  return joinHunks(all)
}

function moveLeft(before: Hunk, words: readonly string[], after: Hunk, steps: number): string[] {
  const region = [...before.inserted.slice(-steps), ...words]
  const passed = region.slice(words.length)
  before.deleted = before.deleted.slice(0, -steps)
  before.inserted = before.inserted.slice(0, -steps)
  after.deleted = [...passed, ...after.deleted]
  after.inserted = [...passed, ...after.inserted]
  return region.slice(0, words.length)
}

function moveRight(before: Hunk, words: readonly string[], after: Hunk, steps: number): string[] {
  const region = [...words, ...after.inserted.slice(0, steps)]
  const passed = region.slice(0, steps)
  before.deleted = [...before.deleted, ...passed]
  before.inserted = [...before.inserted, ...passed]
  after.deleted = after.deleted.slice(steps)
  after.inserted = after.inserted.slice(steps)
  return region.slice(steps)
}

/** The words of an equal hunk that are the same in both texts to the letter; none when one is not. */
function rawWords({ deleted, inserted }: Hunk): readonly string[] {
  return inserted.some((word, at) => word !== deleted[at]) ? [] : inserted
}

/** By how many words the run is moved: below 0 to the left, above to the right. */
function bestStep(words: readonly string[], before: readonly string[], after: readonly string[]): number {
  let best = 0
  let bestScore = edgeScore(words)
  const right = [...words]
  for (let step = 1; step <= after.length && after[step - 1] === right[0]; step += 1) {
    right.push(right.shift() ?? '')
    const score = edgeScore(right)
    if (score >= bestScore) [best, bestScore] = [step, score]
  }
  const left = [...words]
  for (let step = 1; step <= before.length && before.at(-step) === left.at(-1); step += 1) {
    left.unshift(left.pop() ?? '')
    const score = edgeScore(left)
    if (score > bestScore) [best, bestScore] = [-step, score]
  }
  return best
}

/** Higher for a run with whole brackets that ends after, or begins with, a mark. */
function edgeScore(words: readonly string[]): number {
  const text = words.join('')
  let score = balanceOf(text) === 'whole' ? 4 : 0
  if (/[。；！？\n]$/u.test(text)) score += 2
  else if (/[，、：]$/u.test(text)) score += 1
  else if (/^[，、]/u.test(text)) score += 1
  return score
}
