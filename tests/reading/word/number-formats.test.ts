import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatName, formatNumber } from '#reading/word/number-formats.ts'

test.each([
  ['decimal', [1, 10], '1 10'],
  ['decimalZero', [1, 12], '01 12'],
  ['decimalFullWidth', [12], '１２'],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ ㉑ ㊱ 51'],
  ['decimalEnclosedCircleChinese', [2], '②'],
  ['decimalEnclosedParen', [3], '⑶'],
  ['decimalEnclosedFullstop', [3], '⒊'],
  ['ideographEnclosedCircle', [2], '㊁'],
  ['chineseCounting', [1, 10, 11, 20, 21, 99, 100], '一 十 十一 二十 二十一 九十九 一○○'],
  [
    'chineseCountingThousand',
    [10, 15, 100, 105, 110, 1005, 20300],
    '十 十五 一百 一百零五 一百一十 一千零五 二万零三百',
  ],
  ['chineseLegalSimplified', [1, 10, 12, 203], '壹 壹拾 壹拾贰 贰佰零叁'],
  ['ideographLegalTraditional', [2, 6], '貳 陸'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['ideographZodiacTraditional', [1, 11], '甲子 甲戌'],
  ['ideographDigital', [9, 10, 21], '九 一〇 二一'],
  ['japaneseCounting', [10, 11, 20, 110, 111], '十 十一 二十 百十 百十一'],
  ['taiwaneseCounting', [11, 100], '十一 一○○'],
  ['taiwaneseCountingThousand', [11, 101], '十一 一百零一'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['lowerLetter', [2, 28], 'b bb'],
  ['upperRoman', [4, 9, 1994], 'IV IX MCMXCIV'],
  ['lowerRoman', [3], 'iii'],
  ['none', [3], ''],
  ['bullet', [3], ''],
  ['toString', [3], '3'],
])('%s writes %j as %s', (format, values, expected) => {
  expect(values.map((value) => formatNumber(value, format)).join(' ')).toEqual(expected)
})

test('numbers beyond what a format can write come out in digits, however large', () => {
  const formats = ['upperLetter', 'upperRoman', 'chineseCountingThousand', 'decimalEnclosedParen']
  expect(formats.map((format) => formatNumber(2_000_000_000, format))).toEqual(
    formats.map(() => '2000000000'),
  )
})

test('formats that are given by number have the same names', () => {
  expect([0, 4, 11, 18, 23, 30, 37, 38, 39, 255, 999].map(formatName)).toEqual([
    'decimal',
    'lowerLetter',
    'japaneseCounting',
    'decimalEnclosedCircle',
    'bullet',
    'ideographTraditional',
    'chineseCounting',
    'chineseLegalSimplified',
    'chineseCountingThousand',
    'none',
    'decimal',
  ])
})

test('two numbers are never written alike', () => {
  const format = fc.constantFrom(
    'chineseCounting',
    'chineseCountingThousand',
    'chineseLegalSimplified',
    'lowerRoman',
    'upperLetter',
  )
  const number = fc.integer({ min: 1, max: 120_000 })
  fc.assert(
    fc.property(format, number, number, (name, one, other) => {
      expect(formatNumber(one, name) === formatNumber(other, name)).toEqual(one === other)
    }),
    { seed: 7, numRuns: 2000 },
  )
})
