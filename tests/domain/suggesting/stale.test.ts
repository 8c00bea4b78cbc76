import { expect, test } from 'vitest'
import { markStale } from '#domain/suggesting/stale.ts'

function marked(text: string, slots: Parameters<typeof markStale>[2] = []) {
  return markStale('', text, slots).map(({ name, start, end, filled }) => [
    name,
    text.slice(start, end),
    filled,
  ])
}

test('years, dates, figures, words of time and names are to be confirmed', () => {
  expect(marked('去年，李明华委员到访。2023年新增泊位1200个，5月8日起占比3.5%，目前已完成。')).toEqual([
    ['时间', '去年', false],
    ['人名', '李明华', false],
    ['年份', '2023年', false],
    ['数字', '1200个', false],
    ['日期', '5月8日', false],
    ['数字', '3.5%', false],
    ['时间', '目前', false],
  ])
})

test('what the card filled stays as it is, and the rest beside it is marked', () => {
  expect(marked('2024年4月3日前共5处', [{ name: '成文日期', start: 0, end: 9, filled: true }])).toEqual([
    ['成文日期', '2024年4月3日', true],
    ['数字', '5处', false],
  ])
})

test('numbers that count items, and members in general, go by', () => {
  expect(marked('1.加强管理；（2）各位委员、人大代表提出意见，党委委员会同意。')).toEqual([])
})

test('a name behind 联系人 and the like is to be confirmed, what is no name there is not', () => {
  expect(marked('联系人：罗小梅，电话另告。此项工作负责人为程远，负责人：有关科室。')).toEqual([
    ['人名', '罗小梅', false],
    ['人名', '程远', false],
  ])
})
