import fastDiff from 'fast-diff'
import { expect, test } from 'vitest'
import type { ComparisonRow } from '#contract/comparison.ts'
import { compareTexts } from '#domain/comparing/compare.ts'
import { editCharacters, editWords, inventAlike, plantPair, scorePairs } from './planted.ts'
import type { PlantOptions } from './planted.ts'

const seeds = Array.from({ length: 12 }, (_, at) => at + 1)

function comparePlanted(options: PlantOptions) {
  return seeds.map((seed) => {
    const pair = plantPair(seed, options)
    return { pair, comparison: compareTexts(pair.a, pair.b) }
  })
}

function isChanged(row: ComparisonRow): boolean {
  return row.kind === 'changed' || row.kind === 'moved-changed'
}

test.each([
  ['words', editWords],
  ['single characters', editCharacters],
] as const)(
  'CMP-3: sentences with up to a third of their %s edited find their source, moved or not',
  (_, edit) => {
    const { precision, recall, movedF1 } = scorePairs(comparePlanted({ edit }))
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(movedF1).toBeGreaterThanOrEqual(0.95)
  },
)

test.each([
  ['words', editWords],
  ['single characters', editCharacters],
] as const)(
  'CMP-3: among sentences of one pattern those with edited %s find theirs, and a new one is not told as a moved one',
  (_, edit) => {
    const { precision, recall, movedF1 } = scorePairs(comparePlanted({ edit, invent: inventAlike }))
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(movedF1).toBeGreaterThanOrEqual(0.95)
  },
)

/** Places where something changed: a deletion and the insertion beside it are one. */
function countPlaces(kinds: readonly boolean[]): number {
  return kinds.filter((isEqual, at) => !isEqual && kinds[at - 1] !== false).length
}

test.each([
  ['words', editWords, 0.3],
  ['single characters', editCharacters, 0.35],
] as const)(
  'CMP-4: a draft that is mostly new with edited %s is cut into less than a third of the fragments of a difference by characters',
  (_, edit, most) => {
    let [ours, raw] = [0, 0]
    for (const { pair, comparison } of comparePlanted({ edit, deleted: 0.4, fresh: 0.8 })) {
      for (const { parts } of comparison.rows.filter(isChanged))
        ours += countPlaces(parts.map(({ op }) => op === 'equal'))
      raw += countPlaces(fastDiff(pair.a, pair.b).map(([kind]) => kind === 0))
    }
    expect(ours / raw).toBeLessThanOrEqual(most)
  },
)

test('CMP-2: no change in planted texts cuts a number or a word', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const edges = (text: string) =>
    new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
  const cuts = comparePlanted({}).flatMap(({ comparison }) =>
    comparison.rows.filter(isChanged).flatMap((row) =>
      (['insert', 'delete'] as const).flatMap((own) => {
        const parts = row.parts.filter(({ op }) => op === 'equal' || op === own)
        const text = parts.map((part) => part.text).join('')
        const words = edges(text)
        let at = 0
        return parts.flatMap((part) => {
          at += part.text.length
          return words.has(at) ? [] : [`${text.slice(0, at)}|${text.slice(at)}`]
        })
      }),
    ),
  )
  expect(cuts).toEqual([])
})
