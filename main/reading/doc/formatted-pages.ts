import type { ByteView } from './bytes.ts'
import { viewOf } from './bytes.ts'
import type { Place } from './information-block.ts'

/** Properties of the bytes `from` to `to` of the document stream. `style` counts for paragraphs alone. */
export type FormattedRun = { from: number; to: number; style: number; grpprl: Uint8Array }

const pageBytes = 512

/**
 * Reads the pages on which the formats of paragraphs or characters stand ([MS-DOC] 2.9.175 and 2.9.33), each a list of file
 * offsets with their properties. What is damaged is left out: the characters then have the format of their style.
 *
 * @returns in ascending order of `from`
 *
 * O(n log n) time.
 */
export function readFormattedRuns(
  document: ByteView,
  table: ByteView,
  place: Place,
  kind: 'paragraph' | 'character',
): FormattedRun[] {
  const runs: FormattedRun[] = []
  if (place.at + place.length > table.bytes.length) return runs
  const plc = viewOf(table.slice(place.at, place.length))
  const count = Math.floor((place.length - 4) / 8)
  const seen = new Set<number>()
  for (let index = 0; index < count; index++) {
    const at = (plc.u32((count + 1) * 4 + index * 4) & 0x3fffff) * pageBytes
    if (seen.has(at) || at + pageBytes > document.bytes.length) continue
    seen.add(at)
    readPage(viewOf(document.slice(at, pageBytes)), kind, runs)
  }
  return runs.sort((one, other) => one.from - other.from)
}

function readPage(page: ByteView, kind: 'paragraph' | 'character', runs: FormattedRun[]): void {
  const count = page.u8(pageBytes - 1)
  const entryBytes = kind === 'paragraph' ? 13 : 1
  if ((count + 1) * 4 + count * entryBytes > pageBytes - 1) return
  for (let index = 0; index < count; index++) {
    const from = page.u32(index * 4)
    const to = page.u32(index * 4 + 4)
    const at = page.u8((count + 1) * 4 + index * entryBytes) * 2
    if (to <= from) continue
    const list =
      at === 0 ? new Uint8Array(0) : kind === 'paragraph' ? paragraphList(page, at) : characterList(page, at)
    if (list === null) continue
    const hasStyle = kind === 'paragraph' && list.length >= 2
    runs.push({
      from,
      to,
      style: hasStyle ? viewOf(list).u16(0) : 0,
      grpprl: kind === 'paragraph' ? list.subarray(2) : list,
    })
  }
}

/** A length in half of its bytes, or 0 and then in pairs; the list begins with the number of the style. */
function paragraphList(page: ByteView, at: number): Uint8Array | null {
  const words = page.u8(at)
  const [start, length] =
    words === 0 && at + 1 < pageBytes ? [at + 2, page.u8(at + 1) * 2] : [at + 1, words * 2 - 1]
  return start + length > pageBytes ? null : page.slice(start, length)
}

function characterList(page: ByteView, at: number): Uint8Array | null {
  const length = page.u8(at)
  return at + 1 + length > pageBytes ? null : page.slice(at + 1, length)
}

/** The run that covers a file offset; null when none does. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | null {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run === undefined) return null
    if (offset < run.from) high = middle - 1
    else if (offset >= run.to) low = middle + 1
    else return run
  }
  return null
}
