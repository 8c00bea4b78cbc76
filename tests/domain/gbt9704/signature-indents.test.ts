import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthInChars } from '#domain/gbt9704/char-width.ts'
import { signatureIndents } from '#domain/gbt9704/signature-indents.ts'

test.each([
  ['an organ longer than the date', '长宁区科学技术委员会', '2024年4月30日', 2, 3.5],
  ['an organ hardly longer than the date', '某区科学技术委', '2024年12月3日', 2, 0.5],
  ['an organ shorter than the date', '某县民政局', '2024年4月30日', 5.5, 2],
  ['a date of the longest form', '某局', '2024年12月30日', 9, 2],
])('without a seal, %s', (_name, organ, date, organRightChars, dateRightChars) => {
  expect(signatureIndents(organ, date)).toEqual({ organRightChars, dateRightChars })
})

test('with a seal the organ is centred over a date four characters in', () => {
  expect(signatureIndents('长宁区科学技术委员会', '2024年4月30日', { seal: true })).toEqual({
    organRightChars: 2.25,
    dateRightChars: 4,
  })
})

test('with a seal a very long organ ends at the edge and the date stays centred under it', () => {
  const organ = '某'.repeat(18)
  expect(signatureIndents(organ, '2024年4月30日', { seal: true })).toEqual({
    organRightChars: 0,
    dateRightChars: 5.75,
  })
})

test('without a seal the date begins two characters to the right of the organ, whatever their lengths', () => {
  const organs = fc.integer({ min: 1, max: 20 }).map((length) => '某'.repeat(length))
  const dates = fc.constantFrom('2024年4月3日', '2024年4月30日', '2024年12月30日')
  fc.assert(
    fc.property(organs, dates, (organ, date) => {
      const { organRightChars, dateRightChars } = signatureIndents(organ, date)
      const organStart = organRightChars + widthInChars(organ)
      const dateStart = dateRightChars + widthInChars(date)
      expect(organStart - dateStart).toBe(2)
      expect(Math.min(organRightChars, dateRightChars)).toBeGreaterThanOrEqual(0)
    }),
  )
})
