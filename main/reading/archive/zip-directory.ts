import { decodeEntryName } from './entry-name.ts'

/** An entry of a zip archive's directory. Sizes in bytes, as the directory states them: nothing says that they are true. */
export type ZipEntry = {
  /** With "/" between folders, ending in it for a folder; otherwise as stored. */
  name: string
  isEncrypted: boolean
  /** 0 stored, 8 deflated; others are not read. */
  method: number
  packedSize: number
  unpackedSize: number
  crc: number
  /** Where the entry's own header stands in the archive. */
  headerAt: number
}

/**
 * The directory of an archive. `isComplete` is false when it breaks off. `isOverlapping` tells that the entries claim more
 * bytes than the archive has, so that they share some, which only archives made to fill a disk do.
 */
export type ZipDirectory = { entries: ZipEntry[]; isComplete: boolean; isOverlapping: boolean }

const endOfDirectory = 0x06054b50
const endOfDirectory64 = 0x06064b50
const locator64 = 0x07064b50
const directoryEntry = 0x02014b50
const endLength = 22
const longestComment = 65_535
const unknown32 = 0xffffffff

/** Far more than any office's folder; a directory of 50 MiB could hold a million. */
export const maxZipEntries = 100_000

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return null
}

type End = { count: number; size: number; at: number; endsAt: number }

/** Where the directory is, from the end record and, for a large archive, the 64-bit one before it. */
function readEnd(view: DataView): End | null {
  const end = findEnd(view)
  if (end === null) return null
  const plain = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
    endsAt: end,
  }
  if (end < 20 || view.getUint32(end - 20, true) !== locator64) return plain
  const at64 = Number(view.getBigUint64(end - 12, true))
  if (at64 + 56 > end || view.getUint32(at64, true) !== endOfDirectory64) return plain
  return {
    count: Number(view.getBigUint64(at64 + 32, true)),
    size: Number(view.getBigUint64(at64 + 40, true)),
    at: Number(view.getBigUint64(at64 + 48, true)),
    endsAt: at64,
  }
}

/** Bytes put before an archive, such as a program that unpacks it, shift it against what it says of itself. */
function findStart(view: DataView, end: End): { at: number; shift: number } | null {
  const isEntry = (at: number) =>
    at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === directoryEntry
  if (end.count === 0 || isEntry(end.at)) return { at: end.at, shift: 0 }
  const before = end.endsAt - end.size
  return isEntry(before) ? { at: before, shift: before - end.at } : null
}

/** The 64-bit values of an entry, which its extra field holds for those of the usual ones that are too small. */
function readExtra64(view: DataView, from: number, to: number, values: number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let inner = at + 4
    return values.map((value) => {
      if (value !== unknown32 || inner + 8 > to) return value
      inner += 8
      return Number(view.getBigUint64(inner - 8, true))
    })
  }
  return values
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameAt = at + 46
  const extraAt = nameAt + view.getUint16(at + 28, true)
  const extraEnd = Math.min(bytes.length, extraAt + view.getUint16(at + 30, true))
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [unpackedSize = 0, packedSize = 0, headerAt = 0] = readExtra64(view, extraAt, extraEnd, sizes)
  const name = decodeEntryName(
    bytes.subarray(nameAt, extraAt),
    (flags & 0x800) !== 0,
    bytes.subarray(extraAt, extraEnd),
  )
  return {
    name: name.replaceAll('\\', '/'),
    isEncrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize,
    unpackedSize,
    crc: view.getUint32(at + 16, true),
    headerAt: headerAt + shift,
  }
}

/**
 * Lists the directory of a zip archive without unpacking it.
 *
 * @returns null when there is no readable directory: the archive is cut off or damaged
 *
 * O(n) in the entries, of which no more than `maxZipEntries` + 1 are looked at.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = viewOf(bytes)
  const end = readEnd(view)
  const start = end === null ? null : findStart(view, end)
  if (end === null || start === null) return null
  const entries: ZipEntry[] = []
  let { at } = start
  let claimed = 0
  while (entries.length < end.count && entries.length <= maxZipEntries) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) break
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > bytes.length) break
    const entry = readEntry(bytes, view, at, start.shift)
    entries.push(entry)
    claimed += 30 + view.getUint16(at + 28, true) + entry.packedSize + (next - at)
    at = next
  }
  if (entries.length === 0 && end.count > 0) return null
  return {
    entries,
    isComplete: entries.length >= end.count,
    isOverlapping: claimed > bytes.length,
  }
}
