import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test, vi } from 'vitest'
import { formatSamples } from '#tests/reading/format-samples.ts'
import { makeZip } from '#tests/reading/archive/make-zip.ts'
import { manyPages } from './many-pages.ts'
import { ReadingThread } from './reading-thread.ts'
import type { FileToRead } from './reading-thread.ts'
import { faultOf } from './soundness.ts'

vi.setConfig({ testTimeout: 150_000 })

const thread = new ReadingThread()
afterAll(() => thread.close())

const golden = (path: string): Uint8Array =>
  readFileSync(new URL(`../golden/formats/${path}`, import.meta.url))

/** Of each document its format or the code of its failure; or how the thread ended. Every outcome must be sound. */
async function codesOf(file: FileToRead): Promise<unknown> {
  const came = await thread.read(file)
  if (!('documents' in came)) return came
  const faults = came.documents
    .map(({ name, result }) => faultOf(name, result))
    .filter((fault) => fault !== null)
  expect(faults).toEqual([])
  return came.documents.map(({ result }) => (result.ok ? result.format : result.error.code))
}

/** The text that came of a file, or its code. */
async function textOf(file: FileToRead): Promise<string> {
  const came = await thread.read(file)
  if (!('documents' in came)) return JSON.stringify(came)
  return came.documents.map(({ result }) => (result.ok ? result.reply.text : result.error.code)).join('\n')
}

const archives: Readonly<Record<string, string>> = {
  docx: 'word/document.xml',
  odt: 'content.xml',
  ofd: 'Doc_0/Pages/Page_0/Content.xml',
}

/** A document whose main part is made of the usual one. */
function changed(format: string, change: (xml: string) => string): Uint8Array {
  const members = unzipSync(golden(`small/sample.${format}`))
  const part = archives[format] ?? ''
  members[part] = strToU8(change(strFromU8(members[part] ?? new Uint8Array(0))))
  return zipSync(members, { level: 1 })
}

test.each(['doc', 'docx', 'odt', 'pdf', 'zip'])('a %s file with a password is told', async (format) => {
  const name = `sample.${format}`
  expect(await codesOf({ bytes: golden(`locked/${name}`), name })).toEqual(['encrypted'])
})

test('a PDF file that may be read but not printed is read', async () => {
  expect(await codesOf({ bytes: golden('locked/restricted.pdf'), name: 'a.pdf' })).toEqual(['pdf'])
})

test.each(formatSamples)('$name cut off at any place is read or refused, whole', async ({ name, bytes }) => {
  for (const tenths of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const codes = await codesOf({ bytes: bytes.slice(0, (bytes.length * tenths) / 10), name })
    expect(codes).toHaveLength(1)
  }
})

test.each(formatSamples)('$name with nothing in it is empty', async ({ name }) => {
  expect(await codesOf({ bytes: new Uint8Array(0), name })).toEqual(['empty'])
})

const declared = (xml: string, declaration: string) =>
  xml.replace(/^(<\?xml[^>]*\?>)?\s*/, `$1${declaration}`)
const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${'bcdefghijklm'[at]} "${`&${'abcdefghijkl'[at]};`.repeat(10)}">`).join('')}]>`
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'

test.each(['docx', 'odt'])(
  'entities in a %s file are not multiplied and nothing outside is opened',
  async (format) => {
    const name = `a.${format}`
    const use = (entity: string) => (xml: string) =>
      xml.replaceAll(/(<(?:w:t|text:p|ofd:TextCode)\b[^>]*>)/g, `$1&${entity};`)
    const billion = await textOf({ bytes: changed(format, (xml) => declared(use('m')(xml), laughs)), name })
    const file = await textOf({ bytes: changed(format, (xml) => declared(use('e')(xml), external)), name })
    expect(billion.length).toBeLessThan(2_000)
    expect([file.includes('root:'), file.includes('/bin/')]).toEqual([false, false])
  },
)

