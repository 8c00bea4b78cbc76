import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitWords } from '#domain/comparing/words.ts'

const loneSurrogate = /\p{Surrogate}/u

test.each([
  ['区科学技术委员会提出', ['区', '科学', '技术', '委员会', '提出']],
  ['王军良、钟跃崎委员', ['王军良', '、', '钟跃崎', '委员']],
  ['增长12.5%，达1,500家', ['增长', '12.5%', '，', '达', '1,500', '家']],
  ['由周大勇同志、欧阳文静委员办理', ['由', '周大勇', '同志', '、', '欧阳文静', '委员', '办理']],
  ['2022年4月', ['2022', '年', '4', '月']],
])('%j is cut into whole words', (text, expected) => {
  expect(splitWords(text)).toEqual(expected)
})

test('words joined give the text and cut no surrogate pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const words = splitWords(text)
      expect(words.join('')).toBe(text)
      expect(words.some((word) => loneSurrogate.test(word))).toBe(loneSurrogate.test(text))
    }),
  )
})
