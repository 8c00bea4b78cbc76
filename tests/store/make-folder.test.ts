import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from '#store/make-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'nifu-folder-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const codeOf = (work: () => void): unknown => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

test('a folder is made with the ones above it, and stays when it is there', () => {
  const dir = join(root, '范文 库', '表😀', '深')
  makeFolder(dir)
  makeFolder(dir)
  expect(existsSync(dir)).toEqual(true)
})

test('a file in the way is told', () => {
  const file = join(root, 'a.txt')
  writeFileSync(file, '甲')
  expect([codeOf(() => makeFolder(file)), codeOf(() => makeFolder(join(file, '下')))]).toEqual([
    'EEXIST',
    'ENOTDIR',
  ])
})

test.skipIf(process.platform !== 'linux')('a place that takes no folders is told, not waited for', () => {
  expect(codeOf(() => makeFolder('/proc/范文库/甲'))).toEqual('ENOENT')
})
