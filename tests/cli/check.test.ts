import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findingSchema } from '#contract/finding.ts'
import { runNifu, temporaryFolder } from './run-nifu.ts'

const [seedA = '', seedB = ''] = readdirSync('seeds')
  .sort()
  .map((name) => `seeds/${name}`)

test('Findings come a line each in the order of the text, then the summary; they are no failure.', async () => {
  const folder = temporaryFolder()
  const card = join(folder, 'card.json')
  const library = join(folder, 'library')
  await runNifu(['import', '--library', library, 'seeds'])
  const parsed = await runNifu(['parse', seedB, seedA])
  writeFileSync(card, JSON.stringify(parsed.lines[0]?.reply))
  const { status, lines } = await runNifu(['check', seedA, '--card', card, '--library', library])
  const findings = lines.slice(0, -1).map((line) => findingSchema.strict().parse(line))
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  expect([status, lines.at(-1)]).toEqual([0, { summary: counts }])
  expect(findings.map(({ start }) => start)).toEqual(
    findings.map(({ start }) => start).toSorted((a, b) => a - b),
  )
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['leftover-name', 'number', 'kind', 'subject']),
  )
  const compared = await runNifu(['compare', seedA, seedA])
  const text = compared.lines[0]?.a as string
  expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(findings.map((one) => one.text))
})

test('Without a card the text is held against itself.', async () => {
  const { status, lines } = await runNifu(['check', seedB])
  expect(status).toBe(0)
  expect(lines.at(-1)).toEqual({ summary: { error: 0, warning: 1, hint: 3 } })
})

test.each([
  [['check', 'missing.txt'], 'missing.txt', 'not-found'],
  [['check', seedA, '--card', 'missing.json'], 'missing.json', 'not-found'],
  [['check', seedA, '--card', seedA], seedA, 'bad-request'],
])('What cannot be read is named and nothing is checked: %j.', async (args, file, code) => {
  const { status, lines } = await runNifu(args)
  expect([status, lines]).toEqual([
    1,
    [{ file, ok: false, error: expect.objectContaining({ code }) as object }],
  ])
})
