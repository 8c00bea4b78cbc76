// npm run bench [NAME…]: runs tests/bench/*.bench.ts one after the other; each prints its table and writes JSON to .cache/bench.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './setup/process.mjs'

const names = process.argv.slice(2)
const folder = join(root, 'tests/bench')
mkdirSync(join(root, '.cache/bench'), { recursive: true })
let failed = 0
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  if (names.length > 0 && !names.some((name) => file.startsWith(name))) continue
  const done = await run(process.execPath, ['--disable-warning=ExperimentalWarning', join(folder, file)])
  if (done.status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
