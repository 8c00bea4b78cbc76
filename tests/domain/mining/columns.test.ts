import { expect, test } from 'vitest'
import { induce, induceMisread } from '#domain/mining/induce.ts'
import { putSlipsRight } from '#domain/mining/slips.ts'
import { textOf } from '#domain/mining/items.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { maskCodes } from '#domain/text/mask.ts'

const rowsOf = (texts: readonly string[]) => texts.map((text) => tokenise(text, []))
const shape = (texts: readonly string[]) =>
  induce(rowsOf(texts)).map((item) => (item.kind === 'constant' ? item.text : item.kind))

const topics = [
  '老年大学',
  '口袋公园',
  '停车泊位',
  '充电车棚',
  '夜间集市',
  '家庭医生',
  '健身步道',
  '社区食堂',
]
const pairs: [string, string][] = topics.map((topic, at) => [topic, topics[(at + 3) % topics.length] ?? ''])

test('MINE-21: a value that another use has in another slot does not draw its words away', () => {
  const texts = pairs.map(([first, second]) => `今年围绕${first}，把${second}列为重点工程。`)
  expect(shape(texts)).toEqual(['今年围绕', 'variable', '，把', 'variable', '列为重点工程。'])
})

test('MINE-21: a letter misread beside a value that the usual use has with other words is put right', () => {
  const values = [...topics.map((topic) => `${topic}升级`), ...topics.map((topic) => `优化${topic}`)]
  const texts = values.map(
    (value, at) => `由街道办事处归口管理，${at === 0 ? '替' : '将'}${value}列为头号工程。`,
  )
  const { rows, slips } = putSlipsRight(rowsOf(texts))
  expect(slips.map((own) => own.map(({ printed }) => textOf(printed)).join(''))).toEqual(
    texts.map((_, at) => (at === 0 ? '替' : '')),
  )
  expect(rows.map(textOf)).toEqual(texts.map((text) => text.replace('替', '将')))
})

test('MINE-21: letters misread before and behind a number are put right, the number stays', () => {
  const texts = pairs.map((_, at) =>
    at === 4 ? `落实经握${at}3牵元用于维修。` : `落实经费${at}3万元用于维修。`,
  )
  expect(putSlipsRight(rowsOf(texts)).rows.map(textOf)).toEqual(
    texts.map((text) => text.replace('握', '费').replace('牵', '万')),
  )
})

test('MINE-21: a letter misread right before a clause that half of the uses have is put right', () => {
  const texts = topics.flatMap((topic, at) => [
    `${topic}方面的短板正在补齐，将办学条件纳入民生实事。`,
    `${topic}方面的短板正在补${at === 3 ? '文' : '齐'}。`,
  ])
  expect(putSlipsRight(rowsOf(texts)).rows.map(textOf)).toEqual(texts.map((text) => text.replace('文', '齐')))
})

test('MINE-3: a pair of quotes holds a use in place whose subject and a letter before it were misread', () => {
  const rows = topics.map((topic, at) => {
    const subject = `关于加强${topic}管理的建议`
    const text = `您提出${at === 5 ? '见' : '的'}“${subject}”（第${at}号）收悉。`
    const atoms = [{ start: 5, end: 5 + subject.length, code: maskCodes.firstAtom }]
    return tokenise(text, at === 5 ? [] : atoms)
  })
  expect(induceMisread(rows).map((item) => (item.kind === 'constant' ? item.text : item.kind))).toEqual([
    '您提出',
    'variant',
    '“',
    'variable',
    '”（第',
    'variable',
    '号）收悉。',
  ])
})
