import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNifu, temporaryFolder } from './run-nifu.ts'

test('A reply of the library is typed over the others, and a file that fails is named.', async () => {
  const library = join(temporaryFolder(), 'lib')
  await runNifu(['import', '--library', library, 'seeds'])
  const held = `seeds/${readdirSync('seeds').sort()[0]}`
  const { status, lines } = await runNifu([
    'evaluate',
    '--library',
    library,
    '--holdout',
    held,
    'missing.txt',
  ])
  expect([status, lines]).toEqual([
    1,
    [
      { file: 'missing.txt', ok: false, error: expect.objectContaining({ code: 'not-found' }) as object },
      { summary: expect.objectContaining({ library: 4, held: 1 }) as object },
    ],
  ])
  interface Report {
    saved: number
    characters: number
  }
  const summary = lines[1]!.summary as Report & { peers: Record<'longestSuffix' | 'prefixTrie', Report> }
  const { longestSuffix, prefixTrie } = summary.peers
  expect([longestSuffix.characters, prefixTrie.characters]).toEqual([summary.characters, summary.characters])
  expect(summary.saved).toBeGreaterThan(Math.max(longestSuffix.saved, prefixTrie.saved))
  expect(summary.characters).toBeGreaterThan(1000)
  expect(summary.saved).toBeGreaterThan(0.1)
})
