import { unpackEntry } from './unpack-entry.ts'
import { maxZipEntries, readZipDirectory } from './zip-directory.ts'

/** Why a zip archive was not unpacked. */
export type ZipFault = 'damaged' | 'encrypted' | 'too-large'

export type OpenedZip = { ok: true; files: ReadonlyMap<string, Uint8Array> } | { ok: false; fault: ZipFault }

/** The parts of a document that hold its text are a few megabytes; what unpacks to more than this was made to fill the memory. */
export const defaultMaxUnpackedBytes = 128 * 1024 * 1024

/**
 * Unpacks those files of a zip archive that are wanted, in memory: nothing is ever written, so that names which point
 * outside a folder do no harm. Of two files of one name the last counts.
 *
 * @param isWanted          asked for each file with its name as stored, "\" turned into "/"
 * @param maxUnpackedBytes  of all that is wanted together; never is more than this built, whatever sizes are stated
 */
export function openZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxUnpackedBytes: number = defaultMaxUnpackedBytes,
): OpenedZip {
  const directory = readZipDirectory(bytes)
  if (directory === null || !directory.isComplete) {
    const isBomb = directory !== null && directory.entries.length > maxZipEntries
    return { ok: false, fault: isBomb ? 'too-large' : 'damaged' }
  }
  if (directory.isOverlapping) return { ok: false, fault: 'too-large' }
  const files = new Map<string, Uint8Array>()
  let left = maxUnpackedBytes
  for (const entry of directory.entries) {
    if (entry.name.endsWith('/') || !isWanted(entry.name)) continue
    const unpacked = unpackEntry(bytes, entry, left)
    if (!unpacked.ok) return { ok: false, fault: unpacked.fault === 'method' ? 'damaged' : unpacked.fault }
    left -= unpacked.bytes.length
    files.set(entry.name, unpacked.bytes)
  }
  return { ok: true, files }
}
