import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordResult } from '#reading/jsonl.ts'
import { readJsonl, readJsonlFile } from '#reading/jsonl.ts'
import { sampleText } from './bytes.ts'

async function collect(results: AsyncIterable<RecordResult>): Promise<RecordResult[]> {
  const all: RecordResult[] = []
  for await (const result of results) all.push(result)
  return all
}

const content = [
  JSON.stringify({ id: 'x1', text: sampleText }),
  '',
  '{"id":"x2",',
  JSON.stringify({
    id: 7,
    text: '您提出的《关于修路的建议》收悉，现答复如下：\n已修好。',
    title: null,
    date: '2020-01-02',
    organ: '甲县交通局',
  }),
  JSON.stringify({ text: '  ' }),
  JSON.stringify({ id: 'x3', text: '— 1 —\n\u0000\n***' }),
  '[1]',
].join('\r\n')

function outline({ file, line, result }: RecordResult): unknown[] {
  return result.ok
    ? [file, line, result.format, result.reply.reply.organ, result.reply.reply.date]
    : [file, line, result.error.code]
}

const expected = [
  ['p/a.jsonl#x1', 1, 'jsonl', '澄溪县交通运输局', '2023-06-09'],
  ['p/a.jsonl#3', 3, 'corrupt'],
  ['p/a.jsonl#7', 4, 'jsonl', '甲县交通局', '2020-01-02'],
  ['p/a.jsonl#5', 5, 'empty'],
  ['p/a.jsonl#x3', 6, 'empty'],
  ['p/a.jsonl#7', 7, 'corrupt'],
]

test('each line is a reply or a failure of its own', () => {
  expect([...readJsonl(new TextEncoder().encode(content), 'p/a.jsonl')].map(outline)).toEqual(expected)
})

test('a streamed file gives the same as one in memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nifu-jsonl-'))
  const path = join(folder, 'a.jsonl')
  await writeFile(path, content)
  const results = await collect(readJsonlFile(path))
  expect(
    results.map(outline).map(([file, ...rest]) => [String(file).replace(path, 'p/a.jsonl'), ...rest]),
  ).toEqual(expected)
  expect((await collect(readJsonlFile(join(folder, 'none.jsonl')))).map(outline)).toEqual([
    [join(folder, 'none.jsonl'), 0, 'not-found'],
  ])
  await rm(folder, { recursive: true })
})

test('bytes that are no text are one failure', () => {
  expect([...readJsonl(new Uint8Array(300).fill(1), 'a.jsonl')].map(outline)).toEqual([
    ['a.jsonl', 0, 'unsupported'],
  ])
})
