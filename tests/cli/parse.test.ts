import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
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
    stderr: expect.stringMatching(
      /^请给出要读取的文件。\n用法：nifu parse 文件… .*--encoding.*--timeout/,
    ) as string,
  })
})

test('A text is read in the encoding that is asked for.', async () => {
  const file = join(temporaryFolder(), 'big5.txt')
  const text = '關於加強停車管理的建議收悉。現答覆如下：本局高度重視，多次研究有關工作。'
  writeFileSync(file, iconv.encode(text, 'big5'))
  const { lines } = await runNifu(['parse', '--encoding', 'big5', file])
  expect(lines).toMatchObject([{ ok: true, encoding: 'big5', text }])
})

test('The files in an archive are read in order, each under its own name; one reply alone is no archive.', async () => {
  const file = join(temporaryFolder(), '往年.zip')
  writeFileSync(file, zipSync({ 'b/一.txt': readFileSync(seed), '空.txt': new Uint8Array() }))
  const parsed = await runNifu(['parse', file])
  const compared = await runNifu(['compare', file, seed])
  expect([parsed.status, parsed.lines.map((line) => [line.file, line.ok]), compared.lines]).toEqual([
    1,
    [
      [`${file}/b/一.txt`, true],
      [`${file}/空.txt`, false],
    ],
    [
      {
        file,
        ok: false,
        error: { code: 'unsupported', message: expect.stringContaining('“往年.zip”是压缩包') as string },
      },
    ],
  ])
})
