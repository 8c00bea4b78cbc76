import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder with the ones above it, one by one: the recursive call of Node never comes back where a file system
 * refuses a new folder with ENOENT, as /proc does.
 *
 * @throws the system's error; EEXIST or ENOTDIR where a file stands in the way, ENOENT where no folder can be made
 */
export function makeFolder(dir: string): void {
  const missing: string[] = []
  for (let at = resolve(dir); !existsSync(at); at = dirname(at)) {
    missing.push(at)
    if (dirname(at) === at) break
  }
  if (missing.length === 0) missing.push(resolve(dir))
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder)
    } catch (error) {
      if (!isFolder(folder)) throw error
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
