import { expect, test } from 'vitest'
import { markerOf } from '#domain/reply/numbering.ts'

test.each([
  ['一、基本情况', 1, 2],
  ['十二、下一步', 1, 3],
  ['（一）做法', 2, 3],
  ['1、做法', 3, 2],
  ['1.做法', 3, 2],
  ['12．做法', 3, 3],
  ['（3）做法', 4, 3],
  ['一是做法', 0, 0],
  ['第一，做法', 0, 0],
  ['2.5亿元', 0, 0],
  ['2024年', 0, 0],
  ['（五级）', 0, 0],
])('%s has level %i', (text, level, length) => {
  expect(markerOf(text)).toEqual({ level, length })
})
