import { findParagraph, paragraphsOf } from '#renderer/features/draft/find-paragraph.ts'
import { expect, test } from 'vitest'

const lines = ['一、总体情况', '去年新增车位300个，完成8处改造。', '', '感谢您对我们工作的关心。']
const text = lines.join('\n')
const paragraphs = lines.map((line, index) => {
  const start = lines.slice(0, index).reduce((sum, earlier) => sum + earlier.length + 1, 0)
  return { start, end: start + line.length, part: 'paragraph' as const, level: 0 }
})

test('a passage is found by its text, also with other values in its slots', () => {
  const found = paragraphsOf({ text, paragraphs })
  expect(found.map((paragraph) => paragraph.text)).toEqual([lines[0], lines[1], lines[3]])
  expect([
    findParagraph(found, '感谢您对我们工作'),
    findParagraph(found, '去年新增车位1200个，完成21处改造。'),
    findParagraph(found, '推进河道整治，改善水环境。'),
  ]).toEqual([2, 1, null])
})
