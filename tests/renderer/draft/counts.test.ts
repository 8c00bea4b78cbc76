import { countWords, countsOf, outlineOf, titleOf } from '#renderer/features/draft/counts.ts'
import { plainFile } from '#renderer/features/draft/save-text.ts'
import { expect, test } from 'vitest'
import { block, card, paragraph, run, template } from '../editor/drafts.ts'

const draft = [
  block('title', 0, run('对', template), run('某区政协第一次会议', card('届次'))),
  block(
    'title',
    0,
    run('第', template),
    run('〔待补：编号〕', template, 'missing', '编号'),
    run('号提案的答复', template),
  ),
  block('heading', 1, run('一、工作情况')),
  paragraph(
    run('已举办 ', template),
    run('21场', template, 'unconfirmed'),
    run('。'),
    run('〔待补：年份〕', template, 'missing'),
  ),
  block('heading', 2, run(' ')),
  block('signature', 0, run('某区某局', card('承办单位'))),
]

test('the body is counted without blanks and placeholders; what is open is counted everywhere', () => {
  expect(countsOf(draft)).toEqual({
    words: 10,
    marks: 2,
    characters: 13,
    missing: 2,
    unconfirmed: 1,
    reusedPercent: 46,
  })
  expect(countsOf([])).toEqual({
    words: 0,
    marks: 0,
    characters: 0,
    missing: 0,
    unconfirmed: 0,
    reusedPercent: 0,
  })
})

test.each([
  ['今年，我局完成375台，占15.6%。', 10, 4],
  ['建设AI-native的尚街 X 创邑 SPACE', 10, 0],
  ['《“十四五”规划》（2021—2025年）', 8, 7],
  ['共1,200户，其中１２户', 7, 1],
])('%s: each Chinese character, Latin word and number is one, marks are told apart', (text, words, marks) => {
  expect(countWords(text)).toEqual({ words, marks })
})

test('the outline lists headings that say something', () => {
  expect(outlineOf(draft)).toEqual([{ index: 2, level: 1, text: '一、工作情况' }])
})

test('a title of two lines is one title', () => {
  expect([titleOf(draft), titleOf([paragraph(run('正文'))])]).toEqual([
    '对某区政协第一次会议第〔待补：编号〕号提案的答复',
    null,
  ])
})

test('a text file has the indents of a printed page and the line ends of Windows', () => {
  expect(
    plainFile([
      block('title', 0, run('答复')),
      paragraph(run('甲。')),
      block('date', 0, run('2024年4月30日')),
    ]),
  ).toBe('答复\r\n　　甲。\r\n2024年4月30日\r\n')
})
