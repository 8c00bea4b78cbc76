import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StoredReply } from '#contract/reply.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { evaluateTyping, simulateTyping, type TypingReport } from '#domain/suggesting/evaluate.ts'
import { replyOf } from './replies.ts'

const folder = new URL('../../../seeds/', import.meta.url)

function readSeeds(): StoredReply[] {
  return readdirSync(folder)
    .toSorted()
    .map((file, index) => ({
      ...parseReply(readFileSync(new URL(file, folder), 'utf8')),
      id: `seed-${index}`,
      file,
      format: 'txt',
      encoding: 'utf-8',
      importedAtMs: 0,
    }))
}

function leaveOneOut(
  evaluate: (library: StoredReply[], held: StoredReply[]) => TypingReport,
): Record<string, number> {
  const seeds = readSeeds()
  const sum = {
    known: 0,
    among: 0,
    first: 0,
    characters: 0,
    saved: 0,
    reused: 0,
    savedReused: 0,
    ghosts: 0,
    ghostsTaken: 0,
  }
  for (const held of seeds) {
    const report = evaluate(
      seeds.filter((reply) => reply !== held),
      [held],
    )
    sum.characters += report.characters
    sum.saved += report.saved * report.characters
    sum.reused += report.reusedCharacters
    sum.savedReused += report.savedReused * report.reusedCharacters
    sum.ghosts += report.ghosts
    sum.known += report.knownParagraphs
    sum.among += report.paragraphAmongItems * report.knownParagraphs
    sum.first += report.paragraphFirst * report.knownParagraphs
    sum.ghostsTaken += report.ghostAcceptance * report.ghosts
  }
  return {
    saved: sum.saved / sum.characters,
    savedReused: sum.savedReused / sum.reused,
    ghosts: sum.ghosts,
    among: sum.among / sum.known,
    first: sum.first / sum.known,
    ghostAcceptance: sum.ghostsTaken / sum.ghosts,
  }
}

test('with the other four seeds known, most of a reply need not be typed', { timeout: 240_000 }, () => {
  const report = leaveOneOut((library, held) => evaluateTyping(library, [], held))
  expect(report.savedReused).toBeGreaterThanOrEqual(0.94)
  expect(report.saved).toBeGreaterThanOrEqual(0.46)
  expect(report.among).toBeGreaterThanOrEqual(0.8)
  expect(report.first).toBeGreaterThanOrEqual(0.5)
  expect(report.ghosts).toBeGreaterThan(50)
  expect(report.ghostAcceptance).toBeGreaterThanOrEqual(0.5)
})

test('templates mined from the other four keep what is saved', { timeout: 240_000 }, () => {
  const report = leaveOneOut((library, held) => evaluateTyping(library, mineAll(library).templates, held))
  expect(report.savedReused).toBeGreaterThanOrEqual(0.94)
  expect(report.saved).toBeGreaterThanOrEqual(0.46)
})

test('the writer takes the first whole fit and types two characters otherwise', () => {
  const held = replyOf('held', [['paragraph', '甲乙丙丁戊己']])
  const asked: string[] = []
  const report = simulateTyping([replyOf('known', [['paragraph', '无关']])], [held], ({ typed }) => {
    asked.push(typed)
    return typed === '甲乙'
      ? [
          { completes: '丙丁X', text: '', ghost: true },
          { completes: '丙丁', text: '', ghost: false },
        ]
      : []
  })
  expect(asked).toEqual(['', '甲乙', '甲乙丙丁'])
  expect(report).toEqual({
    characters: 6,
    saved: 2 / 6,
    savedReused: 0,
    reusedCharacters: 0,
    picks: 1,
    requests: 3,
    ghosts: 1,
    ghostAcceptance: 0,
    knownParagraphs: 0,
    paragraphAmongItems: 0,
    paragraphFirst: 0,
    paragraphRank: 0,
  })
})
