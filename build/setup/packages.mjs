import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './process.mjs'

/**
 * Installs the locked packages when node_modules is missing or was made from another lock file. Needs npm; no install
 * script of a package is run (none is needed).
 */
export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules/.nifu-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('正在安装依赖（npm ci）……')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output belongs to the command that follows.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    say('依赖没有装成：请检查网络或 npm 的镜像设置，然后再试一次。')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
