import { diffArrays } from 'diff'
import type { RowPart } from '#contract/comparison.ts'
import { balanceOf } from './brackets.ts'
import { figures } from './lexicon.ts'
import { foldNoise } from './noise.ts'
import { noiseParts } from './noise-parts.ts'
import { splitWords } from './words.ts'

/** Beyond this many inserted and deleted words a pair is shown as replaced from its first to its last difference. */
const mostEdits = 1_500
/** What stays equal between two changes and is longer is never read as changed. */
const longestIsland = 6
/** Marks on which a clause ends; a word never goes over one. */
const clauseEnds = '，。；：！？\n'
const wordsOnly = /^[\p{Script=Han}A-Za-z]+$/u

/** Words of both texts; of an equal hunk they are the same, but for noise where that is ignored. */
interface Hunk {
  equal: boolean
  deleted: string[]
  inserted: string[]
}

/**
 * What changed between two sentences, with edges at words, figures and brackets.
 *
 * @param ignoreNoise  marks runs that differ in white space, width and the shape of marks alone
 * @returns  parts in order: `equal` and `delete` give `a`, `equal` and `insert` give `b`; never two of one kind in a
 *           row, nothing empty; a deletion stands before the insertion that replaces it.
 *
 * O((n + m)·d) word comparisons for d differences (Myers 1986), bounded by `mostEdits`.
 */
export function compareInline(a: string, b: string, ignoreNoise = false): RowPart[] {
  if (a === b) return a === '' ? [] : [{ op: 'equal', text: a }]
  if (ignoreNoise && foldNoise(a) === foldNoise(b)) return noiseParts(a, b)
  const [head, tail] = [equalHead(a, b), equalTail(a, b)]
  const from = { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail) }
  const [wordsA, wordsB] = [splitWords(from.a), splitWords(from.b)]
  const hunks = ignoreNoise ? findFolded(withBlanks(wordsA), withBlanks(wordsB)) : findHunks(wordsA, wordsB)
  if (head > 0) hunks.unshift(equalHunk([a.slice(0, head)]))
  if (tail > 0) hunks.push(equalHunk([a.slice(a.length - tail)]))
  return toParts(dropIslands(slideHunks(hunks)))
}

/** Clauses that are equal at the beginning: words are told only from the first that is not. No word goes over such a mark. */
function equalHead(a: string, b: string): number {
  let end = 0
  let cut = 0
  while (end < a.length && end < b.length && a.charCodeAt(end) === b.charCodeAt(end)) {
    end += 1
    if (clauseEnds.includes(a.charAt(end - 1))) cut = end
  }
  return end === Math.min(a.length, b.length) ? 0 : cut
}

/** The same at the end, short of a whole text. */
function equalTail(a: string, b: string): number {
  const most = Math.min(a.length, b.length) - equalHead(a, b)
  let length = 0
  let cut = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) {
    if (clauseEnds.includes(a.charAt(a.length - 1 - length))) cut = length
    length += 1
  }
  return length === most ? 0 : cut
}

function equalHunk(words: string[]): Hunk {
  return { equal: true, deleted: words, inserted: words }
}

function findHunks(a: string[], b: string[]): Hunk[] {
  const changes = diffArrays(a, b, { maxEditLength: mostEdits })
  if (changes === undefined) return trimmed(a, b)
  const hunks: Hunk[] = []
  for (const change of changes) {
    const last = hunks.at(-1)
    if (!change.added && !change.removed) {
      hunks.push({ equal: true, deleted: [...change.value], inserted: change.value })
      continue
    }
    const hunk = last !== undefined && !last.equal ? last : { equal: false, deleted: [], inserted: [] }
    if (hunk !== last) hunks.push(hunk)
    ;(change.added ? hunk.inserted : hunk.deleted).push(...change.value)
  }
  return hunks
}

/** The hunks of the words without noise, with the words as they stand. */
function findFolded(a: string[], b: string[]): Hunk[] {
  let [atA, atB] = [0, 0]
  return findHunks(a.map(foldNoise), b.map(foldNoise)).map(({ equal, deleted, inserted }) => {
    const [fromA, fromB] = [atA, atB]
    atA += deleted.length
    atB += inserted.length
    return { equal, deleted: a.slice(fromA, atA), inserted: b.slice(fromB, atB) }
  })
}

/** White space goes to the word before it. */
function withBlanks(words: string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    if (word.trim() === '' && joined.length > 0) joined[joined.length - 1] += word
    else joined.push(word)
  }
  return joined
}

function trimmed(a: string[], b: string[]): Hunk[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  return [
    equalHunk(a.slice(0, head)),
    { equal: false, deleted: a.slice(head, a.length - tail), inserted: b.slice(head, b.length - tail) },
    equalHunk(a.slice(a.length - tail)),
  ]
}

