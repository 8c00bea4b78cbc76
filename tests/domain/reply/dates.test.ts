import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates, formatDate, parseNumeral, parseWholeDate } from '#domain/reply/dates.ts'

test.each([
  ['2024年4月30日', '2024-04-30'],
  ['2023年05月01日', '2023-05-01'],
  ['二〇一八年九月十九日', '2018-09-19'],
  ['二○一○年十二月三十一日', '2010-12-31'],
  ['二0一七年七月五日', '2017-07-05'],
  ['二O一七年十月二十日', '2017-10-20'],
  ['2016年十一月3日', '2016-11-03'],
  ['2024-09-12', '2024-09-12'],
  ['2022/06/15', '2022-06-15'],
  ['2020.2.29', '2020-02-29'],
])('%s is %s', (text, iso) => {
  expect(parseWholeDate(text)?.iso).toEqual(iso)
})

test.each(['2023年2月29日', '2024年13月1日', '2024年4月', '2024年4月30日前', '52388272', '1.2.3'])(
  '%s is no whole date',
  (text) => {
    expect(parseWholeDate(text)).toBeNull()
  },
)

test('all dates of a text are found in order', () => {
  expect(findDates('自2024-01-02起，至二〇二四年三月四日止')).toEqual([
    { iso: '2024-01-02', start: 1, end: 11 },
    { iso: '2024-03-04', start: 14, end: 23 },
  ])
})

test.each([
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['九十九', 99],
  ['一百零二', 102],
  ['二〇', 20],
  ['035', 35],
  ['甲', null],
  ['', null],
])('the numeral %s is %s', (text, value) => {
  expect(parseNumeral(text)).toEqual(value)
})

test('a formatted date is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2900-01-01'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(parseWholeDate(formatDate(iso))?.iso).toEqual(iso)
      },
    ),
  )
  expect(formatDate('2024-04-30')).toEqual('2024年4月30日')
  expect(formatDate('近日')).toEqual('近日')
})
