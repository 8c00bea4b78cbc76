import { expect, test } from 'vitest'
import { partWords, readLineRole, writeLineRole } from '#contract/line-role.ts'
import { partSchema } from '#contract/reply.ts'

test('what is said of a line is read back, for every part and level', () => {
  const said = partSchema.options.flatMap((part) =>
    [0, 1, 2, 3, 4].map((level) => ({ part, level, words: writeLineRole(part, level) })),
  )
  expect(said.map(({ words }) => readLineRole(words))).toEqual(
    said.map(({ part, level }) => ({ role: part, level: part === 'heading' ? level : 0 })),
  )
  expect(new Set(Object.values(partWords)).size).toBe(partSchema.options.length)
})

test('the names of code in older files are read too, any other comment tells nothing', () => {
  expect(
    ['heading 1', ' paragraph 0 ', 'paragraph', '一级标题', '正文', '第一行', '', '标题 2'].map(readLineRole),
  ).toEqual([
    { role: 'heading', level: 1 },
    { role: 'paragraph', level: 0 },
    { role: 'paragraph', level: 0 },
    { role: 'heading', level: 1 },
    { role: 'paragraph', level: 0 },
    null,
    null,
    null,
  ])
})
