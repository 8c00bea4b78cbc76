import { expect, test } from 'vitest'
import { mineAll } from '#domain/mining/mine.ts'
import { tokenise } from '#domain/mining/tokens.ts'
import { libraryReply } from './library.ts'

test('MINE-22: a number in words before what is counted is a number, with what makes it rough', () => {
  const numbers = (text: string) =>
    tokenise(text, []).flatMap((token) => (token.kind === 'number' ? [token.text] : []))
  expect(numbers('开展活动近十场，覆盖百余名群众和上千户家庭，培训三百二十一名干部。')).toEqual([
    '近十',
    '百余',
    '上千',
    '三百二十一',
  ])
  expect(numbers('十分重视，千方百计推进第十次会议的各项任务，一个不落。')).toEqual([])
})

test('MINE-22: figures in words, rough ones and plain ones fill one slot', () => {
  const figures = ['近十', '20余', '35', '十五', '12', '近30']
  const texts = figures.map((figure) => `今年以来先后组织政策宣讲活动${figure}场，辖区企业普遍反映较好。`)
  const [passage] = mineAll(
    texts.map((text, at) => libraryReply(`r${at}`, [{ part: 'paragraph', text }])),
  ).templates
  expect([passage?.template, passage?.slots]).toEqual([
    '今年以来先后组织政策宣讲活动{{场数}}场，辖区企业普遍反映较好。',
    [{ name: '场数', type: 'number', values: figures }],
  ])
})
