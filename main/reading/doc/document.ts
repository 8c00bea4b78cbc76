import type { ByteView } from './bytes.ts'
import { viewOf } from './bytes.ts'
import type { FormattedRun } from './formatted-pages.ts'
import { readFormattedRuns, runAt } from './formatted-pages.ts'
import type { CharacterFormat, ParagraphFormat } from './formats.ts'
import { applyCharacter, applyParagraph } from './formats.ts'
import type { InformationBlock } from './information-block.ts'
import type { DocList } from './lists.ts'
import { levelFormat, readLists } from './lists.ts'
import type { Piece } from './pieces.ts'
import { fileOffset, pieceText, readPieces } from './pieces.ts'
import type { Style } from './styles.ts'
import { readStyles } from './styles.ts'

/** A paragraph's format, its style's character format, and the list it counts in. */
export type ParagraphAt = {
  format: ParagraphFormat
  style: Style
  numbered: { id: string; level: number; list: DocList | null } | null
}

/** Characters `from` to `to` that share one format. */
export type CharacterRun = { from: number; to: number; format: CharacterFormat }

/** A Word document by character positions: all its stories in one text, and the formats of any place in it. */
export type WordDocument = {
  info: InformationBlock
  table: ByteView
  document: ByteView
  text: string
  paragraphAt(mark: number): ParagraphAt
  characterRuns(from: number, to: number, style: Style): CharacterRun[]
}

const hiddenList = 0xf800
const oldNumbering = 0x07ff

/**
 * Reads what all stories share: text, formats, styles, lists.
 *
 * @param data  the Data stream, null when there is none
 * @throws DamagedError when the text itself cannot be found
 */
export function readWordDocument(
  document: ByteView,
  table: ByteView,
  data: Uint8Array | null,
  info: InformationBlock,
): WordDocument {
  const pieces = readPieces(table, info.place('pieces'), document.bytes.length)
  const text = pieceText(document, pieces)
  const paragraphRuns = readFormattedRuns(document, table, info.place('paragraphPages'), 'paragraph')
  const characterPages = readFormattedRuns(document, table, info.place('characterPages'), 'character')
  const styleOf = readStyles(table, info.place('styles'))
  const listOf = readLists(table, info.place('lists'), info.place('listUses'))

  const paragraphAt = (mark: number): ParagraphAt => {
    const place = fileOffset(pieces, mark)
    const run = place === null ? null : runAt(paragraphRuns, place.offset)
    const style = styleOf(run?.style ?? 0)
    const own: Uint8Array[] = [run?.grpprl ?? new Uint8Array(0), place?.piece.grpprl ?? new Uint8Array(0)]
    const format = layOver(style.paragraph, own, data)
    const id = format.list
    if (id === 0 || id >= hiddenList) return { format, style, numbered: null }
    if (id === oldNumbering) return { format, style, numbered: { id: String(id), level: 0, list: null } }
    const list = listOf(id)
    const level = format.level ?? list?.levelOfStyle(run?.style ?? 0) ?? 0
    const numbered = { id: String(id), level, list }
    if (list === null) return { format, style, numbered }
    // A list that the style names stands below the style's own indents, one that the paragraph names above them.
    const base = style.paragraph.list === id ? style.paragraph : levelFormat(style.paragraph, list, level)
    return { format: layOver(base, own, data), style, numbered }
  }

  return {
    info,
    table,
    document,
    text,
    paragraphAt,
    characterRuns: (from, to, style) => runsBetween(pieces, characterPages, from, to, style),
  }
}

function layOver(
  base: Readonly<ParagraphFormat>,
  grpprls: Uint8Array[],
  data: Uint8Array | null,
): ParagraphFormat {
  const format = { ...base }
  for (const grpprl of grpprls) applyParagraph(format, grpprl, data)
  return format
}

function runsBetween(
  pieces: readonly Piece[],
  pages: readonly FormattedRun[],
  from: number,
  to: number,
  style: Style,
): CharacterRun[] {
  const runs: CharacterRun[] = []
  for (let at = from; at < to;) {
    const place = fileOffset(pieces, at)
    if (place === null) break
    const { piece, offset } = place
    const page = runAt(pages, offset)
    const bytesLeft = page === null ? nextRunDistance(pages, offset) : page.to - offset
    const length = Math.max(1, Math.min(piece.to - at, to - at, Math.floor(bytesLeft / piece.width)))
    const format = { ...style.character }
    if (page !== null) applyCharacter(format, page.grpprl, style.character)
    applyCharacter(format, piece.grpprl, style.character)
    runs.push({ from: at, to: at + length, format })
    at += length
  }
  return runs
}

/** How far the next run with a format of its own is. */
function nextRunDistance(runs: readonly FormattedRun[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return (runs[low]?.from ?? Infinity) - offset
}

/** The positions in a list of them with `itemBytes` for each but the last; an empty list when it is damaged. */
export function positions(
  table: ByteView,
  place: { at: number; length: number },
  itemBytes: number,
): number[] {
  if (place.length < 4 || place.at + place.length > table.bytes.length) return []
  const plc = viewOf(table.slice(place.at, place.length))
  const count = Math.floor((place.length - 4) / (4 + itemBytes)) + 1
  return Array.from({ length: count }, (_, at) => plc.u32(at * 4))
}
