import { expect, test } from 'vitest'
import { defaultProfile } from '#domain/reply/lexicon/profile.ts'
import { readLines } from '#domain/reply/lines.ts'
import { unwrapLines } from '#domain/reply/unwrap.ts'

function unwrap(...lines: string[]): string[] {
  return unwrapLines(readLines(lines.join('\n')).lines, defaultProfile).text.split('\n')
}

/** Lines of 20 characters, a first line of 18. */
const opening = ['甲乙委员：', '您提出的建议收悉，现答复如下：']

test('REPLY-1: a line that ends a sentence at full width goes on when the next one would not have fitted with an indent', () => {
  expect(
    unwrap(
      ...opening,
      '近年来我局持续推进各项重点工作落地见',
      '效并且取得了较为明显的成效得到了群众认可。',
      '下辖各个乡镇街道均已完成年度目标任务的，',
      '给予表彰。',
      '目前我局正在研究制定下一阶段的工作方',
      '案，预计年底前印发实施。',
    ),
  ).toEqual([
    ...opening,
    '近年来我局持续推进各项重点工作落地见效并且取得了较为明显的成效得到了群众认可。下辖各个乡镇街道均已完成年度目标任务的，给予表彰。',
    '目前我局正在研究制定下一阶段的工作方案，预计年底前印发实施。',
  ])
})

test('a page number and a page that begins with a space stand in the middle of a paragraph', () => {
  expect(
    unwrap(
      ...opening,
      '近年来我局持续推进各项重点工作落地见',
      '— 1 —',
      ' 效并且取得了较为明显的成效得到了群众认',
      '可。',
    ),
  ).toEqual([...opening, '近年来我局持续推进各项重点工作落地见效并且取得了较为明显的成效得到了群众认可。'])
})

test('where each paragraph is one line only a sentence cut in the middle is joined', () => {
  const long =
    '近年来，我局持续推进各项重点工作落地见效，并且取得了较为明显的成效，得到了群众认可，先后召开会议'
  expect(unwrap(...opening, '', '一、工作情况', '', long, '', '三次。', '', `${long}三次。`)).toEqual([
    ...opening,
    '一、工作情况',
    `${long}三次。`,
    `${long}三次。`,
  ])
})

test('Latin words keep a space where a line broke between them', () => {
  expect(
    unwrap(
      ...opening,
      '近年来我局持续推进重点工作即AI',
      'generated content有关领域的创新'.padEnd(24, '新'),
      '并且见效。',
    )[2],
  ).toContain('AI generated content')
})

test('names parted by spaces only become a list', () => {
  expect(unwrap('张甲乙  李丙丁  王戊己代表：', '你们提出的建议收悉，现答复如下：')[0]).toEqual(
    '张甲乙、李丙丁、王戊己代表：',
  )
})

test('bare numbers are page numbers only when they count up, a page of lines before each', () => {
  const page = '甲\n乙\n\n丙\n丁'
  expect(readLines(`${page}\n1\n${page}\n2\n戊`).pageNumbers).toEqual(2)
  expect(readLines(`${page}\n1\n戊`).pageNumbers).toEqual(1)
  expect(readLines(`${page}\n2\n戊`).pageNumbers).toEqual(1)
  expect(readLines(`${page}\n7\n戊`).pageNumbers).toEqual(0)
  expect(readLines(`${page}\n1\n甲\n乙\n2\n戊`).pageNumbers).toEqual(0)
})
