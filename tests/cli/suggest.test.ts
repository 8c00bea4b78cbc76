import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseReply } from '#domain/reply/parse.ts'
import { type Line, parseLines, runNifu, startNifu, temporaryFolder } from './run-nifu.ts'

const texts = readdirSync('seeds').map((file) => parseReply(readFileSync(`seeds/${file}`, 'utf8')).text)

interface Item {
  completes: string
  text: string
  score: number
  slots: { name: string; start: number; end: number }[]
  sources: { file: string; date: string | null }[]
}

async function libraryOfSeeds(): Promise<string> {
  const library = join(temporaryFolder(), 'lib')
  await runNifu(['import', '--library', library, 'seeds'])
  return library
}

test('Every line is answered in its order; a bad one is told and does not end the rest.', async () => {
  const library = await libraryOfSeeds()
  const lines = [
    '{"id":1,"card":{"kind":"提案","addressees":["甲"],"contact":{"name":"乙"}},"before":[],"typed":"近年来，","limit":3}',
    'not json',
    '[]',
    '',
    '{"id":"two","limit":0}',
    '{"typed":"近年来，","card":null}',
    '{"accepted":{"id":1,"index":0}}',
    '{"dismissed":{"id":1}}',
    '{"accepted":{"id":1,"index":9}}',
    '{"accepted":{"id":77,"index":0}}',
  ]
  const { status, lines: answers } = await runNifu(['suggest', '--library', library], lines.join('\n'))
  const shapes = answers.map((answer) => [answer.id, answer.ok, 'items' in answer])
  expect([status, shapes]).toEqual([
    1,
    [
      [1, undefined, true],
      [undefined, false, false],
      [undefined, false, false],
      ['two', false, false],
      [undefined, undefined, true],
      [undefined, true, false],
      [undefined, true, false],
      [undefined, false, false],
      [undefined, false, false],
    ],
  ])
  const items = answers[0]!.items as Item[]
  expect(items.length).toBeGreaterThan(0)
  expect(items.length).toBeLessThanOrEqual(3)
  for (const item of items) {
    expect(item.text.startsWith(`近年来，${item.completes}`)).toBe(true)
    expect(texts.some((text) => text.includes(item.completes))).toBe(true)
    expect(
      item.slots.every(({ start, end }) => 0 <= start && start <= end && end <= item.completes.length),
    ).toBe(true)
    expect(item.sources.every(({ file }) => file.startsWith('seeds/'))).toBe(true)
  }
})

test('A request is answered before the next one is written.', async () => {
  const library = await libraryOfSeeds()
  const child = startNifu(['suggest', '--library', library])
  onTestFinished(() => {
    child.kill()
  })
  const answers: Line[] = []
  let pending = ''
  let heard: () => void = () => {}
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    pending += text
    const end = pending.lastIndexOf('\n') + 1
    answers.push(...parseLines(pending.slice(0, end)))
    pending = pending.slice(end)
    heard()
  })
  for (const id of [1, 2, 3]) {
    const answered = new Promise<void>((resolve) => {
      heard = () => {
        if (answers.length >= id) resolve()
      }
    })
    child.stdin?.write(`${JSON.stringify({ id, typed: '下一步，' })}\n`)
    await answered
  }
  expect(answers.map(({ id }) => id)).toEqual([1, 2, 3])
})

test('What was put away weighs less in a later run.', async () => {
  const library = await libraryOfSeeds()
  const ask = '{"id":1,"typed":"近年来，","limit":50}\n'
  const itemsOf = ({ lines }: { lines: Line[] }) => lines[0]!.items as Item[]
  const [first] = itemsOf(await runNifu(['suggest', '--library', library], ask))
  await runNifu(['suggest', '--library', library], ask + '{"dismissed":{"id":1}}\n'.repeat(8))
  const later = itemsOf(await runNifu(['suggest', '--library', library], ask))
  const same = later.find(({ completes, text }) => completes === first!.completes && text === first!.text)
  expect(same?.score ?? 0).toBeLessThan(first!.score)
})

test('A library that does not exist yet is made, and suggests nothing.', async () => {
  const library = join(temporaryFolder(), 'new')
  const { status, lines } = await runNifu(['suggest', '--library', library], '{"id":1,"typed":"近年来，"}\n')
  expect([status, lines]).toEqual([0, [{ id: 1, items: [], ms: expect.any(Number) as number }]])
})
