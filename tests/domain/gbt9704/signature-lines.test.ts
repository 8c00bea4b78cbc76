import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LayOutOptions, PageLine } from '#domain/gbt9704/page.ts'
import { seals } from '#domain/gbt9704/numbers.ts'
import { signatureLines } from '#domain/gbt9704/signature-lines.ts'
import { signatureRows } from '#domain/gbt9704/signature-rows.ts'
import { exampleReply } from './example-reply.ts'

const base: LayOutOptions = { layout: 'document', edition: 'delivery' }

function geometry(lines: readonly PageLine[]): unknown[] {
  return lines.map((line) => [line.role, line.text, line.linesBefore, line.rightChars, line.centres])
}

test('GBT-10: without seals the organs stand one under another and the date by the last', () => {
  const lines = signatureLines(exampleReply, { ...base, coSigners: ['某区财政局'] })
  expect(geometry(lines)).toEqual([
    ['signature', '某区科学技术委员会', 1, 2, []],
    ['signature', '某区财政局', 0, 5, []],
    ['date', '2025年4月3日', 0, 2, []],
  ])
})

test('GBT-10: with seals the organs stand in rows, the last centred over the date', () => {
  const coSigners = ['某区发改委', '某区财政局', '某区交通委']
  const lines = signatureLines({ ...exampleReply, organ: '某区科委' }, { ...base, seal: 'seal', coSigners })
  expect(geometry(lines)).toEqual([
    ['signature', '某区科委\t某区发改委\t某区财政局', 1, 0, [5, 13, 21]],
    ['signature', '某区交通委', 4, 0, [21]],
    ['date', '2025年4月3日', 0, 4, []],
  ])
})

test('GBT-11: a stamp of the signer’s name has two blank lines above, its office seven characters and more from the edge, the date one blank line below', () => {
  const lines = signatureLines(exampleReply, { ...base, seal: 'name-seal', signerTitle: '某区科委主任' })
  expect(geometry(lines)).toEqual([
    ['signerTitle', '某区科委主任', 2, 11, []],
    ['date', '2025年4月3日', 1, 4, []],
  ])
})

test('GBT-10: no two seals of a row touch and none leaves the type area on the left', () => {
  const organs = fc.array(
    fc.integer({ min: 4, max: 24 }).map((length) => '某'.repeat(length)),
    { minLength: 2, maxLength: 8 },
  )
  fc.assert(
    fc.property(organs, (names) => {
      const rows = signatureRows(names, '2025年12月30日')
      expect(rows.flatMap((row) => row.organs)).toEqual(names)
      for (const { organs: row, centres } of rows) {
        expect(row.length).toBeLessThanOrEqual(seals.mostInRow)
        for (let at = 1; at < centres.length; at += 1) {
          expect((centres[at] ?? 0) - (centres[at - 1] ?? 0)).toBeGreaterThanOrEqual(seals.distanceChars)
        }
        row.forEach((organ, at) => {
          expect((centres[at] ?? 0) - organ.length / 2).toBeGreaterThanOrEqual(0)
        })
      }
    }),
  )
})
