import type { RowPart } from '#contract/comparison.ts'
import { bracketStep } from './brackets.ts'
import { equalHunk, findHunks, joinHunks, type Hunk } from './hunks.ts'
import { dropIslands } from './islands.ts'
import { foldNoise } from './noise.ts'
import { noiseParts } from './noise-parts.ts'
import { slideHunks } from './slide.ts'
import { followsMark, isWordEdge } from './word-edges.ts'
import { splitWords } from './words.ts'

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
  const { head, tail } = equalEnds(a, b)
  const from = { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail) }
  const [wordsA, wordsB] = [splitWords(from.a), splitWords(from.b)]
  const hunks = ignoreNoise ? findFolded(withBlanks(wordsA), withBlanks(wordsB)) : findHunks(wordsA, wordsB)
  const all = [equalHunk([a.slice(0, head)]), ...hunks, equalHunk([a.slice(a.length - tail)])]
  return toParts(dropIslands(slideHunks(joinHunks(all))))
}

/**
 * How much both texts begin and end with alike that no word goes over, nor a run that might as well stand further on: only
 * what is between is cut into words.
 */
function equalEnds(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail += 1
  const isOneRun = head + tail === most
  if (isOneRun) head -= slideOf(a.length > b.length ? a : b, head, Math.abs(a.length - b.length))
  head = lastWhole(a, b, head)
  const isEdge = (text: string): boolean =>
    isWordEdge(text, text.length - tail) && (isOneRun || tail === 0 || followsMark(text, text.length - tail))
  while (!isEdge(a) || !isEdge(b)) tail -= 1
  return { head, tail }
}

/** The last place up to another where words are parted in both texts and every bracket before it is closed. */
function lastWhole(a: string, b: string, most: number): number {
  let depth = 0
  let last = 0
  for (let at = 1; at <= most; at += 1) {
    depth += bracketStep(a.charCodeAt(at - 1))
    if (depth < 0) return last
    if (depth === 0 && isWordEdge(a, at) && isWordEdge(b, at)) last = at
  }
  return last
}

/** How many characters a run that was put in may stand further left and give the same text. */
function slideOf(text: string, at: number, length: number): number {
  let steps = 0
  while (steps < at && text.charCodeAt(at - 1 - steps) === text.charCodeAt(at + length - 1 - steps))
    steps += 1
  return steps
}

/** The hunks of the words without noise, with the words as they stand. */
function findFolded(a: readonly string[], b: readonly string[]): Hunk[] {
  let [atA, atB] = [0, 0]
  return findHunks(a.map(foldNoise), b.map(foldNoise)).map(({ equal, deleted, inserted }) => {
    const [fromA, fromB] = [atA, atB]
    atA += deleted.length
    atB += inserted.length
    return { equal, deleted: a.slice(fromA, atA), inserted: b.slice(fromB, atB) }
  })
}

/** White space goes to the word before it. */
function withBlanks(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    if (word.trim() === '' && joined.length > 0) joined[joined.length - 1] += word
    else joined.push(word)
  }
  return joined
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