test.each(['html', 'wordml'])('a %s file opens nothing outside itself', async (format) => {
  const sample = formatSamples.find((one) => one.format === format)
  const text = strFromU8(sample?.bytes ?? new Uint8Array(0))
  const bytes = strToU8(
    declared(text, external).replace(
      /<(body|w:body)([^>]*)>/,
      '<$1$2>&e;<iframe src="file:///etc/passwd"></iframe>',
    ),
  )
  expect(await textOf({ bytes, name: 'a.html' })).not.toMatch(/root:|\/bin\//)
})

test.each([
  ['docx', '<w:p><w:r>', '</w:r></w:p>'],
  ['docx', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ['odt', '<text:p>', '</text:p>'],
  ['ofd', '<ofd:PageBlock>', '</ofd:PageBlock>'],
  ['odt', '<text:list><text:list-item>', '</text:list-item></text:list>'],
])('a %s file nested 20,000 times %s is refused or read', async (format, open, close) => {
  const deep = open.repeat(20_000) + close.repeat(20_000)
  const bytes = changed(format, (xml) =>
    xml.replace(/(<w:body>|<office:text[^>]*>|<ofd:Layer[^>]*>)/, `$1${deep}`),
  )
  expect(await codesOf({ bytes, name: `a.${format}` })).toEqual([
    expect.stringMatching(/^(docx|odt|ofd|too-large|corrupt)$/),
  ])
})

test.each([
  ['groups in rich text', 'a.rtf', `{\\rtf1${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`],
  ['tables in a page', 'a.html', `<html><body>${'<table><tr><td>'.repeat(30_000)}x`],
  ['lists in a page', 'a.html', `<html><body>${'<ul><li>'.repeat(30_000)}x`],
  ['elements in a page', 'a.html', `<html><body>${'<div><b>'.repeat(50_000)}x`],
])('100,000 nested %s are read or refused', async (_what, name, content) => {
  const codes = await codesOf({ bytes: strToU8(content), name })
  expect(codes).toEqual([expect.stringMatching(/^(rtf|html|no-text|too-large|corrupt)$/)])
})

test.each([
  ['paragraphs in rich text', 'a.rtf', `{\\rtf1 ${'a\\par '.repeat(3_000_000)}}`],
  ['paragraphs in a page', 'a.html', `<html><body>${'<p>甲</p>'.repeat(3_000_000)}`],
  ['lines in a text', 'a.txt', '甲乙丙丁。\n'.repeat(3_000_000)],
])('3,000,000 %s are refused', async (_what, name, content) => {
  expect(await codesOf({ bytes: Buffer.from(content), name })).toEqual(['too-large'])
})

test('a document that unpacks without end is refused, alone and in an archive', async () => {
  const members = unzipSync(golden('small/sample.docx'))
  const xml = strFromU8(members['word/document.xml'] ?? new Uint8Array(0))
  members['word/document.xml'] = strToU8(xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(25_000_000)}`))
  const bomb = zipSync(members, { level: 1 })
  expect(bomb.length).toBeLessThan(2_000_000)
  expect(await codesOf({ bytes: bomb, name: 'a.docx' })).toEqual(['too-large'])
  const archive = makeZip([
    { name: 'a.docx', content: bomb },
    { name: 'b.docx', content: golden('small/sample.docx') },
  ])
  expect(await codesOf({ bytes: archive, name: 'a.zip' })).toEqual(['too-large', 'docx'])
})

test('a document of a million elements is read or refused within the memory there is', async () => {
  const bytes = changed('docx', (xml) =>
    xml.replace('<w:body>', `<w:body>${'<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(100_000)}`),
  )
  expect(await codesOf({ bytes, name: 'a.docx' })).toEqual([expect.stringMatching(/^(docx|too-large)$/)])
})

test.each(['doc', 'wps'])('chains of sectors that go round in a %s file end', async (format) => {
  const bytes = Uint8Array.from(golden('small/sample.doc'))
  const view = new DataView(bytes.buffer)
  const table = (view.getUint32(76, true) + 1) * 512
  const ends: string[] = []
  for (let entry = 0; entry < 18; entry++) {
    const turned = Uint8Array.from(bytes)
    const places = new DataView(turned.buffer)
    for (let at = entry; at < 128; at++) places.setUint32(table + at * 4, entry === 17 ? at : entry, true)
    ends.push(String(await codesOf({ bytes: turned, name: `a.${format}` })))
  }
  expect(ends.filter((end) => !/^(doc|wps|corrupt|unsupported|no-text|too-large)$/.test(end))).toEqual([])
})

test('a PDF file of 1,000 pages is read or refused', async () => {
  expect(await codesOf({ bytes: manyPages(1_000), name: 'a.pdf' })).toEqual([
    expect.stringMatching(/^(pdf|too-large)$/),
  ])
})

test('a PDF file whose tree of pages goes round ends', async () => {
  const looped = strToU8(
    strFromU8(manyPages(3), true).replace(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R 2 0 R]'),
    true,
  )
  expect(await codesOf({ bytes: looped, name: 'a.pdf' })).toEqual([
    expect.stringMatching(/^(pdf|corrupt|no-text)$/),
  ])
})
