import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchQuery, searchTokens } from '#store/search-terms.ts'

test('a text is cut into overlapping pairs, at punctuation into runs', () => {
  expect(searchTokens('近年来，AI好。')).toBe('近年 年来 ai i好')
})

test('a character alone stands for itself, also outside the basic plane', () => {
  expect(searchTokens('甲、𠮷𠮷')).toBe('甲 𠮷𠮷')
})

test('a term becomes a phrase of its pairs', () => {
  expect(searchQuery('下一步，工作')).toBe('"下一 一步" AND "工作"')
})

test('a term without a pair cannot be asked', () => {
  expect([searchQuery('甲'), searchQuery('，'), searchQuery('')]).toEqual([null, null, null])
})

test('the pairs of any part of a run follow one another in the tokens of the run', () => {
  const run = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'A', '1'), minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(run, fc.nat(10), (text, at) => {
      const from = Math.min(at, text.length - 2)
      const phrase = searchQuery(text.slice(from))!.slice(1, -1)
      expect(` ${searchTokens(text)} `).toContain(` ${phrase} `)
    }),
  )
})
