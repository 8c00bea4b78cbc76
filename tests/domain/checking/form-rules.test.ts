import { expect, test } from 'vitest'
import { libraryFacts } from '#domain/checking/library-facts.ts'
import { found, library, otherReply, own, sample, textOf } from './texts.ts'

test('CHK-7 what nobody filled in is told', () => {
  expect(found(sample({ paragraph: '我局投入〔待补：金额〕万元。' }))).toEqual([
    ['unfilled', '〔待补：金额〕', null],
  ])
})

test('CHK-8 a missing date is told with the card’s; a body alone has none to miss', () => {
  expect(found(sample({ date: null }), { date: '2024-05-06' })).toEqual([
    ['date-missing', '', '2024年5月6日'],
  ])
  expect(found(textOf(['paragraph', '近年来，我局新装路灯。']))).toEqual([])
})

test('CHK-8 a date is held against the card', () => {
  expect(found(sample(), own({ date: '2025-05-06' }))).toEqual([['date', '2024年5月6日', '2025年5月6日']])
})

test('CHK-8 a session whose replies the library has in another year is told; in the same year it is not', () => {
  const text = sample({ title: '关于对栖岭县政协第十二届二次会议第045号提案的答复' })
  expect(found(text, null, library)).toEqual([['date', '2024年5月6日', null]])
  const sameYear = libraryFacts([{ ...otherReply, date: '2024-03-01' }])
  expect(found(text, null, sameYear)).toEqual([])
})

test('CHK-8 on a card without a date, one years before the newest reply is told', () => {
  const newer = (date: string) => libraryFacts([{ ...otherReply, meeting: null, date }])
  expect(found(sample(), {}, newer('2026-01-01'))).toEqual([['date', '2024年5月6日', null]])
  expect(found(sample(), {}, newer('2025-01-01'))).toEqual([])
  expect(found(sample(), own(), newer('2026-01-01'))).toEqual([])
  expect(found(sample(), null, newer('2026-01-01'))).toEqual([])
})

test.each([
  ['（WIPO)', [['brackets', ')', '）']]],
  ['(甲）', [['brackets', '(', '（']]],
  ['包括测试员4、3、2、1级）等', [['brackets', '）', null]]],
  ['“硅巷建设', [['brackets', '“', null]]],
  ['《甲（乙》', [['brackets', '（', null]]],
])('CHK-10 %s has an uneven mark', (paragraph, expected) => {
  expect(found(sample({ paragraph }))).toEqual(expected)
})

test.each([
  '“中山公园——元宇宙公园”和“1+1+N”',
  '《甲〈乙〉（试行）》第3条，占1/3，版本2.0，以“3320”为基础。',
  '1）修路灯；2）补井盖',
  "the city's plan (2022) and don’t",
  '“甲‘乙’丙”（丁〔2024〕3号）',
])('CHK-10 %s is even', (paragraph) => {
  expect(found(sample({ paragraph }))).toEqual([])
})

test('CHK-10 a pair may span a few paragraphs, no more', () => {
  const paragraphs = (...texts: string[]) =>
    textOf(...texts.map((text): ['paragraph', string] => ['paragraph', text]))
  expect(found(paragraphs('规定：“甲。', '乙。', '丙”。'))).toEqual([])
  expect(found(paragraphs('“甲。', '乙', '丙', '丁', '戊”。'))).toEqual([
    ['brackets', '“', null],
    ['brackets', '”', null],
  ])
  expect(found(paragraphs('甲”', '“乙'))).toEqual([
    ['brackets', '”', null],
    ['brackets', '“', null],
  ])
})

test.each<[string[], [string, string][]]>([
  [['二、甲', '三、乙'], [['二、', '一、']]],
  [['一、甲', '三、乙', '四、丙'], [['三、', '二、']]],
  [['一、甲', '一、乙', '二、丙'], [['一、', '二、']]],
  [
    ['九、甲', '十、乙', '十二、丙'],
    [
      ['九、', '一、'],
      ['十二、', '十一、'],
    ],
  ],
])('CHK-11 headings %j leave a gap', (headings, expected) => {
  const text = textOf(...headings.map((heading): ['heading', string] => ['heading', heading]))
  expect(found(text)).toEqual(expected.map(([printed, right]) => ['numbering', printed, right]))
})

test('CHK-11 a list that begins within a paragraph leaves none', () => {
  const texts = ['一、甲', '二、乙。所需材料：一、申请表；', '二、证明；', '三、照片。']
  expect(found(textOf(...texts.map((text): ['paragraph', string] => ['paragraph', text])))).toEqual([])
})

test('CHK-11 a list that begins anew and other levels leave none', () => {
  const headings = [
    '一、甲',
    '（一）乙',
    '1、丙',
    '二、戊',
    '五、六年级',
    '一、己',
    '二、庚',
    '一是辛',
    '二是壬',
  ]
  expect(
    found(textOf(...headings.map((heading): ['heading', string] => ['heading', heading]))).filter(
      ([rule]) => rule === 'numbering' || rule === 'sequence',
    ),
  ).toEqual([])
})
