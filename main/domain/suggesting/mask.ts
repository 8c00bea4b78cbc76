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
