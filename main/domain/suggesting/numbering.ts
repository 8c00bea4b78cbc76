import { countingNumerals } from './lexicon.ts'
import { leadingNumeral } from './mask.ts'
import type { FilledRun } from './spans.ts'

/**
 * Gives a numbered paragraph the number that the draft is at: after 一、 comes 二、, and under a new heading of level 1
 * （一） begins again.
 *
 * @param before  the draft's earlier paragraphs in order
 * @returns       the run itself when it has no item number in Chinese numerals
 */
export function renumber(run: FilledRun, before: string[]): FilledRun {
  const found = leadingNumeral(run.text)
  if (found === null) return run
  const numeral = printNumeral(nextNumber(found.start > 0, before))
  const by = numeral.length - (found.end - found.start)
  return {
    text: run.text.slice(0, found.start) + numeral + run.text.slice(found.end),
    slots: run.slots.map((slot) =>
      slot.start >= found.end ? { ...slot, start: slot.start + by, end: slot.end + by } : slot,
    ),
  }
}

function nextNumber(isBracketed: boolean, before: string[]): number {
  let number = 1
  for (const text of before) {
    const found = leadingNumeral(text)
    if (found === null) continue
    if (found.start > 0 === isBracketed) number += 1
    else if (isBracketed) number = 1
  }
  return number
}

/** 1 to 99 in Chinese numerals; no reply has more sections. */
function printNumeral(number: number): string {
  const ten = countingNumerals.charAt(9)
  const digit = (value: number): string => (value === 0 ? '' : countingNumerals.charAt(value - 1))
  if (number < 10) return digit(number)
  return (number < 20 ? '' : digit(Math.floor(number / 10) % 10)) + ten + digit(number % 10)
}
