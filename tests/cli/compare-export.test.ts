import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import { runNifu, temporaryFolder } from './run-nifu.ts'

const [seedA, seedB] = readdirSync('seeds')
  .sort()
  .map((name) => `seeds/${name}`) as [string, string]

function rebuilt(comparison: Comparison, without: 'insert' | 'delete'): string {
  const side = without === 'insert' ? 'a' : 'b'
  return comparison.rows
    .filter((row) => row[side] !== null)
    .toSorted((x, y) => (x[side]?.start ?? 0) - (y[side]?.start ?? 0))
    .flatMap((row) => row.parts.filter(({ op }) => op !== without).map(({ text }) => text))
    .join('')
}

test('Two files are compared, and both texts can be rebuilt from the rows.', async () => {
  const { status, lines } = await runNifu(['compare', seedA, seedB])
  const comparison = lines[0] as Line & Comparison
  expect([status, lines.length]).toEqual([0, 1])
  expect(rebuilt(comparison, 'insert')).toBe(comparison.a)
  expect(rebuilt(comparison, 'delete')).toBe(comparison.b)
  expect(comparison.similarity).toBeGreaterThan(0)
})

type Line = Record<string, unknown>

test('A file that cannot be read is named, and nothing is compared.', async () => {
  const { status, lines } = await runNifu(['compare', seedA, 'missing.txt'])
  expect([status, lines]).toEqual([
    1,
    [{ file: 'missing.txt', ok: false, error: expect.objectContaining({ code: 'not-found' }) as object }],
  ])
})

test.each([
  ['a.docx', 'PK'],
  ['a.html', '<!'],
])('A reply is written as %s, over a file that was there, and its size is told.', async (name, start) => {
  const out = join(temporaryFolder(), name)
  writeFileSync(out, 'old')
  const { status, lines } = await runNifu(['export', seedA, '--to', out])
  const bytes = readFileSync(out)
  expect([status, lines]).toEqual([
    0,
    [{ out, bytes: bytes.byteLength, warnings: expect.any(Array) as object, removed: [] }],
  ])
  expect(bytes.subarray(0, 2).toString('latin1')).toBe(start)
})

test('The body as plain text has the blocks of the reply.', async () => {
  const out = join(temporaryFolder(), 'a.txt')
  const { status } = await runNifu(['export', seedA, '--to', out, '--layout', 'body'])
  const parsed = await runNifu(['parse', seedA])
  const { blocks } = parsed.lines[0]!.reply as { blocks: { text: string }[] }
  const text = readFileSync(out, 'utf8').replaceAll(/\s/gu, '')
  expect(status).toBe(0)
  expect(blocks.filter((block) => !text.includes(block.text.replaceAll(/\s/gu, '')))).toEqual([])
})

test('What cannot be read or written leaves no file behind, and the original is never the target.', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'none/a.docx')
  const unread = await runNifu(['export', 'missing.txt', '--to', join(folder, 'a.docx')])
  const unwritten = await runNifu(['export', seedA, '--to', out])
  const same = await runNifu(['export', seedA, '--to', seedA])
  expect([unread.status, unread.lines[0]?.error, existsSync(join(folder, 'a.docx'))]).toEqual([
    1,
    expect.objectContaining({ code: 'not-found' }),
    false,
  ])
  expect([unwritten.status, unwritten.lines[0]?.error]).toEqual([
    1,
    expect.objectContaining({ code: 'not-found' }),
  ])
  expect([same.status, same.lines]).toEqual([2, []])
})

test('A reply in another format is compared, checked and exported as well.', async () => {
  const folder = temporaryFolder()
  const docx = join(folder, 'a.docx')
  await runNifu(['export', seedA, '--to', docx])
  const [compared, checked, exported] = await Promise.all([
    runNifu(['compare', seedA, docx]),
    runNifu(['check', docx]),
    runNifu(['export', docx, '--to', join(folder, 'b.txt')]),
  ])
  expect([compared.status, checked.status, exported.status]).toEqual([0, 0, 0])
  expect((compared.lines[0] as Line & Comparison).similarity).toBeGreaterThan(0.9)
})
