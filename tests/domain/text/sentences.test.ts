import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '#domain/text/sentences.ts'

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['', []],
  ['收悉', ['收悉']],
  ['收悉。现答复如下：', ['收悉。', '现答复如下：']],
  ['真的吗？！是的；好!', ['真的吗？！', '是的；', '好!']],
  ['一段。\n二段\n\n三段', ['一段。\n', '二段\n', '\n', '三段']],
  ['根据《怎么办？》的要求。完', ['根据《怎么办？》的要求。', '完']],
  ['落实“先看。再办。”的要求，推进。完', ['落实“先看。再办。”的要求，推进。', '完']],
  ['“先看。再办。”他说。', ['“先看。再办。”', '他说。']],
  ['他说：“好。”随后离开。', ['他说：“好。”', '随后离开。']],
  ['他说：“好。”，随后离开。', ['他说：“好。”，随后离开。']],
  ['（一是甲；二是乙）均已完成。完', ['（一是甲；二是乙）均已完成。', '完']],
  ['“未闭合。下一句。', ['“未闭合。', '下一句。']],
  ['未打开。”下一句。', ['未打开。”', '下一句。']],
  ['（甲“乙）丙。丁”戊', ['（甲“乙）丙。', '丁”戊']],
  ['“上行未闭合。\n下行。”', ['“上行未闭合。\n', '下行。”']],
])('%j is cut at its ends of sentences', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

test('TEXT-5: spans are contiguous, not empty and cover any text', () => {
  const alphabet = fc.constantFrom(...'甲。！；“”（）《》\n a😀')
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (characters) => {
      const text = characters.join('')
      const spans = splitSentences(text)
      expect(sentences(text).join('')).toBe(text)
      expect(spans.every((span) => span.end > span.start)).toBe(true)
      expect(spans.map((span) => span.start)).toEqual(
        [0, ...spans.map((span) => span.end)].slice(0, spans.length),
      )
    }),
  )
})
