import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { readPdf } from '#reading/pdf/read-pdf.ts'
import type { SourceText } from '#reading/reader.ts'
import { foldReply } from '#tests/domain/reply/compare.ts'
import type { PdfEncoding, PdfText } from './write-pdf.ts'
import { writePdf } from './write-pdf.ts'

const here = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)))
const shortReply = JSON.parse(Buffer.from(here('short-reply.json')).toString('utf8')) as Reply

function line(text: string, row: number, more: Partial<PdfText> = {}): PdfText {
  return { text, x: 90, y: 750 - 28 * row, size: 16, ...more }
}

const body = [
  line('张某某委员：', 0),
  line('您提出的关于甲乙丙丁的提案收悉，现答复如下：', 1, { x: 122 }),
  line('近年来，我局持续推进各项工作，取得了一定的成效。', 2, { x: 122 }),
  line('现就有关情况说明。', 3, { x: 122 }),
]
const bodyText = [
  '张某某委员：',
  '　　您提出的关于甲乙丙丁的提案收悉，现答复如下：',
  '　　近年来，我局持续推进各项工作，取得了一定的成效。',
  '　　现就有关情况说明。',
].join('\n')

async function read(bytes: Uint8Array): Promise<SourceText> {
  return readPdf(bytes, 'a.pdf', {})
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const source = await read(bytes)
  return source.ok ? source.warnings.map(({ code }) => code) : [source.error.code]
}

test.each([
  ['by-libreoffice.pdf', ['page-furniture']],
  ['by-chromium.pdf', ['radicals']],
])('%s parses to the reply that was printed', async (name, codes) => {
  const source = await read(here(name))
  expect(source).toMatchObject({ ok: true, warnings: codes.map((code) => ({ code })) })
  expect(foldReply(parseReply(source.ok ? source.text : '').reply)).toEqual(foldReply(shortReply))
})

test.each<PdfEncoding>(['UniGB-UCS2-H', 'GBK-EUC-H'])(
  'a font that is not embedded is read by its map %s',
  async (encoding) => {
    expect(await read(writePdf([{ texts: body }], { encoding }))).toEqual({
      ok: true,
      text: bodyText,
      warnings: [],
    })
  },
)

test('glyphs one by one, in any order, twice for bold, are the same text', async () => {
  const glyphs = body.flatMap((one) =>
    [...one.text].flatMap((text, index) => {
      const glyph = { ...one, text, x: one.x + 16 * index }
      return one === body[0] ? [glyph, { ...glyph, x: glyph.x + 0.3 }] : [glyph]
    }),
  )
  expect(await read(writePdf([{ texts: glyphs.toReversed() }]))).toEqual({
    ok: true,
    text: bodyText,
    warnings: [{ code: 'doubled-text', message: expect.stringContaining('6 个字') }],
  })
})

test('a page that is turned for printing, one that was scanned sideways and vertical writing are read', async () => {
  const sideways = body.map((one) => ({ ...one, x: 842 - one.y, y: one.x, rotateDegrees: 90 }))
  expect(await read(writePdf([{ texts: sideways, rotate: 90 }]))).toMatchObject({ ok: true, text: bodyText })
  expect(await read(writePdf([{ texts: sideways }]))).toMatchObject({ ok: true, text: bodyText })
  const columns = body.map((one) => ({ ...one, x: one.y - 200, y: 842 - one.x }))
  expect(await read(writePdf([{ texts: columns }], { encoding: 'UniGB-UCS2-V' }))).toMatchObject({
    ok: true,
    text: bodyText,
    warnings: [{ code: 'vertical-text' }, { code: 'radicals' }],
  })
})

test('running heads, page numbers and watermarks are left out and told', async () => {
  const pageOf = (number: number) => ({
    texts: [
      line('内部资料', 12, { rotateDegrees: 45, size: 60 }),
      line('甲县某某局文件', 0, { y: 810, size: 10 }),
      ...body.map((one) => ({
        ...one,
        text: one.text.replace('甲乙', '子丑寅卯'.slice(number, number + 2)),
        y: one.y - 28 * number,
      })),
      line(`— ${number} —`, 0, { x: 280, y: 40, size: 14 }),
    ],
  })
  const source = await read(writePdf([pageOf(0), pageOf(1), pageOf(2)]))
  expect(source).toMatchObject({ ok: true, warnings: [{ code: 'page-furniture' }, { code: 'rotated-text' }] })
  expect(source.ok && source.text).not.toMatch(/文件|—|内部/)
  expect(source.ok && source.text.split('\f')).toHaveLength(3)
})

test('notes and attachments are told, what was typed into a form is read', async () => {
  const bytes = writePdf([{ texts: body, notes: 3, field: '某县某某局' }], { attachments: 2 })
  const source = await read(bytes)
  expect(
    source.ok && source.warnings.map(({ code, message }) => `${code} ${/\d+/.exec(message)?.[0]}`),
  ).toEqual(['form-fields 1', 'annotations 3', 'attachments 2'])
  expect(source.ok && source.text).toContain('某县某某局')
})

test('a page without text among others is named, a blank last one is not', async () => {
  expect(
    await read(writePdf([{ texts: body }, { texts: [], scanned: true }, { texts: body }])),
  ).toMatchObject({
    ok: true,
    warnings: [{ code: 'pages-without-text', message: expect.stringContaining('第 2 页') }],
  })
})

const glyphNumbers = line(
  Array.from({ length: 60 }, (_, index) => String.fromCharCode(3 + index * 7)).join(''),
  0,
)

test.each([
  ['of scanned pages', 'no-text', () => writePdf([{ texts: [], scanned: true }])],
  [
    'of scanned pages with a number on each',
    'no-text',
    () => writePdf([{ texts: [line('第1页', 20)], scanned: true }]),
  ],
  ['of blank pages', 'no-text', () => writePdf([{ texts: [] }])],
  ['of glyph numbers', 'no-text', () => writePdf([{ texts: [glyphNumbers] }], { encoding: 'Identity-H' })],
  ['with a password', 'encrypted', () => writePdf([{ texts: body }], { password: true })],
  ['that is cut at its head', 'corrupt', () => writePdf([{ texts: body }]).slice(0, 400)],
  [
    'of noise',
    'corrupt',
    () => new Uint8Array(Buffer.from(`%PDF-1.7\n${'\u0001x>>'.repeat(200)}`, 'latin1')),
  ],
])('a file %s fails as %s', async (_, code, make) => {
  expect(await read(make())).toMatchObject({
    ok: false,
    error: { code, message: expect.stringContaining('“a.pdf”') },
  })
})

test('a file whose end is cut off is still read, and told', async () => {
  const bytes = writePdf([{ texts: body }])
  expect(await read(bytes.slice(0, bytes.length - 20))).toMatchObject({
    ok: true,
    text: bodyText,
    warnings: [{ code: 'incomplete-file' }],
  })
})

test('bytes stay as they are, and reading says nothing on the console', async () => {
  const spies = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
  const bytes = writePdf([{ texts: body }])
  const before = bytes.slice()
  await codesOf(bytes)
  await codesOf(bytes.slice(0, 300))
  expect(bytes).toEqual(before)
  expect(spies.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0])
})
