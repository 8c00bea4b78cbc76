import { expect, test } from 'vitest'
import { runInHeading } from '#domain/gbt9704/run-in-heading.ts'

test.each([
  [
    'level 2 in 楷体 up to and with the first full stop',
    '（一）摸清底数。全区现有3万个。',
    2,
    { end: 8, face: 'kaiti' },
  ],
  ['level 1 in 黑体', '一、基本情况。全区现有3万个。', 1, { end: 7, face: 'heiti' }],
  ['level 3 in the face of the text', '1. 摸清底数。全区现有3万个。', 3, null],
  ['a paragraph of one sentence', '（一）继续推进停车位建设。', 2, null],
  ['a first sentence too long for a heading', `（一）${'继续推进'.repeat(15)}。再接再厉。`, 2, null],
  ['no number', '近年来，成效明显。下一步继续。', 0, null],
] as const)('%s', (_name, text, level, expected) => {
  expect(runInHeading(text, level)).toEqual(expected)
})
