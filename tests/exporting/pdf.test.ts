import { expect, test } from 'vitest'
import { fontsInPdf, withoutProgramNames, withoutTimes } from '#exporting/pdf.ts'

test('the names of the program and the system are blanked and no byte moves', () => {
  const before = '%PDF-1.4 /Title (a) /Creator (Some \\(X11\\) 1.0)\n/Producer (Lib m1)\n/Author (b)'
  const after = new TextDecoder().decode(withoutProgramNames(new TextEncoder().encode(before)))
  expect(after).toBe(
    `%PDF-1.4 /Title (a) /Creator (${' '.repeat(16)})\n/Producer (${' '.repeat(6)})\n/Author (b)`,
  )
  expect(after.length).toBe(before.length)
})

test('when it was printed is blanked and no byte moves', () => {
  const before =
    "<</Title (a)\n/CreationDate (D:20240430080910+00'00')\n/ModDate (D:20240430080910Z)>> (/CreationDate)"
  const after = new TextDecoder().decode(withoutTimes(new TextEncoder().encode(before)))
  expect(after).toBe(`<</Title (a)\n${' '.repeat(39)}\n${' '.repeat(28)}>> (/CreationDate)`)
  expect(after.length).toBe(before.length)
})

test('fonts are named once, without the prefix of their subset', () => {
  const source = '/BaseFont /ABCDEF+FangSong_GB2312 /BaseFont/SimHei/Type /BaseFont /ABCDEG+FangSong_GB2312'
  expect(fontsInPdf(new TextEncoder().encode(source))).toEqual(['fangsong_gb2312', 'simhei'])
})
