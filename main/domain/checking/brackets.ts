import type { Checked, Mark } from './checked.ts'
import { listNumberBefore, pairs } from './lexicon.ts'
import { findingMessages } from './messages.ts'

interface Opened {
  at: number
  mark: string
  family: string
}

const openers = new Map(pairs.map((pair) => [pair.open, pair]))
const closers = new Map(pairs.map((pair) => [pair.close, pair]))
const latin = /[A-Za-z]/

/** Brackets and quotes that have no partner in their paragraph, or one of the other width. O(length of the text). */
export function unevenBrackets({ read }: Checked): Mark[] {
  return read.paragraphs.flatMap(({ start, end }) => unevenIn(read.text.slice(start, end), start))
}

function unevenIn(text: string, offset: number): Mark[] {
  const marks: Mark[] = []
  const add = (at: number, message: string, suggestion: string | null = null) => {
    marks.push({ start: offset + at, end: offset + at + 1, message, suggestion })
  }
  const unclosed = ({ at, mark }: Opened) => {
    add(at, findingMessages.unclosed(mark))
  }
  const open: Opened[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const opener = openers.get(mark)
    if (opener !== undefined) open.push({ at, mark, family: opener.family })
    const closer = closers.get(mark)
    if (closer === undefined || isApostrophe(text, at)) continue
    const partner = open.findLastIndex(({ family }) => family === closer.family)
    if (partner < 0) {
      const isListNumber = closer.family === '()' && listNumberBefore.test(text.slice(0, at))
      if (!isListNumber) add(at, findingMessages.unopened(mark))
      continue
    }
    open.splice(partner + 1).forEach(unclosed)
    const opened = open.pop()
    if (opened === undefined || opened.mark === closer.open) continue
    const wide = pairs.find(({ family }) => family === closer.family)
    const isCloserWide = wide?.close === mark
    add(
      isCloserWide ? opened.at : at,
      findingMessages.mixedWidth(opened.mark, mark),
      (isCloserWide ? wide?.open : wide?.close) ?? null,
    )
  }
  open.forEach(unclosed)
  return marks
}

/** ’ within a Latin word (don’t). */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at + 1))
}
