import { expect, test } from 'vitest'
import { settingsSchema } from '#contract/settings.ts'
import { readingBounds, wholeNumber } from '#renderer/features/settings/number-bounds.ts'

test.each([
  ['30', 30],
  [' ６０ ', 60],
  ['5', 5],
  ['600', 600],
  ['4', null],
  ['601', null],
  ['3.5', null],
  ['', null],
  ['三十', null],
  ['-30', null],
])('seconds typed as %s are %s', (typed, value) => {
  expect(wholeNumber(typed, readingBounds.maxSeconds)).toBe(value)
})

test('what the form takes the settings take, and nothing beyond', () => {
  const { reading } = settingsSchema.shape
  for (const name of ['maxSeconds', 'maxMegabytes'] as const) {
    const { least, most } = readingBounds[name]
    const schema = reading.shape[name]
    expect([least - 1, least, most, most + 1].map((value) => schema.safeParse(value).success)).toEqual([
      false,
      true,
      true,
      false,
    ])
  }
})
