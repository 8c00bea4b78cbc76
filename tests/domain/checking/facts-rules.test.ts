import { expect, test } from 'vitest'
import type { DraftBlock, Segment } from '#contract/draft.ts'
import { emptyCard } from '#contract/draft.ts'
import { check } from '#domain/checking/check.ts'
import { libraryFacts, noLibrary } from '#domain/checking/library-facts.ts'
import { quantitiesOf } from '#domain/checking/facts/quantities.ts'
import { readDraft } from '#domain/reply/draft.ts'
import { generalProfile } from './profile.ts'
import { found, otherReply, own, sample } from './texts.ts'

const organ = '栖岭县交通运输局'
const earlier = (text: string, changes: Partial<typeof otherReply> = {}) => ({
  ...otherReply,
  organ,
  date: '2024-04-20',
  blocks: [{ role: 'paragraph' as const, level: 0, text }],
  ...changes,
})
const rules = (paragraph: string, library = noLibrary) =>
  found(sample({ paragraph }), own(), library).map(([rule, text]) => [rule, text])

test('CHK-25 quantities are read with their approximation and unit; dates and numbers of items are none', () => {
  const text =
    '2024年5月，第12号文件要求新装路灯近300盏，投入1.2亿元，覆盖率达55%，举办培训二十余场，其中三名专家到场。'
  expect(
    quantitiesOf(text).map(({ text: found, value, isAbout, unit }) => [found, value, isAbout, unit]),
  ).toEqual([
    ['近300盏', 300, true, '盏'],
    ['1.2亿元', 120_000_000, false, '元'],
    ['达55%', 55, false, '%'],
  ])
})

test('CHK-25 a figure that a reply of about the same day gives otherwise, in value or in exactness', () => {
  const library = libraryFacts([earlier('全县新装太阳能路灯近十盏，城区照明覆盖率超55%。')])
  expect(rules('全县新装太阳能路灯21盏，城区照明覆盖率达55%。', library)).toEqual([
    ['figure', '21盏'],
    ['figure', '达55%'],
  ])
  expect(rules('全县新装太阳能路灯近十盏，发放安全帽21顶。', library)).toEqual([])
})

test('CHK-25 an older reply’s figure is told where a newer one has another; a newer figure of one’s own is news', () => {
  const older = earlier('城区照明覆盖率为40%。', { date: '2021-05-01' })
  const newer = earlier('城区照明覆盖率为48%。', { date: '2023-05-01', number: '9' })
  expect(rules('城区照明覆盖率为40%。', libraryFacts([older, newer]))).toEqual([['figure', '40%']])
  expect(rules('城区照明覆盖率为52%。', libraryFacts([older, newer]))).toEqual([])
  expect(rules('城区照明覆盖率为40%。', libraryFacts([older, { ...newer, organ: '云溪县水务局' }]))).toEqual(
    [],
  )
})

test('CHK-26 the same quantity twice with different values, unless two times or two sides are told', () => {
  const twice = '全县累计安装太阳能路灯300盏。截止线外另有工程。全县累计安装太阳能路灯320盏。'
  expect(rules(twice)).toEqual([['figure-twice', '320盏']])
  expect(rules('2022年全县累计安装太阳能路灯300盏。2023年全县累计安装太阳能路灯320盏。')).toEqual([])
  expect(rules('太阳能路灯覆盖率由18%提高到90%。')).toEqual([])
})

test.each([
  ['我局将于2021年底前完成改造。', [['year', '2021年']]],
  ['2021年，我局拟新装路灯。', [['year', '2021年']]],
  ['2025年，我局将新装路灯，力争2026年全部完成。', []],
  ['2026年已完成改造。', [['year', '2026年']]],
  ['2021年已完成改造，“2020年将建成”的目标如期实现。', []],
  ['于2021年3月将路灯移交给镇里。', []],
  ['补贴政策于2022年底到期。', [['expired', '2022年']]],
  ['《路灯管理办法》有效期至2022年12月31日。', [['expired', '2022年']]],
  ['有效期至2026年12月31日。', []],
])('CHK-27 years beside a case of 2024: %s', (paragraph, expected) => {
  expect(rules(paragraph)).toEqual(expected)
})

test('CHK-28 words of time in a sentence that another reply of the library has', () => {
  const library = libraryFacts([earlier('去年，全县共新装路灯120盏，群众反映良好。')])
  expect(rules('去年，全县共新装路灯350盏，群众反映良好。今年我局继续推进。', library)).toEqual([
    ['relative-time', '去年'],
    ['figure', '350盏'],
  ])
})

const segment = (text: string, changes: Partial<Segment> = {}): Segment => ({
  text,
  origin: { from: 'typed', ref: null },
  slot: null,
  state: 'plain',
  ...changes,
})
const reused = { origin: { from: 'template' as const, ref: 't1' } }

