import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './process.mjs'

const inputs = ['main', 'renderer', 'build', 'package-lock.json', 'package.json']

/**
 * Builds out/ when a source changed since the last build.
 * @param {string} node the Node 24 to build with
 * @returns {Promise<boolean>} whether out/ is up to date now
 */
export async function ensureBundles(node) {
  const stamp = join(root, 'out/.stamp')
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true
  say('正在生成程序……')
  rmSync(join(root, 'out'), { recursive: true, force: true })
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const built = await run(node, [cli, 'build', '-c', 'build/electron.vite.config.ts', '--logLevel', 'warn'], {
    quiet: true,
  })
  if (built.status !== 0) {
    say(built.output)
    return false
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, now)
  return true
}

/** @returns {string} a hash over name, size and time of every source file */
function fingerprint() {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    const info = statSync(join(root, path))
    if (info.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    else hash.update(`${path} ${info.size} ${info.mtimeMs}\n`)
  }
  for (const input of inputs) add(input)
  return hash.digest('hex')
}
