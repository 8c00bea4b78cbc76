import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocx } from '#reading/word/docx.ts'
import { readWordml } from '#reading/word/wordml.ts'
import {
  docx,
  item,
  level,
  numbering,
  paragraph,
  part,
  readBody,
  relationships,
  textOfBody,
} from './documents.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

async function codeOf(bytes: Uint8Array, limits = {}): Promise<string> {
  const read = await readDocx(bytes, '答复.docx', limits)
  return read.ok ? read.text : read.error.code
}

test('the main part is found by its relationship, whatever its name', async () => {
  const bytes = docx('', {
    '_rels/.rels': relationships(['rId7', 'officeDocument', '/word/document2.xml']),
    'word/document2.xml': part('document', `<w:body>${item('甲')}</w:body>`),
    'word/_rels/document2.xml.rels': relationships(['rId1', 'numbering', '../lists/numbers.xml']),
    'lists/numbers.xml': numbering(level(0, 'decimal', '%1、')),
  })
  expect(await codeOf(bytes)).toEqual('1、甲')
})

test('without or with wrong relationships the usual names are tried', async () => {
  const lists = { 'word/numbering.xml': numbering(level(0, 'decimal', '%1、')) }
  expect(await textOfBody(item('甲'), { ...lists, '_rels/.rels': '<broken' })).toEqual('1、甲')
  const wrong = relationships(['rId1', 'officeDocument', 'word/none.xml'])
  expect(await textOfBody(item('甲'), { ...lists, '_rels/.rels': wrong })).toEqual('1、甲')
})

test('strict documents are read like the usual ones', async () => {
  const body = part('document', `<w:body>${paragraph('甲', '<w:ind w:firstLine="24pt"/>')}</w:body>`)
  const rels = relationships(['rId1', 'officeDocument', 'word/document.xml']).replaceAll(
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  )
  const files = { 'word/document.xml': body.replaceAll(transitional, strict), '_rels/.rels': rels }
  expect(await textOfBody('', files)).toEqual('　　甲')
})

test('parts in UTF-16 are read', async () => {
  const source = part('document', `<w:body>${paragraph('甲')}</w:body>`).replace('UTF-8', 'UTF-16')
  const bytes = new Uint8Array(Buffer.from(`\ufeff${source}`, 'utf16le'))
  expect(await textOfBody('', { 'word/document.xml': bytes })).toEqual('甲')
})

test('an archive without a document, or with another kind of part in its place, is told', async () => {
  expect(await textOfBody('', { 'word/document.xml': part('styles', '') })).toEqual('corrupt')
  const { zipSync } = await import('fflate')
  expect(await codeOf(zipSync({ 'a.xml': strToU8('<a/>') }))).toEqual('corrupt')
})

test('a document cut in the middle is damaged, whether in the archive or within', async () => {
  const whole = docx(paragraph('甲'.repeat(100)))
  expect(await codeOf(whole.subarray(0, whole.length - 30))).toEqual('corrupt')
  const cut = part('document', `<w:body>${paragraph('甲')}</w:body>`).slice(0, -40)
  expect(await textOfBody('', { 'word/document.xml': cut })).toEqual('corrupt')
})

test('an encrypted document, one that is too large and one nested too deeply are told apart', async () => {
  const ole = new Uint8Array(1024)
  ole.set([0xd0, 0xcf, 0x11, 0xe0])
  expect(await codeOf(ole)).toEqual('encrypted')
  expect(await codeOf(docx(paragraph('甲')), { maxUnpackedBytes: 100 })).toEqual('too-large')
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(600) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(600)
  expect(await textOfBody(deep)).toEqual('too-large')
})

test('tables nested as deeply as may be are still read', async () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(160) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(160)
  expect(await textOfBody(deep)).toEqual('甲\t')
})

test('of damaged styles and lists the text is read without them, and it is told', async () => {
  const read = await readBody(item('甲'), {
    'word/styles.xml': '<w:styles',
    'word/numbering.xml': '<w:numbering>',
  })
  expect(read).toEqual({
    ok: true,
    text: '甲',
    warnings: [
      {
        code: 'damaged-parts',
        message: '文件中的样式、编号已损坏或缺失，正文已读入，请核对自动编号、缩进等',
      },
    ],
  })
})

test('a part that the document names but that is not there is told', async () => {
  const rels = relationships(['rId1', 'numbering', 'numbering.xml'])
  const read = await readBody(item('甲'), { 'word/_rels/document.xml.rels': rels })
  expect(read.ok ? read.warnings.map(({ message }) => message) : read.error).toEqual([
    '文件中的编号已损坏或缺失，正文已读入，请核对自动编号、缩进等',
  ])
})

test('a failure names the file and what to do', async () => {
  expect(await readDocx(docx(paragraph('')), '空白.docx', {})).toEqual({
    ok: false,
    error: { code: 'empty', message: '“空白.docx”没有正文文字，请检查是否保存完整' },
  })
})

test('a package laid flat reads the same', async () => {
  const entry = (name: string, content: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${content.replace(/^<\?xml[^>]*\?>/, '')}</pkg:xmlData></pkg:part>`
  const flat =
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    entry('/_rels/.rels', relationships(['rId1', 'officeDocument', 'word/document.xml'])) +
    entry('/word/document.xml', part('document', `<w:body>${item('甲')}</w:body>`)) +
    entry('/word/numbering.xml', numbering(level(0, 'decimal', '%1、'))) +
    '</pkg:package>'
  expect(await readWordml(strToU8(flat), '答复.xml', {})).toEqual({ ok: true, text: '1、甲', warnings: [] })
})

test('a document whose bytes were changed never throws', async () => {
  const whole = docx(item('甲') + paragraph('乙'), {
    'word/numbering.xml': numbering(level(0, 'decimal', '%1、')),
  })
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      const read = await readDocx(bytes, 'x.docx', {})
      expect(read.ok ? read.text : read.error.message).not.toEqual('')
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('markup that was changed never throws', async () => {
  const source = part(
    'document',
    `<w:body>${item('甲')}<w:tbl><w:tr><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl></w:body>`,
  )
  const names = ['w:p', 'w:r', 'w:t', 'w:pPr', 'w:numPr', 'w:tbl', 'w:tr', 'w:tc', 'w:val', 'w:body']
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...names), async (from, to) => {
      const text = await textOfBody('', { 'word/document.xml': source.replaceAll(from, to) })
      expect(text).toMatch(/[甲乙]|corrupt|empty/)
    }),
    { numRuns: 100, seed: 7 },
  )
})
