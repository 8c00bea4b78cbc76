import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, readFile } from '#reading/read-file.ts'
import { sampleText } from './bytes.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nifu-read-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a file is read, whatever its name', async () => {
  const path = join(folder, '答复 😀 (1).doc')
  await writeFile(path, sampleText)
  expect(await readFile(path)).toMatchObject({ ok: true, format: 'txt', encoding: 'utf-8' })
})

test('what cannot be read is a failure that names the file without its folder', async () => {
  await writeFile(join(folder, 'large.txt'), sampleText)
  await writeFile(join(folder, 'many.jsonl'), '{}')
  const codes = await Promise.all(
    [
      readFile(join(folder, 'none.txt')),
      readFile(folder),
      readFile(join(folder, 'large.txt'), { limits: { maxBytes: 10 } }),
      readFile(join(folder, 'many.jsonl')),
      readFile(`${folder}\0.txt`),
    ].map(async (result) => {
      const failure = await result
      if (failure.ok) return 'read'
      expect(failure.error.message).not.toContain(tmpdir())
      return failure.error.code
    }),
  )
  expect(codes).toEqual(['not-found', 'unsupported', 'too-large', 'unsupported', 'not-found'])
})

test.skipIf(process.platform === 'win32')('a pipe is refused at once', async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  expect(await readFile(path)).toMatchObject({ ok: false, error: { code: 'unsupported' } })
})

test.each([
  ['EACCES', 'no-permission'],
  ['EBUSY', 'locked'],
  ['EISDIR', 'unsupported'],
  ['ENXIO', 'unsupported'],
  ['EIO', 'corrupt'],
])('%s is told as %s', (code, expected) => {
  expect(failureOf(Object.assign(new Error('x'), { code }), 'a.txt').code).toEqual(expected)
})
