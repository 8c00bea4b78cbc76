import { crc32, inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.ts'

/** Why a member was not unpacked. `method` is a way of packing that is not read. */
export type EntryFault = 'damaged' | 'encrypted' | 'too-large' | 'method'

export type UnpackedEntry = { ok: true; bytes: Uint8Array } | { ok: false; fault: EntryFault }

const entryHeader = 0x04034b50
const stored = 0
const deflated = 8
/** The number that stands for AES encryption in place of the method. */
const aesEncrypted = 99

/** The packed bytes of an entry; null when they do not lie in the archive. */
function packedBytes(archive: Uint8Array, { headerAt, packedSize }: ZipEntry): Uint8Array | null {
  if (headerAt < 0 || headerAt + 30 > archive.length) return null
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (view.getUint32(headerAt, true) !== entryHeader) return null
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  return from + packedSize > archive.length ? null : archive.subarray(from, from + packedSize)
}

function inflate(packed: Uint8Array, maxBytes: number): UnpackedEntry {
  try {
    // Stops as soon as there is more than allowed, whatever the directory says of the size.
    return { ok: true, bytes: inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) }) }
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { ok: false, fault: isTooLarge ? 'too-large' : 'damaged' }
  }
}

/**
 * Unpacks one member. Its size and checksum must be what the directory says: a member that differs by one bit is damaged.
 *
 * @param maxBytes  more than this is never built
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry, maxBytes: number): UnpackedEntry {
  if (entry.isEncrypted || entry.method === aesEncrypted) return { ok: false, fault: 'encrypted' }
  if (entry.method !== stored && entry.method !== deflated) return { ok: false, fault: 'method' }
  if (entry.unpackedSize > maxBytes) return { ok: false, fault: 'too-large' }
  const packed = packedBytes(archive, entry)
  if (packed === null) return { ok: false, fault: 'damaged' }
  const unpacked: UnpackedEntry =
    entry.method === stored ? { ok: true, bytes: packed } : inflate(packed, maxBytes)
  if (!unpacked.ok) return unpacked
  const { bytes } = unpacked
  if (bytes.length > maxBytes) return { ok: false, fault: 'too-large' }
  const isSound = bytes.length === entry.unpackedSize && crc32(bytes) === entry.crc
  return isSound ? unpacked : { ok: false, fault: 'damaged' }
}
