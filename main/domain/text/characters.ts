/** Characters with the raw offset each came from. The two arrays have the same length. */
export type Characters = { units: string[]; origins: number[] }

/** How many places each kind of change touched. */
export type ChangeCounts = { markdown: number; punctuation: number; quotes: number; alphanumerics: number }

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/
const blank = /[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const lineEnd = /[\n\r\f\u0085\u2028\u2029]/

/** Radicals that PDF fonts put in the place of the Han character of the same look (U+2F00 to U+2FD5, U+2E80 to U+2EFF). */
const radical = /[\u2e80-\u2fd5]/

/** The half-width form of a full-width digit or letter, or null. Punctuation is not touched: see `punctuation.ts`. */
function halfWidth(unit: string): string | null {
  return /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(unit)
    ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
    : null
}

/**
 * Reads raw text character by character: line ends become "\n", every kind of blank a space, invisible characters
 * vanish, full-width digits and letters become half-width, radicals become the characters they stand for.
 */
export function readCharacters(raw: string, counts: ChangeCounts): Characters {
  const units: string[] = []
  const origins: number[] = []
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charAt(at)
    if (invisible.test(unit)) continue
    if (lineEnd.test(unit)) {
      if (unit === '\r' && raw.charAt(at + 1) === '\n') continue
      units.push('\n')
    } else if (blank.test(unit)) {
      units.push(' ')
    } else if (radical.test(unit)) {
      const whole = unit.normalize('NFKC')
      units.push(whole.length === 1 ? whole : unit)
    } else {
      const half = halfWidth(unit)
      if (half !== null) counts.alphanumerics++
      units.push(half ?? unit)
    }
    origins.push(at)
  }
  return { units, origins }
}

/** The characters at the places where `keep` is true. It is asked once for each, in order. */
export function filterCharacters(characters: Characters, keep: (index: number) => boolean): Characters {
  const kept = characters.units.map((_, index) => keep(index))
  return {
    units: characters.units.filter((_, index) => kept[index]),
    origins: characters.origins.filter((_, index) => kept[index]),
  }
}
