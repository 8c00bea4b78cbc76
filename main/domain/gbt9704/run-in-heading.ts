import { marks } from './lexicon/labels.ts'
import type { Face } from './page.ts'

/** A first sentence longer than this is text, not a heading that runs into it. */
const maxHeadingChars = 50

const faceOfLevel: readonly (Face | null)[] = [null, 'heiti', 'kaiti', null, null]

/**
 * The heading at the start of a numbered paragraph: its first sentence with the full stop, in the face of its level (clause 7.3.3).
 *
 * @returns null where nothing is set differently: levels 0, 3 and 4, a paragraph of one sentence, or a first sentence too long to be a heading
 */
export function runInHeading(text: string, level: number): { end: number; face: Face } | null {
  const face = faceOfLevel[level] ?? null
  const stop = text.indexOf(marks.stop)
  if (face === null || stop < 0 || stop === text.length - 1 || stop >= maxHeadingChars) return null
  return { end: stop + 1, face }
}
