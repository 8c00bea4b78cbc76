import { expect, test } from 'vitest'
import { mineAll } from '#domain/mining/mine.ts'
import type { Line } from './library.ts'
import { libraryReply } from './library.ts'

const reply = (id: string, sections: number, extra: Line[] = []) =>
  libraryReply(
    id,
    [
      { part: 'title', text: '对第1号提案的答复' },
      ...extra,
      { part: 'opening', text: '您提出的提案收悉，现答复如下：' },
      ...Array.from({ length: sections }, (_, at): Line[] => [
        {
          part: 'heading',
          level: 1,
          text: `${'一二三'.charAt(at)}、${at === sections - 1 ? '下一步打算' : `第${at}项工作`}`,
        },
        { part: 'paragraph', level: 0, text: '一是'.padEnd(10 * (at + 1), `${id}做`) },
      ]).flat(),
      { part: 'date', text: '2024年4月30日' },
    ],
    { kind: '提案', number: '1', date: '2024-04-30' },
  )

test('MINE-15: a structure tells how its replies are numbered, and how long they and their sections are', () => {
  const { templates } = mineAll([reply('a', 2), reply('b', 2), reply('c', 2)])
  const [structure] = templates.filter(({ kind }) => kind === 'structure')
  expect(structure?.shape).toEqual({
    characters: { low: 78, median: 78, high: 78 },
    numbering: [
      { level: 1, style: '一、', replies: 3 },
      { level: 0, style: '一是', replies: 3 },
    ],
    sections: [
      { heading: '第0项工作', replies: 3, characters: { low: 10, median: 10, high: 10 } },
      { heading: '下一步打算', replies: 3, characters: { low: 20, median: 20, high: 20 } },
    ],
  })
})

test('MINE-15: a reply with lines before its body that no other has is no example of the structure', () => {
  const strange = reply('d', 2, [
    { part: 'other', text: '某某，男，长期在外务工，现居住在原籍，家中共有六口人。' },
  ])
  const { templates } = mineAll([reply('a', 2), reply('b', 2), strange])
  const structures = templates.filter(({ kind }) => kind === 'structure')
  expect(structures.map(({ occurrences }) => occurrences.map(({ replyId }) => replyId))).toEqual([['a', 'b']])
})