/**
 * A pure insertion or deletion next to equal words often fits at several places: of “《甲》、” and “甲》、《” the first is
 * meant. Moves each to the place with whole brackets whose end or start is a mark of punctuation.
 */
function slideHunks(hunks: Hunk[]): Hunk[] {
  for (let at = 1; at < hunks.length; at += 1) {
    const before = hunks[at - 1]
    const hunk = hunks[at]
    if (hunk === undefined || before === undefined || hunk.equal || !before.equal) continue
    if (hunk.deleted.length > 0 && hunk.inserted.length > 0) continue
    const leaving = slideLeft(before, hunk)
    const after = hunks[at + 1]
    if (leaving.length === 0) continue
    if (after?.equal === true) {
      after.deleted = [...leaving, ...after.deleted]
      after.inserted = [...leaving, ...after.inserted]
    } else hunks.splice(at + 1, 0, { equal: true, deleted: leaving, inserted: leaving })
  }
  return hunks
}

/** Takes words from the end of `before` into the hunk; returns those that then follow it as equal words. */
function slideLeft(before: Hunk, hunk: Hunk): string[] {
  const words = hunk.inserted.length > 0 ? hunk.inserted : hunk.deleted
  const earlier = before.inserted.filter((word, at) => word === before.deleted[at])
  if (earlier.length < before.inserted.length) return []
  const tried = [...words]
  let best = 0
  let bestScore = edgeScore(words)
  for (let step = 1; step <= earlier.length && earlier.at(-step) === tried.at(-1); step += 1) {
    tried.unshift(tried.pop() ?? '')
    const score = edgeScore(tried)
    if (score > bestScore) [best, bestScore] = [step, score]
  }
  if (best === 0) return []
  const moving = [...earlier.slice(earlier.length - best), ...words]
  before.inserted = earlier.slice(0, earlier.length - best)
  before.deleted = before.inserted
  if (hunk.inserted.length > 0) hunk.inserted = moving.slice(0, words.length)
  else hunk.deleted = moving.slice(0, words.length)
  return moving.slice(words.length)
}

/** Higher for a run with whole brackets that ends after, or begins with, a mark. */
function edgeScore(words: string[]): number {
  const text = words.join('')
  let score = balanceOf(text) === 'whole' ? 4 : 0
  if (/[。；！？\n]$/u.test(text)) score += 2
  else if (/[，、：]$/u.test(text)) score += 1
  else if (/^[，、]/u.test(text)) score += 1
  return score
}

/**
 * Takes what stays equal between two changes for changed too when it is no longer than either: a rewritten phrase is read
 * at once, not word by word. Marks and figures stay where they are.
 */
function dropIslands(hunks: Hunk[]): Hunk[] {
  const kept: Hunk[] = []
  for (let at = 0; at < hunks.length; at += 1) {
    const hunk = hunks[at]
    const last = kept.at(-1)
    const next = hunks[at + 1]
    if (hunk === undefined) continue
    if (
      last !== undefined &&
      !last.equal &&
      (!hunk.equal || (next !== undefined && isIsland(last, hunk, next)))
    )
      merge(last, hunk)
    else kept.push(hunk)
  }
  return kept
}

function isIsland(before: Hunk, hunk: Hunk, after: Hunk): boolean {
  const text = hunk.inserted.join('')
  if (text !== hunk.deleted.join('') || !wordsOnly.test(text) || text.length > longestIsland) return false
  return text.length <= Math.min(sizeOf(before), sizeOf(after))
}

function merge(into: Hunk, hunk: Hunk): void {
  into.deleted.push(...hunk.deleted)
  into.inserted.push(...hunk.inserted)
}

/** Of a change of a bare figure nothing: it is to be seen by itself. */
function sizeOf({ deleted, inserted }: Hunk): number {
  const [old, fresh] = [deleted.join(''), inserted.join('')]
  return figures.test(old) || figures.test(fresh) ? 0 : Math.max(old.length, fresh.length)
}

function toParts(hunks: Hunk[]): RowPart[] {
  const parts: RowPart[] = []
  const add = (op: RowPart['op'], text: string): void => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.op === op && last.noise === undefined) last.text += text
    else parts.push({ op, text })
  }
  for (const hunk of hunks) {
    if (hunk.equal) {
      for (const [at, word] of hunk.inserted.entries()) {
        const other = hunk.deleted[at] ?? ''
        if (word === other) add('equal', word)
        else for (const part of noiseParts(other, word)) parts.push(part)
      }
    } else {
      add('delete', hunk.deleted.join(''))
      add('insert', hunk.inserted.join(''))
    }
  }
  return parts
}
