import { expect, test } from 'vitest'
import { parseReply } from '#domain/reply/parse.ts'
import { findRows } from '#domain/reply/table-rows.ts'

test.each<[string, string[], boolean[]]>([
  ['two lines of as many tabs are rows', ['年度\t投入', '2023\t120'], [true, true]],
  ['an empty cell is a cell', ['\t投入\t完成', '2023\t120\t'], [true, true]],
  ['a title row beside rows is one', ['投入情况表\t', '2023\t120', '2024\t130'], [true, true, true]],
  ['indents are no cells', ['\t近年来，我局开展工作。', '\t今后，我局继续努力。'], [false, false]],
  ['labels side by side are no row', ['办理结果：A\t签发人：丙某'], [false]],
  [
    'labels side by side on two lines are no rows',
    ['联系人：丙某\t电话：555', '地址：甲路\t邮编：200000'],
    [false, false],
  ],
  ['names in columns before a colon are no rows', ['丙某\t丁某', '戊某\t己某代表：'], [false, false]],
  ['a lone line with one tab is no row', ['甲县民政局\t2024年5月6日'], [false]],
  ['a lone line of many short cells is one', ['序号\t项目\t投入\t完成'], [true]],
  ['a line in pipes is one', ['| 年度 | 投入 |'], [true]],
])('TAB-1: %s', (_, lines, rows) => {
  expect(findRows(lines)).toEqual(rows)
})

const body = [
  '近年来，我局持续推进各项重点工作落地见',
  '效并且取得了较为明显的成效得到了群众认',
  '可，投入情况如下。',
  '年度\t投入（万元）',
  '2023\t120',
  '2024\t',
  '今后，我局将持续推进各项重点工作落地见',
  '效，进一步加大投入。',
]

test('TAB-2: rows stay where they stand and are never joined with their neighbours', () => {
  const read = parseReply(
    ['关于县十届人大二次会议第31号建议的答复', '丙某代表：', '您提出的建议收悉，现答复如下：', ...body].join(
      '\n',
    ),
  )
  expect(read.reply.blocks.slice(1).map(({ role, text }) => [role, text])).toEqual([
    [
      'paragraph',
      '近年来，我局持续推进各项重点工作落地见效并且取得了较为明显的成效得到了群众认可，投入情况如下。',
    ],
    ['table', '年度｜投入（万元）'],
    ['table', '2023｜120'],
    ['table', '2024｜'],
    ['paragraph', '今后，我局将持续推进各项重点工作落地见效，进一步加大投入。'],
  ])
  expect(parseReply(read.text).reply).toEqual(read.reply)
})

test('TAB-3: a form before the title does not break the head, and a table before the signature belongs to the text', () => {
  const form = Array.from({ length: 30 }, (_, index) => `第${index + 1}项\t内容`)
  const read = parseReply(
    [
      ...form,
      '关于县十届人大二次会议第31号建议的答复',
      '办理结果：A\t签发人：丁某',
      '丙某代表：',
      '您提出的建议收悉，现答复如下：',
      '已办。',
      '年度\t投入',
      '2023\t120',
      '甲县民政局',
      '2024年5月6日',
      '意见\t满意',
      '理由\t无',
    ].join('\n'),
  )
  expect(read.reply).toMatchObject({
    title: '关于县十届人大二次会议第31号建议的答复',
    handlingResult: 'A',
    signer: '丁某',
    addressees: ['丙某'],
    organ: '甲县民政局',
    date: '2024-05-06',
  })
  expect(read.reply.blocks.map(({ role }) => role)).toEqual(['opening', 'paragraph', 'table', 'table'])
})

test('TAB-3: a form around the reply tells fields that the reply itself does not say', () => {
  const read = parseReply(
    [
      '建议编号\t2021045\t领衔代表\t丙某',
      '案由\t关于增设夜间公交线路的建议\t承办单位\t交通局',
      '丙某代表：',
      '您提出的建议收悉，现答复如下：',
      '已办。',
    ].join('\n'),
  )
  expect(read.reply).toMatchObject({
    number: '2021045',
    subject: '关于增设夜间公交线路的建议',
    addressees: ['丙某'],
    kind: '建议',
  })
  expect(read.reply.blocks.map(({ role }) => role)).toEqual(['opening', 'paragraph'])
})
