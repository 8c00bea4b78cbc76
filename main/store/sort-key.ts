/** Characters that a key keeps: enough to order a list by, and the indexes stay small. */
const keptCharacters = 16

/** GB 2312 orders its 3,755 common characters, rows 0xB0 to 0xD7, by their reading in pinyin. */
const firstRow = 0xb0
const lastRow = 0xd7

let ranks: ReadonlyMap<string, number> | null = null

function pinyinRanks(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      // The last five cells of the last row are empty and decode to characters for private use.
      if (/^\p{Script=Han}$/u.test(character)) found.set(character, found.size)
    }
  }
  return found
}

/**
 * A text to order by in place of `text`, for the binary order of SQLite: Latin letters and digits first, common
 * Chinese characters by their reading, rare ones behind them. Null for null and for a text of white space only.
 */
export function sortKey(text: string | null): string | null {
  ranks ??= pinyinRanks()
  let key = ''
  for (const character of Array.from((text ?? '').trim().toLowerCase()).slice(0, keptCharacters)) {
    const rank = ranks.get(character)
    const code = character.codePointAt(0) ?? 0
    if (rank !== undefined) key += String.fromCodePoint(0x4e00 + rank)
    else key += code < 0x3400 ? character : String.fromCodePoint(0xf0000 + (code & 0xffff))
  }
  return key === '' ? null : key
}

/** As `sortKey` for a number as printed: by its value, as far as it has one. */
export function numberKey(text: string | null): string | null {
  return text === null || text === '' ? null : text.replaceAll(/\d+/g, (digits) => digits.padStart(10, '0'))
}
