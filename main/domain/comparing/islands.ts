import type { Hunk } from './hunks.ts'
import { figures } from './lexicon.ts'

/** What stays equal between two changes of words is read with them when it is no longer. */
const shortIsland = 3
/** What is longer is never read as changed. */
const longestIsland = 10
/** Share of a stretch that must have changed for what stays equal in it to be read as changed. */
const leastChanged = 0.4
/** Share of a sentence from which it is rewritten: then changes are joined over marks too. */
const rewritten = 0.5

const mark = /[，。；：！？、\n]/u
const bracket = /[“”‘’《》〈〉（）()]/u
/** More than three characters between two marks, or an item of a list. */
const wholeClause = /[，。；：！？\n][^，。；：！？\n]{4,}[，。；：！？\n]|、[^，。；：！？、\n]{2,}、/u
const anyFigure = /[0-9０-９]/u

/** A hunk, or several read as one. */
interface Stretch {
  hunk: Hunk
  /** Characters that changed; of a bare figure none: it is to be seen by itself. */
  changed: number
  /** Of the longer of both texts. */
  length: number
}

/**
 * Takes what stays equal between two changes of a clause for changed too where little stays: a rewritten phrase is read at
 * once, not word by word, and a rewritten sentence as few replaced stretches. Figures, brackets, whole clauses and items
 * of lists that stay equal always stay where they are, and a changed figure among equal words is a change of its own.
 *
 * @param hunks  changes and equal hunks in turn; not mutated
 *
 * O(n) for each turn, of which there are few: every one of them joins what it can.
 */
export function dropIslands(hunks: readonly Hunk[]): Hunk[] {
  if (hunks.length < 3) return [...hunks]
  let stretches = hunks.map(stretchOf)
  const isRewritten = sumOf(stretches, 'changed') >= rewritten * sumOf(stretches, 'length')
  for (let before = -1; before !== stretches.length;) {
    before = stretches.length
    stretches = joinOnce(stretches, isRewritten)
  }
  return stretches.map(({ hunk }) => hunk)
}

function sumOf(stretches: readonly Stretch[], of: 'changed' | 'length'): number {
  return stretches.reduce((sum, stretch) => sum + stretch[of], 0)
}

function stretchOf(hunk: Hunk): Stretch {
  const [old, fresh] = [hunk.deleted.join(''), hunk.inserted.join('')]
  const length = Math.max(old.length, fresh.length)
  const isFigure = figures.test(old) || figures.test(fresh)
  return { hunk, changed: hunk.equal || isFigure ? 0 : length, length }
}

function joinOnce(stretches: readonly Stretch[], overMarks: boolean): Stretch[] {
  const kept: Stretch[] = []
  for (let at = 0; at < stretches.length; at += 1) {
    const stretch = stretches[at]
    const [before, after] = [kept.at(-1), stretches[at + 1]]
    if (stretch === undefined) continue
    const isBetween = stretch.hunk.equal && before !== undefined && after !== undefined
    if (isBetween && isIsland(before, stretch, after, overMarks)) {
      kept[kept.length - 1] = joined(before, stretch, after)
      at += 1
    } else kept.push(stretch)
  }
  return kept
}

function isIsland(before: Stretch, island: Stretch, after: Stretch, overMarks: boolean): boolean {
  const text = island.hunk.inserted.join('')
  if (text !== island.hunk.deleted.join('') || text.length > longestIsland) return false
  if (anyFigure.test(text) || bracket.test(text) || (mark.test(text) && !overMarks)) return false
  if (wholeClause.test(`${endOf(before)}${text}${startOf(after)}`)) return false
  const [least, most] = [before.changed, after.changed].toSorted((x, y) => x - y)
  if (least === undefined || most === undefined || least === 0) return false
  if (text.length <= shortIsland) return true
  return (
    text.length <= 2 * least && least + most >= leastChanged * (before.length + after.length + text.length)
  )
}

/** A mark when one of both texts ends with one there, so that what follows begins a clause. */
function endOf({ hunk: { deleted, inserted } }: Stretch): string {
  return [deleted, inserted].map((words) => words.at(-1)?.at(-1) ?? '').find((end) => mark.test(end)) ?? ''
}

function startOf({ hunk: { deleted, inserted } }: Stretch): string {
  return [deleted, inserted].map((words) => words[0]?.[0] ?? '').find((start) => mark.test(start)) ?? ''
}

function joined(before: Stretch, island: Stretch, after: Stretch): Stretch {
  const words = (side: 'deleted' | 'inserted'): string[] =>
    [before, island, after].flatMap(({ hunk }) => hunk[side])
  return {
    hunk: { equal: false, deleted: words('deleted'), inserted: words('inserted') },
    changed: before.changed + after.changed,
    length: before.length + island.length + after.length,
  }
}
