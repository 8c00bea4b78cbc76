import { grid, signature } from './numbers.ts'
import { widthInChars } from './char-width.ts'

/** Right indents of 署名 and 成文日期, in characters. */
export type SignatureIndents = { organRightChars: number; dateRightChars: number }

/**
 * Where organ and date stand (clause 7.3.5).
 *
 * Without a seal the organ is indented two characters from the right and the date begins two characters to the right of the organ's first
 * character; a date longer than the organ is indented two characters instead and the organ moves left with it. With a seal the date is
 * indented four characters and the organ is centred over it.
 *
 * No indent is negative and none pushes its text out of the line on the left.
 */
export function signatureIndents(
  organ: string,
  dateText: string,
  options?: { seal: boolean },
): SignatureIndents {
  const organWidth = widthInChars(organ)
  const dateWidth = widthInChars(dateText)
  const within = (chars: number, width: number) => Math.max(0, Math.min(chars, grid.charsPerLine - width))
  const place = (organRight: number, dateRight: number) => ({
    organRightChars: within(organRight, organWidth),
    dateRightChars: within(dateRight, dateWidth),
  })
  if (options?.seal === true) {
    // An organ far wider than the date would leave the line on the right: then the date moves, still centred under it.
    const organRight = Math.max(0, signature.sealedDateRightChars + (dateWidth - organWidth) / 2)
    return place(organRight, organRight + (organWidth - dateWidth) / 2)
  }
  const { rightChars, dateShiftChars } = signature
  if (dateWidth > organWidth) return place(rightChars + dateWidth + dateShiftChars - organWidth, rightChars)
  return place(rightChars, rightChars + organWidth - dateShiftChars - dateWidth)
}
