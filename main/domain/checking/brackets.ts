import type { Checked, Mark } from './checked.ts'
import { listNumberBefore, pairs } from './lexicon.ts'
import { findingMessages } from './messages.ts'

/** A mark of a pair. `paragraph` counts from 0. */
interface PairMark {
  at: number
  mark: string
  family: string
  paragraph: number
}

interface Uneven {
  unopened: PairMark[]
  unclosed: PairMark[]
  /** Pairs whose halves have different widths. */
  mixed: { opened: PairMark; closed: PairMark }[]
}

const openers = new Map(pairs.map((pair) => [pair.open, pair]))
const closers = new Map(pairs.map((pair) => [pair.close, pair]))
const latin = /[A-Za-z]/
/** A pair may span so many breaks: a bracketed contact or a quotation of several lines. */
const breaksWithin = 3

/** Brackets and quotes that have no partner, or one of the other width. O(length of the text). */
export function unevenBrackets({ read }: Checked): Mark[] {
  const uneven: Uneven = { unopened: [], unclosed: [], mixed: [] }
  read.paragraphs.forEach(({ start, end }, paragraph) => {
    pairWithin(read.text.slice(start, end), start, paragraph, uneven)
  })
  pairAcross(uneven)
  return [
    ...uneven.unopened.map((one) => markOf(one, findingMessages.unopened(one.mark))),
    ...uneven.unclosed.map((one) => markOf(one, findingMessages.unclosed(one.mark))),
    ...uneven.mixed.map(({ opened, closed }) => {
      // The full-width form stands first in the table.
      const wide = pairs.find(({ family }) => family === opened.family)
      const narrow = wide?.close === closed.mark ? opened : closed
      const message = findingMessages.mixedWidth(opened.mark, closed.mark)
      return markOf(narrow, message, (narrow === opened ? wide?.open : wide?.close) ?? null)
    }),
  ]
}

function markOf({ at }: PairMark, message: string, suggestion: string | null = null): Mark {
  return { start: at, end: at + 1, message, suggestion }
}

/** Pairs the marks of one paragraph, nesting respected; adds what is left to `uneven`. */
function pairWithin(text: string, offset: number, paragraph: number, uneven: Uneven): void {
  const open: PairMark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const opener = openers.get(mark)
    if (opener !== undefined) open.push({ at: offset + at, mark, family: opener.family, paragraph })
    const closer = closers.get(mark)
    if (closer === undefined || isApostrophe(text, at)) continue
    const closed = { at: offset + at, mark, family: closer.family, paragraph }
    const partner = open.findLastIndex(({ family }) => family === closer.family)
    if (partner < 0) {
      const isListNumber = closer.family === '()' && listNumberBefore.test(text.slice(0, at))
      if (!isListNumber) uneven.unopened.push(closed)
      continue
    }
    uneven.unclosed.push(...open.splice(partner + 1))
    const opened = open.pop()
    if (opened !== undefined && opened.mark !== closer.open) uneven.mixed.push({ opened, closed })
  }
  uneven.unclosed.push(...open)
}

/** Takes out what is opened in one paragraph and closed in one soon after. */
function pairAcross(uneven: Uneven): void {
  for (const closed of uneven.unopened.slice()) {
    const partner = uneven.unclosed.findLastIndex(
      ({ family, paragraph }) =>
        family === closed.family &&
        paragraph < closed.paragraph &&
        closed.paragraph - paragraph <= breaksWithin,
    )
    if (partner < 0) continue
    uneven.unclosed.splice(partner, 1)
    uneven.unopened.splice(uneven.unopened.indexOf(closed), 1)
  }
}

/** ’ within a Latin word (don’t). */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at + 1))
}
