/** Characters with the raw offset each came from. The two arrays have the same length. */
export type Characters = { units: string[]; origins: number[] }

/** How many places each kind of change touched. */
export type ChangeCounts = { markdown: number; punctuation: number; quotes: number; alphanumerics: number }

/** What no printed page shows: controls, soft hyphens, directions, marks of zero width. */
const invisible = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/u
const blank = /[\t\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/

/** Line ends of every kind; \r\n is one. */
const lineEnds = /\r\n|[\n\r\f\u0085\u2028\u2029]/g

/** Radicals that PDF fonts put in the place of the Han character of the same look (U+2F00 to U+2FD5, U+2E80 to U+2EFF). */
const radical = /[\u2e80-\u2fd5]/

/** Characters that stay what they are, as nearly all do: ASCII, Han, CJK marks and full-width ones but digits and letters. */
function staysAsItIs(code: number): boolean {
  if (code >= 0x3001) return code < 0xff10 ? code !== 0xfeff : code > 0xff5a || isWideMark(code)
  return code >= 0x20 && code <= 0x7e
}

/** The marks between the full-width digits and letters. */
function isWideMark(code: number): boolean {
  return (code > 0xff19 && code < 0xff21) || (code > 0xff3a && code < 0xff41)
}

/** A raw line: where it begins, and the offset of the last unit of its line end (the text's length for the last line). */
export type RawLine = { text: string; start: number; lineEnd: number }

/** The lines of a raw text. */
export function splitLines(raw: string): RawLine[] {
  const lines: RawLine[] = []
  let start = 0
  for (const match of raw.matchAll(lineEnds)) {
    const end = match.index + match[0].length
    lines.push({ text: raw.slice(start, match.index), start, lineEnd: end - 1 })
    start = end
  }
  lines.push({ text: raw.slice(start), start, lineEnd: raw.length })
  return lines
}

/**
 * Reads a raw line character by character: every kind of blank becomes a space, invisible characters vanish, full-width
 * digits and letters become half-width, radicals become the characters they stand for.
 *
 * @param start  raw offset of the line, from which origins count
 */
export function readCharacters(line: string, start: number, counts: ChangeCounts): Characters {
  const units: string[] = []
  const origins: number[] = []
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    const unit = line.charAt(at)
    if (staysAsItIs(code)) units.push(unit)
    else if (blank.test(unit)) units.push(' ')
    else if (invisible.test(unit)) continue
    else if (code >= 0xff10 && code <= 0xff5a) {
      counts.alphanumerics++
      units.push(String.fromCharCode(code - 0xfee0))
    } else if (radical.test(unit)) {
      const whole = unit.normalize('NFKC')
      units.push(whole.length === 1 ? whole : unit)
    } else units.push(unit)
    origins.push(start + at)
  }
  return { units, origins }
}

/** The characters at the places where `keep` is true. It is asked once for each, in order. */
export function filterCharacters(characters: Characters, keep: (index: number) => boolean): Characters {
  const units: string[] = []
  const origins: number[] = []
  characters.units.forEach((unit, index) => {
    if (!keep(index)) return
    units.push(unit)
    origins.push(characters.origins[index] ?? 0)
  })
  return { units, origins }
}
