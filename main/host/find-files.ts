import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Failure } from '#contract/failure.ts'
import type { KnownFile } from './files.ts'
import { pathForbidden, pathMissing } from './messages.ts'

export interface FoundFiles {
  files: KnownFile[]
  /** Paths that could not be looked into. */
  failed: { name: string; error: Failure }[]
}

/** Left by the system or by office programs beside the documents; never a document. */
const debris = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i

/**
 * The files that `paths` stand for: a file for itself, a folder for all files in and below it, sorted by name, named
 * `folder/sub/file`. Inside folders dot files, lock files of office programs, links to folders and the library folder
 * are passed over.
 */
export async function findFiles(paths: readonly KnownFile[], libraryDir: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], failed: [] }
  const library = await realpath(libraryDir).catch(() => resolve(libraryDir))
  for (const path of paths) await collect(path, library, found)
  return found
}

async function collect(path: KnownFile, library: string, found: FoundFiles): Promise<void> {
  try {
    if (!(await stat(path.path)).isDirectory()) {
      found.files.push(path)
      return
    }
    if ((await realpath(path.path)) === library) return
    const entries = await readdir(path.path, { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (debris.test(entry.name)) continue
      const child = { path: join(path.path, entry.name), name: `${path.name}/${entry.name}` }
      if (entry.isSymbolicLink() && !(await isFile(child.path))) continue
      await collect(child, library, found)
    }
  } catch (error) {
    found.failed.push({ name: path.name, error: failureOfPath(error, path.name) })
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
}

function failureOfPath(error: unknown, name: string): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'EACCES' || code === 'EPERM' ? pathForbidden(name) : pathMissing(name)
}
