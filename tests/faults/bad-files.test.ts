import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNifu, runNifuAsUser, temporaryFolder } from '#tests/cli/run-nifu.ts'

/** Files that are no reply, each with its code. */
function makeBadFiles(folder: string): [string, string][] {
  writeFileSync(join(folder, '空 文件.txt'), '')
  writeFileSync(join(folder, '空白.txt'), ' \u3000\r\n\t\n')
  writeFileSync(join(folder, '杂😀.txt'), randomBytes(4096))
  writeFileSync(join(folder, '零.doc'), Buffer.alloc(600))
  writeFileSync(join(folder, '半截.docx'), Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0]))
  writeFileSync(join(folder, '图.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))
  mkdirSync(join(folder, '夹.txt'))
  return [
    ['没有.txt', 'not-found'],
    ['空 文件.txt', 'empty'],
    ['空白.txt', 'empty'],
    ['杂😀.txt', 'unsupported'],
    ['零.doc', 'unsupported'],
    ['半截.docx', 'corrupt'],
    ['图.txt', 'unsupported'],
    ['夹.txt', 'unsupported'],
  ]
}

test('Missing, empty, binary, cut and foreign files are told one by one, each by its name.', async () => {
  const folder = temporaryFolder()
  const files = makeBadFiles(folder)
  const { status, lines, stderr } = await runNifu(['parse', ...files.map(([name]) => join(folder, name))])
  expect([status, stderr]).toEqual([1, ''])
  expect(lines).toEqual(
    files.map(([name, code]) => ({
      file: join(folder, name),
      ok: false,
      error: { code, message: expect.stringContaining(`“${name}”`) as string },
    })),
  )
})

test('Bad files in an import fail alone: what is in the library stays, and the good ones beside them are read.', async () => {
  const folder = temporaryFolder()
  const library = join(temporaryFolder(), 'lib')
  await runNifu(['import', '--library', library, 'seeds/000_a71d1ef1ccce0bb5.txt'])
  makeBadFiles(folder)
  const bad = await runNifu(['import', '--library', library, folder])
  expect([bad.status, bad.lines.at(-1)]).toMatchObject([1, { summary: { imported: 0, failed: 6 } }])
  const mixed = await runNifu(['import', '--library', library, folder, 'seeds'])
  expect(mixed.lines.at(-1)).toMatchObject({ summary: { imported: 4, duplicate: 1, failed: 6 } })
})

test.skipIf(process.platform === 'win32')(
  'A file without the right to read is as good as not there, and the message says why.',
  async () => {
    const path = join(temporaryFolder(), '不可读.txt')
    writeFileSync(path, '甲')
    chmodSync(path, 0)
    const { lines } = await runNifuAsUser(['parse', path])
    expect(lines).toMatchObject([
      { ok: false, error: { code: 'not-found', message: expect.stringContaining('没有权限') } },
    ])
  },
)
