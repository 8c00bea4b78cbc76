import iconv from 'iconv-lite'
import type { ByteView } from './bytes.ts'
import { DamagedError, utf16Text, viewOf } from './bytes.ts'
import type { Place } from './information-block.ts'
import { shortProperty } from './sprms.ts'

/**
 * A run of characters that stand together in the file: characters `from` to `to` of the document at byte `at`,
 * `width` bytes each. `grpprl` holds properties that a quick save laid over the whole run.
 */
export type Piece = { from: number; to: number; at: number; width: 1 | 2; grpprl: Uint8Array }

const compressed = 0x40000000

/**
 * Reads the piece table ([MS-DOC] 2.9.38): the order in which the characters of the document stand in the file.
 *
 * @throws DamagedError when the table is cut off or points beyond the stream
 */
export function readPieces(table: ByteView, place: Place, streamBytes: number): Piece[] {
  const grpprls: Uint8Array[] = []
  const end = place.at + place.length
  let at = place.at
  while (at < end && table.u8(at) === 1) {
    const length = table.u16(at + 1)
    grpprls.push(table.slice(at + 3, length))
    at += 3 + length
  }
  if (at >= end || table.u8(at) !== 2) throw new DamagedError('no piece table')
  const plc = viewOf(table.slice(at + 5, table.u32(at + 1)))
  const count = Math.floor((plc.bytes.length - 4) / 12)
  if (count < 1) throw new DamagedError('empty piece table')
  const pieces: Piece[] = []
  let characters = 0
  for (let index = 0; index < count; index++) {
    const from = plc.u32(index * 4)
    const to = plc.u32(index * 4 + 4)
    const descriptor = (count + 1) * 4 + index * 8
    const position = plc.u32(descriptor + 2)
    const width = (position & compressed) === 0 ? 2 : 1
    const start = width === 2 ? position : (position & ~compressed) / 2
    characters += to - from
    const expected = pieces.at(-1)?.to ?? 0
    if (from !== expected || to < from || start + (to - from) * width > streamBytes)
      throw new DamagedError('piece out of place')
    if (characters > streamBytes) throw new DamagedError('more characters than bytes')
    pieces.push({ from, to, at: start, width, grpprl: pieceProperties(plc.u16(descriptor + 6), grpprls) })
  }
  return pieces
}

function pieceProperties(prm: number, grpprls: readonly Uint8Array[]): Uint8Array {
  if ((prm & 1) === 1) return grpprls[prm >> 1] ?? new Uint8Array(0)
  return shortProperty((prm >> 1) & 0x7f, prm >> 8)
}

/** All characters of the document, one UTF-16 code unit for each position. */
export function pieceText(document: ByteView, pieces: readonly Piece[]): string {
  return pieces
    .map(({ from, to, at, width }) => {
      const bytes = document.slice(at, (to - from) * width)
      return width === 2 ? utf16Text(bytes) : latinText(bytes)
    })
    .join('')
}

/** Windows-1252, of which each byte is one code unit. */
function latinText(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252')
}

/** Where a character stands in the file; null beyond the last piece. */
export function fileOffset(
  pieces: readonly Piece[],
  position: number,
): { piece: Piece; offset: number } | null {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.to ?? 0) > position) high = middle
    else low = middle + 1
  }
  const piece = pieces[low]
  if (piece === undefined || position < piece.from || position >= piece.to) return null
  return { piece, offset: piece.at + (position - piece.from) * piece.width }
}