test('CHK-28 in a draft the origin of each run tells; what was confirmed is left alone, what was not is told', () => {
  const blocks: DraftBlock[] = [
    {
      role: 'paragraph',
      level: 0,
      segments: [
        segment('去年，', reused),
        segment('今年2月', { origin: { from: 'slot', ref: null }, slot: '时间' }),
        segment('新装路灯', reused),
        segment('300', { origin: { from: 'slot', ref: null }, slot: '数量', state: 'unconfirmed' }),
        segment('盏。目前已亮灯。'),
      ],
    },
  ]
  const findings = check(readDraft({ blocks }), emptyCard, noLibrary, { blocks })
  expect(findings.map(({ rule, start, text }) => [rule, start, text])).toEqual([
    ['relative-time', 0, '去年'],
    ['unconfirmed', 11, '300'],
  ])
})

const long =
  '我局对全县路灯进行了逐盏排查，对损坏的灯具、线杆和配电箱登记造册，分三批安排维修，累计更换灯头一百二十个，并建立了夜间巡查制度。'

test('CHK-29 the same paragraph to the same member as before, figures apart', () => {
  const library = libraryFacts([earlier(long, { addressees: ['林小川'] })])
  expect(rules(long, library)).toEqual([['repeated', long]])
  expect(rules(long, libraryFacts([earlier(long)]))).toEqual([])
})

test('CHK-13 requests without an answer are told at the end of the body, thin answers at their paragraph', () => {
  const points = [
    { id: 'a', text: '在学校门口增设太阳能路灯。', isWaived: false },
    { id: 'b', text: '恢复城北公交线路并延长末班车时间。', isWaived: false },
    { id: 'c', text: '修建停车场。', isWaived: true },
  ]
  const told = (paragraph: string) =>
    check(sample({ paragraph }), own(), noLibrary, { points }).map(({ rule, text }) => [rule, text])
  const answered = '学校门口的太阳能路灯已于五月装好，共三十六盏，由供电所按月巡查维护。'
  expect(told(answered)).toEqual([['unanswered', '']])
  const goodwill = '您提出的恢复城北公交线路的建议很有道理，我局将认真研究。'
  expect(told(answered + goodwill)).toEqual([['thin-answer', answered + goodwill]].slice(1))
  expect(told('近年来，我县坚持以人民为中心，全面推进各项工作。')).toEqual([['unanswered', '']])
})

const words = {
  protected: ['的的确确的'],
  forbidden: [{ word: '外来工', instead: '务工人员' }],
  renamed: [{ old: '县农业局', now: '县农业农村局', since: '2019-01-01' }],
}

test('CHK-30 the office’s own words: unwanted, renamed from a day on, and right in spite of a rule', () => {
  const profile = { ...generalProfile, words }
  const paragraph = '外来工和县农业局、县农业农村局一致认为，《外来工条例》的的确确的有效。'
  const told = (card: Parameters<typeof own>[0]) =>
    check(sample({ paragraph }), own(card), noLibrary, { profile })
      .filter(({ rule }) => rule !== 'date')
      .map(({ rule, text, suggestion }) => [rule, text, suggestion])
  expect(told({ date: '2024-05-06' })).toEqual([
    ['own-word', '外来工', '务工人员'],
    ['own-word', '县农业局', '县农业农村局'],
  ])
  expect(told({ date: '2018-05-06' })).toEqual([['own-word', '外来工', '务工人员']])
})

test('CHK-31 the office sets how grave a rule is, or that it is not looked at', () => {
  const text = sample({ closing: '感谢您们的关心。' })
  const severities = (checks: (typeof generalProfile)['checks']) =>
    check(text, own(), noLibrary, { profile: { ...generalProfile, checks } }).map(({ severity }) => severity)
  expect(severities({})).toEqual(['warning'])
  expect(severities({ pronoun: 'error' })).toEqual(['error'])
  expect(severities({ pronoun: 'off' })).toEqual([])
})

test('CHK-32 a character beside a frequent wording of the library, and beside a term of the text itself', () => {
  const library = libraryFacts(
    ['1', '2', '3'].map((number) => earlier('县里的龙头企业矽睿电子有限公司已经投产。', { number })),
  )
  expect(rules('县里的龙头企业砂睿电子有限公司已经投产。', library)).toEqual([['likely-misprint', '砂']])
  expect(rules('县里的龙头企业矽睿电子有限公司已经投产。', library)).toEqual([])
  const own = '标准体系建设加快，标准体系更加完善，标准体系作用明显，标注体系继续健全。'
  expect(rules(own)).toEqual([['own-misprint', '注']])
})
