import { parseNumeral } from './dates.ts'
import { itemBehindItem, numberBehindMark, numeral } from './lexicon/numerals.ts'
import { markerOf } from './numbering.ts'

/** How many lines an item of a running enumeration may fill. */
const longestItem = 6

/** The number a marker prints; -1 for none. */
function valueOf(marker: string): number {
  return parseNumeral(numeral.exec(marker)?.[0] ?? '') ?? -1
}

/** Whether a line holds, behind a mark inside it, the number `value` in the form of level `level`. */
function holdsNumber(text: string, level: number, value: number): boolean {
  return [...text.matchAll(numberBehindMark)].some(
    ([marker]) => markerOf(marker).level === level && valueOf(marker) === value,
  )
}

/**
 * Tells the lines that begin with a number only because the page ended there: …建议：（1）编制规划；（2）设立资金； / （3）…
 * The number before it stands within the lines above, behind a mark, and the line above has not ended its sentence.
 *
 * @param texts normalised lines in order
 * @returns for each line whether its number runs on
 */
export function findRunningNumbers(texts: readonly string[]): boolean[] {
  const running: boolean[] = []
  texts.forEach((text, index) => {
    const marker = markerOf(text)
    const value = marker.level === 0 ? -1 : valueOf(text.slice(0, marker.length))
    let runsOn = false
    if (value > 1 && itemBehindItem.test(texts[index - 1] ?? '')) {
      for (let at = index - 1; at >= Math.max(0, index - longestItem) && !runsOn; at--) {
        const before = texts[at] ?? ''
        const own = markerOf(before)
        runsOn =
          holdsNumber(before, marker.level, value - 1) ||
          (running[at] === true &&
            own.level === marker.level &&
            valueOf(before.slice(0, own.length)) === value - 1)
        if (own.level > 0 && running[at] !== true) break
      }
    }
    running.push(runsOn)
  })
  return running
}
