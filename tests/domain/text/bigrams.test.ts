import { expect, test } from 'vitest'
import { bigramSimilarity, bigramTotal, countBigrams, sharedBigrams } from '#domain/text/bigrams.ts'

test('bigrams are counted with their repeats', () => {
  expect([...countBigrams('甲乙甲乙').values()]).toEqual([2, 1])
  expect(countBigrams('')).toEqual(new Map())
  expect(countBigrams('甲').size).toBe(1)
})

test('shared bigrams count as often as both texts have them', () => {
  expect(sharedBigrams(countBigrams('甲乙甲乙'), countBigrams('甲乙丙'))).toBe(1)
  expect(sharedBigrams(countBigrams('甲乙甲乙'), countBigrams('甲乙，甲乙'))).toBe(2)
})

test.each([
  ['', '', 1],
  ['甲', '乙', 0],
  ['甲乙丙', '甲乙丙', 1],
  ['甲乙丙', '甲乙丁', 0.5],
])('%j and %j are alike by %d', (a, b, expected) => {
  expect(bigramSimilarity(a, b)).toBe(expected)
})

test('the total is the number of counted keys', () => {
  expect(['', '甲', '甲乙丙'].map((text) => bigramTotal(text))).toEqual([0, 1, 2])
})
