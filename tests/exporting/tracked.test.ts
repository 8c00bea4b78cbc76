import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compareTexts } from '#domain/comparing/compare.ts'
import { trackChanges } from '#domain/comparing/tracked.ts'
import { writeTrackedDocx } from '#exporting/tracked-docx.ts'
import { writeTrackedHtml } from '#exporting/tracked-html.ts'
import { readDocx } from '#reading/word/docx.ts'
import { plantPair } from '#tests/domain/comparing/planted.ts'
import { partsOf } from './docx-parts.ts'
import { orderFaults } from './element-order.ts'
import { propertyFaults } from './property-parts.ts'

const at = '2026-03-04T05:06:07Z'
const pairs = [
  ...[1, 2, 3, 4].map((seed) => plantPair(seed)),
  { a: '一、情况\n甲方已签收。\n乙方已办结。\n', b: '一、情况\n甲方已签收。乙方已办结。另有补充<说明>。' },
  { a: '旧的一段，与新的没有相同之处。', b: '新写一些内容。\n再写一段。\n' },
]

/** The text that our own reader takes for the final one. */
async function finalLines(bytes: Uint8Array): Promise<string[]> {
  const read = await readDocx(bytes, 'a.docx', {})
  if (!read.ok) throw new Error(read.error.message)
  return linesOf(read.text)
}

/** The reader indents a paragraph as it is printed. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The document with every change turned round: what is inserted in it was deleted. */
function turnedRound(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const other: Record<string, string> = { ins: 'del', del: 'ins', moveFrom: 'moveTo', moveTo: 'moveFrom' }
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    .replaceAll('w:delText', 'w:t')
    .replaceAll(
      /(<\/?w:)(ins|del|moveFrom|moveTo)\b/gu,
      (_tag, open: string, name: string) => `${open}${other[name]}`,
    )
  return zipSync({ ...files, 'word/document.xml': strToU8(xml) })
}

test.each(pairs)(
  'CMP-9: the exported changes, accepted, are the draft; turned round, the other text (%#)',
  async ({ a, b }) => {
    const bytes = writeTrackedDocx(trackChanges(compareTexts(a, b)), { at, title: '对照' })
    expect(await finalLines(bytes)).toEqual(linesOf(b))
    expect(await finalLines(turnedRound(bytes))).toEqual(linesOf(a))
  },
)

test.each(pairs)(
  'every part of the exported changes keeps the order of elements of ECMA-376 (%#)',
  ({ a, b }) => {
    const parts = partsOf(writeTrackedDocx(trackChanges(compareTexts(a, b)), { at, title: '对照' }))
    const faults = [...parts].flatMap(([name, xml]) => orderFaults(xml).map((fault) => `${name}: ${fault}`))
    expect([faults, propertyFaults(parts.get('docProps/core.xml') ?? '')]).toEqual([[], []])
  },
)

test('every change bears the author and the time that were given, and its own id', () => {
  const { a, b } = plantPair(1)
  const bytes = writeTrackedDocx(trackChanges(compareTexts(a, b)), { at, title: '对照' })
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const changes = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo) ([^>]*?)\/?>/gu)].map(
    (match) => match[1] ?? '',
  )
  const ids = changes.map((attributes) => /w:id="(\d+)"/u.exec(attributes)?.[1])
  expect(new Set(ids).size).toBe(changes.length)
  expect(new Set(changes.map((attributes) => attributes.replace(/w:id="\d+" /u, '')))).toEqual(
    new Set([`w:author="拟复" w:date="${at}"`]),
  )
  expect(['ins', 'del', 'moveFrom', 'moveTo'].filter((name) => !xml.includes(`<w:${name} `))).toEqual([])
})

test('the page to be printed marks what is new, gone and moved, and nothing of a text is taken for markup', () => {
  const { a, b } = pairs[4] ?? { a: '', b: '' }
  const html = writeTrackedHtml(trackChanges(compareTexts(a, b)), {
    a: '旧<稿>',
    b: '新稿',
    similarity: 0.62,
  })
  expect(html).toContain('<ins>另有补充&lt;说明&gt;。</ins>')
  expect(html).toContain('<p>原文：旧&lt;稿&gt;</p>')
  expect(html).toContain('两文合计相同 62%')
  expect(html).not.toContain('<script')
})

test('insertions on both sides of a kept end of a paragraph have two times, so that LibreOffice does not join them', () => {
  const changes = trackChanges(compareTexts('联系人：王\n丙丁。', '联系人：王小明\n另有新句在此。丙丁。'))
  const bytes = writeTrackedDocx(changes, { at, title: '对照' })
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  expect([...xml.matchAll(/<w:ins [^>]*w:date="([^"]*)"/gu)].map((match) => match[1])).toEqual([
    at,
    '2026-03-04T05:04:07Z',
  ])
})
