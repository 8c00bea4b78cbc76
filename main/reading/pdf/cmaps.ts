import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Names of character maps are words with hyphens; anything else does not come from a sound file. */
const mapName = /^[A-Za-z0-9-]{1,64}\.bcmap$/

/**
 * The folders that may hold the character maps of fonts that are not embedded (GBK-EUC-H, UniGB-UCS2-H …): beside the bundle,
 * one above its chunks, or in the package that they come from.
 */
function cmapFolders(): string[] {
  const here = dirname(fileURLToPath(import.meta.url))
  const folders = [join(here, 'cmaps'), join(here, '..', 'cmaps')]
  try {
    const packages = createRequire(import.meta.url)
    folders.push(join(dirname(packages.resolve('pdfjs-dist/package.json')), 'cmaps'))
  } catch {
    // The packaged program has no packages; its maps stand beside the bundle.
  }
  return folders
}

/**
 * Gives the PDF library the files that it asks for, from the disk alone. Character maps only: nothing is drawn, so that
 * fonts and decoders are refused.
 */
export class FileBinaryData {
  readonly #folders = cmapFolders()

  /** @throws Error when there is no such file; the library then goes on without it */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind === 'cMapUrl' && mapName.test(filename)) {
      for (const folder of this.#folders) {
        const bytes = await readFile(join(folder, filename)).catch(() => null)
        if (bytes !== null) return new Uint8Array(bytes)
      }
    }
    throw new Error(`no ${kind} file of that name: ${filename}`)
  }
}
