import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

test('A reader that goes away ends a command quietly.', () => {
  const files = Array.from({ length: 20 }, () => readdirSync('seeds').map((name) => `seeds/${name}`)).flat()
  const command = `"${process.execPath}" main/cli/nifu.ts parse ${files.join(' ')} | head -c 100`
  const run = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect([run.stdout.length, run.stderr]).toEqual([100, ''])
})
