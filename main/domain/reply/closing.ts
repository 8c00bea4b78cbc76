import {
  addressesMember,
  closingLength,
  closingStarts,
  ownWork,
  thanks,
  thanksLength,
  workWords,
} from './lexicon/formulas.ts'
import { markerOf } from './numbering.ts'

/** Whether a paragraph at the end of a reply is courtesy: thanks, wishes, 以上答复…, 特此答复. */
export function isClosing(text: string): boolean {
  if (text.length > closingLength || markerOf(text).level > 0) return false
  if (closingStarts.some((pattern) => pattern.test(text))) return !(text.length > 80 && workWords.test(text))
  return text.length <= thanksLength && thanks.test(text) && addressesMember.test(text) && !ownWork.test(text)
}

/** Whether a line begins like a paragraph of courtesy. */
export function beginsClosing(text: string): boolean {
  return closingStarts.some((pattern) => pattern.test(text))
}
