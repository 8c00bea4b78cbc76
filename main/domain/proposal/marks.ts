import { parseNumeral } from '#domain/reply/dates.ts'
import { markerOf } from '#domain/reply/numbering.ts'
import { circled, markFrame, otherMarks, turns } from './lexicon/words.ts'

/** The number that a paragraph of a proposal begins with. `kind` tells lists apart: 1 to 4 as in a reply, then 一是, 第一, 建议一, ①, 首先. */
export interface PointMark {
  kind: number
  /** From 1; 0 where it cannot be told. */
  ordinal: number
  length: number
}

/** Null for a paragraph without a number. */
export function pointMarkOf(text: string): PointMark | null {
  for (const [index, pattern] of otherMarks.entries()) {
    const match = pattern.exec(text)
    if (match !== null)
      return { kind: 5 + index, ordinal: ordinalOf(match.groups?.['ordinal'] ?? ''), length: match[0].length }
  }
  const { level, length } = markerOf(text)
  if (level > 0)
    return { kind: level, ordinal: ordinalOf(text.slice(0, length).replace(markFrame, '')), length }
  const turn = turns.findIndex((pattern) => pattern.test(text))
  if (turn < 0) return null
  return { kind: 9, ordinal: turn + 1, length: turns[turn]?.exec(text)?.[0].length ?? 0 }
}

/** 三, 3 and ③ are 3. */
export function ordinalOf(text: string): number {
  const place = circled.indexOf(text)
  return text !== '' && place >= 0 ? place + 1 : (parseNumeral(text) ?? 0)
}
