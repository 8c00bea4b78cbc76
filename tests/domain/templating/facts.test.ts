import { expect, test } from 'vitest'
import type { Template } from '#contract/template.ts'
import { factsOf } from '#domain/templating/facts.ts'
import { nearVariants } from '#domain/templating/near-variants.ts'
import { stalenessOf } from '#domain/templating/staleness.ts'

function passage(id: string, text: string, uses: readonly [date: string, value: string][]): Template {
  return {
    id,
    kind: 'passage',
    name: id,
    part: 'paragraph',
    template: text,
    slots: [{ name: '数量', type: 'number', values: [] }],
    occurrences: uses.map(([date, value], at) => ({
      file: `${id}${at}.txt`,
      replyId: `${id}${at}`,
      date,
      start: 0,
      end: 1,
      text: '',
      values: { 数量: value },
    })),
    firstUse: uses[0]?.[0] ?? null,
    lastUse: uses.at(-1)?.[0] ?? null,
  }
}

test('a fact is what several replies state in the same words with different values, newest first', () => {
  const salons = passage('salons', '全区累计举办创业沙龙{{数量}}场，服务企业上千家。', [
    ['2022-03-01', '15'],
    ['2024-04-29', '21'],
    ['2024-04-30', '近十'],
  ])
  const same = passage('same', '全区共有{{数量}}个街道。', [
    ['2022-03-01', '9'],
    ['2023-03-01', '9'],
  ])
  expect(factsOf([same, salons])).toEqual([
    {
      templateId: 'salons',
      before: '全区累计举办创业沙龙',
      after: '场，服务企业上千家。',
      slot: '数量',
      type: 'number',
      values: [
        { value: '近十', replyId: 'salons2', file: 'salons2.txt', date: '2024-04-30' },
        { value: '21', replyId: 'salons1', file: 'salons1.txt', date: '2024-04-29' },
        { value: '15', replyId: 'salons0', file: 'salons0.txt', date: '2022-03-01' },
      ],
      disagrees: true,
    },
  ])
})

test('TPL-6 How a writer calls itself is no fact, which office does something is one', () => {
  const uses = (values: readonly string[]) =>
    values.map((value, at): [string, string] => [`202${at}-03-01`, value])
  const organ = (id: string, text: string, values: readonly string[]): Template => ({
    ...passage(id, text, uses(values)),
    slots: [{ name: '数量', type: 'organ', values: [] }],
  })
  const own = organ('own', '我{{数量}}成立工作专班。', ['局', '委', '局'])
  const lead = organ('lead', '由{{数量}}牵头落实。', ['区住建局', '我局', '区民政局'])
  expect(
    factsOf([own, lead]).map(({ templateId, values }) => [templateId, values.map(({ value }) => value)]),
  ).toEqual([['lead', ['区民政局', '区住建局']]])
})

const older = passage('older', '下一步，我局将进一步加强停车设施建设，加快推进停车资源共享。', [
  ['2021-05-01', ''],
])
const newer = passage('newer', '下一步，我局将持续加强停车设施建设，积极推进停车资源共享。', [
  ['2024-05-01', ''],
])
const other = passage('other', '感谢您对我区教育事业的关心和支持，欢迎继续提出宝贵意见。', [
  ['2024-05-01', ''],
])

test('passages that say nearly the same are variants, the newest use first', () => {
  expect(nearVariants([older, newer, other])).toEqual(
    new Map([
      ['older', ['newer']],
      ['newer', ['older']],
    ]),
  )
})

test.each([
  [
    'a variant took its place',
    older,
    [newer],
    { reason: 'newer-variant', since: '2021-05-01', newerId: 'newer' },
  ],
  ['it is the newest variant', newer, [older], null],
  [
    'its fixed words hold only old years',
    passage('years', '截至2021年底，全区共有{{数量}}家。', [['2024-01-01', '3']]),
    [],
    { reason: 'old-values', since: '2021', newerId: null },
  ],
  [
    'a year in a title is no fact',
    passage('title', '根据《条例（2019年修订）》，{{数量}}', [['2024-01-01', '3']]),
    [],
    null,
  ],
  [
    'nobody used it for years',
    passage('unused', '感谢您的关心。', [['2020-01-01', '']]),
    [],
    { reason: 'long-unused', since: '2020-01-01', newerId: null },
  ],
])('staleness: %s', (_, template, variants, expected) => {
  expect(stalenessOf(template, '2024-06-01', variants)).toEqual(expected)
})
