import { countingNumerals } from './lexicon.ts'

const leadingNumber = new RegExp(`^(（?)[${countingNumerals}]+(?=[、）])`, 'u')
const firstNumeral = countingNumerals.charAt(0)

/**
 * A paragraph as it is looked up: every digit a 0, the numerals of a leading item number all the same. It has the length
 * of the text, so that offsets agree; 2023 finds 2024 and 三、 finds 二、.
 */
export function maskParagraph(text: string): string {
  const digits = text.replaceAll(/[0-9]/gu, '0')
  return digits.replace(
    leadingNumber,
    (number, bracket: string) => bracket + firstNumeral.repeat(number.length - bracket.length),
  )
}

/** The item number at the start of a paragraph, without bracket and mark; null when there is none. */
export function leadingNumeral(text: string): { start: number; end: number } | null {
  const found = leadingNumber.exec(text)
  if (found === null) return null
  return { start: found[1]?.length ?? 0, end: found[0].length }
}

const lineFeed = 10
const zero = 48
const nine = 57
const numerals = new Set(Array.from(countingNumerals, (numeral) => numeral.charCodeAt(0)))
const bracketCode = '（'.charCodeAt(0)

/**
 * Paragraphs as they are looked up, code unit by code unit.
 *
 * @param text    paragraphs with a line feed before, between and after
 * @param starts  where each begins
 */
export function maskCodes(text: string, starts: ArrayLike<number>): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    codes[at] = code >= zero && code <= nine ? zero : code
  }
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] ?? 0
    const first = text.charCodeAt(start)
    if (first !== bracketCode && !numerals.has(first)) continue
    const number = leadingNumeral(text.slice(start, start + 12))
    if (number !== null) codes.fill(firstNumeral.charCodeAt(0), start + number.start, start + number.end)
  }
  return codes
}

/** How many characters before `position` of the pool's text, masked, equal the end of a masked context, at most `most`. */
export function matchMasked(text: string, position: number, context: string, most: number): number {
  const bound = Math.min(most, position, context.length)
  let length = 0
  for (; length < bound; length += 1) {
    const at = position - 1 - length
    const code = text.charCodeAt(at)
    const wanted = context.charCodeAt(context.length - 1 - length)
    if (code === wanted || (wanted === zero && code > zero && code <= nine)) continue
    if (wanted !== firstNumeral.charCodeAt(0) || !numerals.has(code) || !isLeading(text, at)) break
  }
  return length
}

function isLeading(text: string, at: number): boolean {
  let before = at - 1
  while (numerals.has(text.charCodeAt(before))) before -= 1
  if (text.charCodeAt(before) === bracketCode) before -= 1
  return text.charCodeAt(before) === lineFeed
}
