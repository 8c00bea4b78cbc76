/** A place in a draft: the block and where in its text, in UTF-16 code units. */
export interface Place {
  index: number
  start: number
  end: number
}

export interface FindOptions {
  /** Whether half-width and full-width forms count as the same (， and ,; １ and 1). */
  ignoresWidth: boolean
  /** Whether capital and small letters count as the same. */
  ignoresCase: boolean
}

/**
 * Where the words stand in the lines, in order, without overlaps and never across lines. O(n).
 *
 * @param lines the text of each block
 */
export function findMatches(lines: readonly string[], words: string, options: FindOptions): Place[] {
  const sought = folded(words, options)
  if (sought === '') return []
  return lines.flatMap((line, index) => {
    const text = folded(line, options)
    const places: Place[] = []
    for (
      let start = text.indexOf(sought);
      start !== -1;
      start = text.indexOf(sought, start + sought.length)
    ) {
      places.push({ index, start, end: start + sought.length })
    }
    return places
  })
}

/** Text in which what counts as the same is the same, every unit at its old place. */
function folded(text: string, { ignoresWidth, ignoresCase }: FindOptions): string {
  const narrow = ignoresWidth
    ? text.replaceAll(/[\uff01-\uff5e\u3000]/gu, (unit) =>
        unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
      )
    : text
  return ignoresCase ? narrow.replaceAll(/[A-ZＡ-Ｚ]/gu, (letter) => letter.toLowerCase()) : narrow
}
