import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the program's own parts lie, from source and as bundled (out/main). */
export interface AppRoot {
  dir: string
  version: string
  workerEntry: URL
  /** The built page. */
  pageDir: string
  samplesDir: string
}

/**
 * Finds the folder of package.json at or above a module of ours.
 *
 * @throws Error when there is none, which only a broken installation has
 */
export function findAppRoot(moduleUrl: string): AppRoot {
  const module = fileURLToPath(moduleUrl)
  let dir = dirname(module)
  while (!existsSync(join(dir, 'package.json'))) {
    const parent = dirname(dir)
    if (parent === dir) throw new Error(`No package.json above ${module}.`)
    dir = parent
  }
  const fromSource = module.endsWith('.ts')
  const bundled = new URL(basename(dirname(module)) === 'chunks' ? '../worker.js' : './worker.js', moduleUrl)
  const { version } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { version: string }
  return {
    dir,
    version,
    workerEntry: fromSource ? new URL('../worker/entry.ts', moduleUrl) : bundled,
    pageDir: join(dir, 'out/renderer'),
    samplesDir: join(dir, 'seeds'),
  }
}

/** The library of someone who names none: in the folder that the system gives each user for data. */
export function defaultLibraryDir(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  const set = (name: string) => (env[name] === undefined || env[name] === '' ? null : env[name])
  if (platform === 'win32') return join(set('APPDATA') ?? join(home, 'AppData', 'Roaming'), 'nifu')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'nifu')
  return join(set('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'nifu')
}

/** The running program's own. */
export const appRoot = findAppRoot(import.meta.url)
