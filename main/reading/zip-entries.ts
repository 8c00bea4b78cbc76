/** An entry of a zip archive's directory. */
export type ZipEntry = { name: string; encrypted: boolean }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const longestComment = 65_557

/**
 * Lists the directory of a zip archive without unpacking it.
 *
 * @returns null when there is no readable directory: the archive is cut off or damaged
 */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = -1
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestComment); at--) {
    if (view.getUint32(at, true) === endOfDirectory) {
      end = at
      break
    }
  }
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  const decoder = new TextDecoder()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry)
      return entries.length > 0 ? entries : null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
