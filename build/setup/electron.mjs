import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './process.mjs'

const folder = join(root, 'node_modules/electron')

/** @returns {string | null} path of Electron's program when it is on this machine */
export function findElectron() {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8'),
  )
  return existsSync(program) ? program : null
}

/** @returns {boolean} whether a window could be shown at all */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/**
 * Electron's program, fetched first when it is missing and can be had.
 * @param {string} node
 * @returns {Promise<string | null>}
 */
export async function ensureElectron(node) {
  const found = findElectron()
  if (found !== null || process.env.NIFU_NO_DOWNLOAD === '1') return found
  say('正在下载 Electron（只在第一次需要）……')
  await run(node, [join(folder, 'install.js')], { quiet: true, timeoutMs: 300_000 })
  return findElectron()
}
