import { strToU8, zipSync } from 'fflate'

/** The same files always give the same archive: no times go in but the first that a zip can name. */
const noTime = new Date(1980, 0, 1)

/** Packs texts into a zip archive, by path. */
export function zipFiles(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 })
}
