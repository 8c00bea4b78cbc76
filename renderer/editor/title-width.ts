import { titleBreaks } from './lexicon.ts'

/** 二号 characters on a line of the paper. */
const lineChars = 20
/** How much wider than its longest line a title is set: less than the character that must not follow on that line. */
const slack = 0.6

/**
 * The width in em at which a title that needs two lines breaks by sense as the printed one does: before 第…号, after the
 * meeting, or before 关于. Null when it fits on one line or has no such place where the second line would fit under the
 * first. Nothing is put into the text, so the caret and input methods see it as it is.
 */
export function titleWidthEm(title: string): number | null {
  if (widthOf(title) <= lineChars) return null
  for (const pattern of titleBreaks) {
    const at = pattern.exec(title)?.index ?? 0
    const [first, second] = [widthOf(title.slice(0, at)), widthOf(title.slice(at))]
    if (at > 0 && first <= lineChars - slack && second <= first + slack) return first + slack
  }
  return null
}

/** In full-width characters, as the paper's faces draw them. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 0.55 : 1), 0)
}
