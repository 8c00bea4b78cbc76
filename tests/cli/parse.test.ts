import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replySchema } from '#contract/reply.ts'
import { runNifu, temporaryFolder } from './run-nifu.ts'

const seed = 'seeds/000_a71d1ef1ccce0bb5.txt'

/** Bytes as good as random, the same in every run (xorshift, Marsaglia 2003). */
function noise(length: number): Buffer {
  let state = 2_463_534_242
  return Buffer.from(
    Array.from({ length }, () => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return state & 0xff
    }),
  )
}

test('Each file gives a line in order, a failed one stops nothing, and the status says that one failed.', async () => {
  const folder = temporaryFolder()
  const empty = join(folder, '空.txt')
  const binary = join(folder, 'binary.txt')
  const utf16 = join(folder, 'utf16.txt')
  writeFileSync(empty, '')
  writeFileSync(binary, noise(5000))
  writeFileSync(utf16, Buffer.from(`\uFEFF${readFileSync(seed, 'utf8')}`, 'utf16le'))
  const missing = join(folder, 'missing.txt')
  const { status, lines, stderr } = await runNifu(['parse', seed, missing, empty, binary, folder, utf16])
  const codes = lines.map((line) => [line.file, line.ok, (line.error as { code: string } | undefined)?.code])
  expect({ status, codes, stderr }).toEqual({
    status: 1,
    codes: [
      [seed, true, undefined],
      [missing, false, 'not-found'],
      [empty, false, 'empty'],
      [binary, false, 'unsupported'],
      [folder, false, 'unsupported'],
      [utf16, true, undefined],
    ],
    stderr: '',
  })
  expect([lines[0]!.encoding, lines[5]!.encoding]).toEqual(['utf-8', 'utf-16le'])
  expect(lines[5]!.reply).toEqual(lines[0]!.reply)
})

test('A parsed reply has the shape of the contract and the status is 0.', async () => {
  const { status, lines } = await runNifu(['parse', seed])
  expect(status).toBe(0)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ file: seed, ok: true, format: 'txt', encoding: 'utf-8', warnings: [] })
  expect(lines[0]!.reply).toEqual(replySchema.parse(lines[0]!.reply))
})

test('Wrong usage ends with status 2, nothing on standard output and the usage on standard error.', async () => {
  const { status, lines, stderr } = await runNifu(['parse'])
  expect({ status, lines, stderr }).toEqual({
    status: 2,
    lines: [],
    stderr: '请给出要读取的文件。\n用法：nifu parse 文件…\n',
  })
})
