import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGrams, matchBackwards, positionsAfter } from '#domain/suggesting/grams.ts'

const codesOf = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0))

test('every run inside a paragraph is found, and none across two', () => {
  const paragraph = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(2, 4),
      (paragraphs, length) => {
        const masked = `\n${paragraphs.join('\n')}\n`
        const table = buildGrams(codesOf(masked), length, 1_000)
        for (let at = length; at < masked.length - 1; at += 1) {
          const run = masked.slice(at - length, at)
          const isIndexed = run.lastIndexOf('\n') <= 0 && masked[at] !== '\n'
          expect([...positionsAfter(table, run)].includes(at)).toBe(isIndexed)
        }
      },
    ),
  )
})

test('of too many places so many are kept, spread over the text', () => {
  const masked = `\n${'甲乙，'.repeat(100)}\n`
  const kept = [...positionsAfter(buildGrams(codesOf(masked), 2, 4), '甲乙')]
  expect(kept).toEqual([3, 78, 153, 228])
})

test('a match is counted backwards to its bound', () => {
  expect(matchBackwards('甲乙丙丁', 3, '丑乙丙', 60)).toBe(2)
  expect(matchBackwards('甲乙丙丁', 3, '甲乙丙', 2)).toBe(2)
})
