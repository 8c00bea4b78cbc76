import { parseNumeral } from '#domain/reply/dates.ts'
import { type Checked, type Mark, paragraphsOf } from './checked.ts'
import { chineseOrdinal } from './lexicon.ts'
import { levelNumber } from './lexicon/levels.ts'
import { findingMessages } from './messages.ts'

/** A numbered paragraph: 2 for （一）, 3 for 1. or 1、, 4 for （1）. */
interface Numbered {
  start: number
  end: number
  text: string
  level: number
  value: number
  mark: string
}

/** Numbers （一） 1. （1） that leave a gap within their section. A list that begins anew at one is a new list. */
export function lowerNumberingGaps({ read }: Checked): Mark[] {
  const previous = [0, 0, 0, 0, 0]
  let searchedFrom = 0
  const numbered = numberedParagraphs(read)
  return numbered.flatMap(({ start, end, text, level, value, mark }, at) => {
    const before = read.text.slice(searchedFrom, start)
    searchedFrom = end
    const expected = (previous[level] ?? 0) + 1
    const next = numbered.slice(at + 1).find((one) => one.level <= level)
    const isNextRight = next?.level === level && next.value === expected + 1
    previous[level] = isNextRight ? expected : value
    previous.fill(0, level + 1)
    if (level === 1 || value === expected || (value === 1 && !isNextRight)) return []
    // The list may begin or go on within a paragraph.
    if (before.includes(numberText(level, value - 1, mark))) return []
    const right = numberText(level, expected, mark)
    return [{ start, end, message: findingMessages.numberingGap(text, right), suggestion: right }]
  })
}

function numberText(level: number, value: number, mark: string): string {
  if (level === 2) return `（${chineseOrdinal(value)}）`
  return level === 3 ? `${value}${mark}` : `（${value}）`
}

/**
 * Of three levels or more none is skipped: 1. below 一、 without （一） is told once, also where its mark is wrong besides (a text with 一、 and 1.
 * alone is in order). Of the two marks 1. and 1、 in one text the rarer is told.
 */
export function numberingStyle({ read }: Checked): Mark[] {
  const all = numberedParagraphs(read)
  const levels = new Set(all.map(({ level }) => level))
  const marks: Mark[] = []
  const skipped =
    levels.has(1) && !levels.has(2)
      ? all.find(({ level, mark }) => level > 3 || (level === 3 && (mark === '、' || levels.has(4))))
      : undefined
  if (skipped !== undefined) {
    const { start, end, text } = skipped
    marks.push({ start, end, message: findingMessages.skippedLevel(text), suggestion: null })
  }
  const third = all.filter(({ level }) => level === 3)
  const dotted = third.filter(({ mark }) => mark !== '、')
  const paused = third.filter(({ mark }) => mark === '、')
  const rarer = dotted.length < paused.length ? dotted : paused
  if (dotted.length > 0 && paused.length > 0) {
    const usual = (rarer === dotted ? paused : dotted)[0]?.mark ?? ''
    for (const { start, end, value, text } of rarer) {
      const right = `${value}${usual}`
      marks.push({ start, end, message: findingMessages.mixedNumberMarks(text, right), suggestion: right })
    }
  }
  return marks
}

function numberedParagraphs(read: Checked['read']): Numbered[] {
  return paragraphsOf(read, 'heading', 'paragraph').flatMap(({ start, text }) => {
    const match = levelNumber.exec(text)
    if (match === null) return []
    const { one, two, three, four, mark = '' } = match.groups ?? {}
    const level = one ? 1 : two ? 2 : three ? 3 : 4
    const value = parseNumeral(one ?? two ?? three ?? four ?? '')
    return value === null ? [] : [{ start, end: start + match[0].length, text: match[0], level, value, mark }]
  })
}
