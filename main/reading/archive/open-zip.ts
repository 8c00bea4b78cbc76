import { unzipSync } from 'fflate'
import { listZipEntries } from '../zip-entries.ts'

/** Why a zip archive was not unpacked. */
export type ZipFault = 'damaged' | 'encrypted' | 'too-large'

export type OpenedZip = { ok: true; files: ReadonlyMap<string, Uint8Array> } | { ok: false; fault: ZipFault }

/** A document of 50 MiB may hold text that packs ten to one; what unpacks to more than this was made to fill the memory. */
export const defaultMaxUnpackedBytes = 512 * 1024 * 1024

/**
 * Unpacks those files of a zip archive that are wanted, in memory: nothing is ever written, so that names which point
 * outside a folder do no harm.
 *
 * @param isWanted  asked for each file with its name as stored
 */
export function openZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxUnpackedBytes: number = defaultMaxUnpackedBytes,
): OpenedZip {
  const entries = listZipEntries(bytes)
  if (entries === null) return { ok: false, fault: 'damaged' }
  if (entries.some((entry) => entry.encrypted && isWanted(entry.name)))
    return { ok: false, fault: 'encrypted' }
  let total = 0
  let isTooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isTooLarge || name.endsWith('/') || !isWanted(name)) return false
        total += originalSize
        isTooLarge = total > maxUnpackedBytes
        return !isTooLarge
      },
    })
    return isTooLarge
      ? { ok: false, fault: 'too-large' }
      : { ok: true, files: new Map(Object.entries(files)) }
  } catch {
    return { ok: false, fault: 'damaged' }
  }
}
