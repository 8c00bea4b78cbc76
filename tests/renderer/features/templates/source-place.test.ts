import { expect, test } from 'vitest'
import { offsetAt, tagRuns } from '#renderer/features/templates/source-place.ts'

test('a line and column lead to their character; what lies outside is brought inside', () => {
  const source = '一行\n第二行\n'
  expect([
    offsetAt(source, 1, 0),
    offsetAt(source, 2, 1),
    offsetAt(source, 2, 99),
    offsetAt(source, 9, 0),
    offsetAt(source, 0, 1),
  ]).toEqual([0, 4, 6, 7, 1])
})

test('tags stand apart from the words of a line, in double braces and in triple', () => {
  expect(tagRuns('共{{数量}}家{{{全文}}}{{坏')).toEqual([
    { text: '共', isTag: false },
    { text: '{{数量}}', isTag: true },
    { text: '家', isTag: false },
    { text: '{{{全文}}}', isTag: true },
    { text: '{{坏', isTag: false },
  ])
})
