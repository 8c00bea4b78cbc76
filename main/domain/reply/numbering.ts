import { levelMarkers } from './lexicon/numerals.ts'

/** The printed mark of a numbered paragraph: its level (1 to 4) and length. Level 0 and length 0 for none. */
export type Marker = { level: number; length: number }

/** Reads the mark a paragraph begins with: 一、 → 1, （一） → 2, 1. or 1、 → 3, （1） → 4. 一是 and 第一 are no marks. */
export function markerOf(text: string): Marker {
  for (const [index, pattern] of levelMarkers.entries()) {
    const match = pattern.exec(text)
    if (match !== null) return { level: index + 1, length: match[0].length }
  }
  return { level: 0, length: 0 }
}
