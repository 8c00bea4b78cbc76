import { expect, test } from 'vitest'
import { mineAll } from '#domain/mining/mine.ts'
import { libraryReply } from './library.ts'

const minedOf = (subjects: readonly string[], printed: (subject: string) => string) =>
  mineAll(
    subjects.map((subject, at) =>
      libraryReply(`r${at}`, [{ part: 'opening', text: printed(subject) }], { subject }),
    ),
  )
    .templates.filter(({ kind }) => kind === 'passage')
    .map(({ template, slots, occurrences }) => ({ template, slots, uses: occurrences.length }))

test('MINE-3: a subject is told without 关于 and 的建议 where all uses have them, and is the field of the card still', () => {
  const bare = ['恢复古渡口石阶', '春耕农机跨区调度', '沿河步道照明']
  expect(
    minedOf(
      bare.map((subject) => `关于${subject}的重点建议`),
      (subject) => `贵方送来的${subject}，已由我们牵头办毕，函告如下：`,
    ),
  ).toEqual([
    {
      template: '贵方送来的关于{{案由}}的重点建议，已由我们牵头办毕，函告如下：',
      slots: [{ name: '案由', type: 'topic', values: bare }],
      uses: 3,
    },
  ])
})

test('MINE-3: a subject between marks, and one that not all uses print alike, stays whole', () => {
  const quoted = ['关于恢复古渡口石阶的建议', '关于春耕农机跨区调度的建议']
  const mixed = ['恢复古渡口石阶的提案', '关于春耕农机跨区调度的建议']
  const [first] = minedOf(quoted, (subject) => `贵方送来的“${subject}”，已由我们牵头办毕，函告如下：`)
  const [second] = minedOf(mixed, (subject) => `贵方送来的${subject}，已由我们牵头办毕，函告如下：`)
  expect([first?.slots, second?.slots]).toEqual([
    [{ name: '案由', type: 'topic', values: quoted }],
    [{ name: '案由', type: 'topic', values: mixed }],
  ])
})
