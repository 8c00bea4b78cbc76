import { closingLength, closingStarts, workWords } from './lexicon/formulas.ts'
import { markerOf } from './numbering.ts'

/** Whether a paragraph at the end of a reply is courtesy: thanks, wishes, 以上答复…, 特此答复. */
export function isClosing(text: string): boolean {
  if (text.length > closingLength || markerOf(text).level > 0) return false
  return closingStarts.some((pattern) => pattern.test(text)) && !(text.length > 80 && workWords.test(text))
}
