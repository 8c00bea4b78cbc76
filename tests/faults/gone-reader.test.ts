import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('A reader that goes away ends a command quietly.', () => {
  const files = Array.from({ length: 20 }, () => readdirSync('seeds').map((name) => `seeds/${name}`)).flat()
  const command = `"${process.execPath}" main/cli/nifu.ts parse ${files.join(' ')} | head -c 100`
  const run = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect([run.stdout.length, run.stderr]).toEqual([100, ''])
})

test('A reader that goes away leaves the library closed, not locked.', () => {
  const library = mkdtempSync(join(tmpdir(), 'nifu-gone-'))
  const nifu = `"${process.execPath}" main/cli/nifu.ts`
  const command = `${nifu} import --library "${library}" seeds | head -n 1 >/dev/null; ${nifu} mine --library "${library}" --json | head -n 1`
  const run = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect([run.stdout.startsWith('{"'), run.stderr]).toEqual([true, ''])
  expect(existsSync(join(library, 'library.lock'))).toEqual(false)
  rmSync(library, { recursive: true })
})

test.skipIf(!existsSync('/dev/full'))('An output that is full is told in Chinese.', () => {
  const run = spawnSync('sh', ['-c', `"${process.execPath}" main/cli/nifu.ts parse seeds/* >/dev/full`], {
    encoding: 'utf8',
  })
  expect([run.status, run.stderr]).toEqual([1, '磁盘已满，结果没有写完。请清理磁盘空间后重新运行。\n'])
})
