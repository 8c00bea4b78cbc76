import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition, Layout } from '#contract/edition.ts'
import type { Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { sizes } from '#domain/gbt9704/numbers.ts'
import { writeDocx } from '#exporting/docx.ts'
import { withoutControls } from '#exporting/escape-xml.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'
import { attributesOf, paragraphTexts, partOf, partsOf, styleOf } from './docx-parts.ts'
import { seedReplies } from './seed-replies.ts'

function write(
  reply: Reply,
  layout: Layout = 'document',
  edition: Edition = 'delivery',
): Promise<Uint8Array> {
  return writeDocx(layOut(reply, { layout, edition }))
}

const numbered = await write(exampleReply)
const plain = await write({ ...exampleReply, documentNumber: null, cc: [], attachments: [] })
const letter = await write(exampleReply, 'letter')
const styles = partOf(numbered, 'word/styles.xml')

test('the paper is A4', () => {
  expect(attributesOf(partOf(plain, 'word/document.xml'), 'w:pgSz')).toMatchObject({
    'w:w': '11906',
    'w:h': '16838',
  })
})

test('the margins leave 156 × 225 mm and the page number’s dash 7 mm under it', () => {
  expect(attributesOf(partOf(plain, 'word/document.xml'), 'w:pgMar')).toEqual({
    'w:top': '2098',
    'w:right': '1474',
    'w:bottom': '1984',
    'w:left': '1588',
    'w:header': '851',
    'w:footer': '1427',
    'w:gutter': '0',
  })
})

test('lines are exactly 579 twips, without the widow control that makes pages of 21 lines', () => {
  const normal = styleOf(styles, 'Normal')
  expect(attributesOf(normal, 'w:spacing')).toEqual({
    'w:before': '0',
    'w:after': '0',
    'w:line': '579',
    'w:lineRule': 'exact',
  })
  expect(attributesOf(normal, 'w:widowControl')).toEqual({ 'w:val': '0' })
})

test('characters are condensed once: by run spacing, not by a character grid too', () => {
  const run = styleOf(styles, 'BodyText').split('<w:rPr>')[1] ?? ''
  expect(attributesOf(run, 'w:spacing')).toEqual({ 'w:val': '-5' })
  expect(attributesOf(partOf(plain, 'word/document.xml'), 'w:docGrid')).toEqual({ 'w:linePitch': '579' })
})

test('nothing widens or narrows a line: no space between Chinese and digits, no hanging or compressed punctuation', () => {
  const normal = styleOf(styles, 'Normal')
  const off = ['w:autoSpaceDE', 'w:autoSpaceDN', 'w:overflowPunct'].map(
    (name) => attributesOf(normal, name)['w:val'],
  )
  expect(off).toEqual(['0', '0', '0'])
  expect(attributesOf(partOf(plain, 'word/settings.xml'), 'w:characterSpacingControl')).toEqual({
    'w:val': 'doNotCompress',
  })
})

test.each([
  ['Title', '方正小标宋简体', '44', '0', 'center'],
  ['Salutation', '仿宋_GB2312', '32', '0', 'both'],
  ['BodyText', '仿宋_GB2312', '32', '632', 'both'],
  ['Heading1', '黑体', '32', '632', 'both'],
  ['Heading2', '楷体_GB2312', '32', '632', 'both'],
  ['Heading3', '仿宋_GB2312', '32', '632', 'both'],
  ['Heading4', '仿宋_GB2312', '32', '632', 'both'],
  ['Signature', '仿宋_GB2312', '32', '0', 'right'],
  ['PublicationNote', '仿宋_GB2312', '32', '632', 'both'],
  ['CopyTo', '仿宋_GB2312', '28', '0', 'both'],
])('style %s is %s, %s half-points, indented %s twips, %s', (id, font, size, firstLine, align) => {
  const style = styleOf(styles, id)
  expect(attributesOf(style, 'w:rFonts')).toEqual({
    'w:hint': 'eastAsia',
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
  })
  expect({
    size: attributesOf(style, 'w:sz')['w:val'],
    firstLine: attributesOf(style, 'w:ind')['w:firstLine'],
    align: attributesOf(style, 'w:jc')['w:val'],
    bold: style.includes('<w:b/>'),
  }).toEqual({ size, firstLine, align, bold: false })
})

test('every paragraph of the text has a named style and every style it names exists', () => {
  const ids = Array.from(
    partOf(numbered, 'word/document.xml').matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]*)"/g),
    (m) => m[1],
  )
  expect(ids.length).toBeGreaterThan(15)
  expect(ids.filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([])
})

test('no theme font and no theme part is left', () => {
  const parts = partsOf(numbered)
  expect([...parts.keys()].filter((name) => name.includes('theme'))).toEqual([])
  expect([...parts.values()].filter((xml) => /(?:ascii|hAnsi|eastAsia|cs)Theme=/.test(xml))).toEqual([])
})

test('the headings carry their level for the outline', () => {
  const levels = ['Heading1', 'Heading2', 'Heading3', 'Heading4'].map(
    (id) => attributesOf(styleOf(styles, id), 'w:outlineLvl')['w:val'],
  )
  expect(levels).toEqual(['0', '1', '2', '3'])
})

test('page numbers are — 1 — in 四号宋体, odd pages right and even pages left, one character in', () => {
  const parts = partsOf(plain)
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => xml)
  expect(
    footers.map((xml) => ({
      text: paragraphTexts(xml),
      field: /<w:instrText[^>]*>PAGE<\/w:instrText>/.test(xml),
      align: attributesOf(xml, 'w:jc')['w:val'],
      indent: attributesOf(xml, 'w:ind'),
    })),
  ).toEqual([
    { text: ['—  —'], field: true, align: 'right', indent: { 'w:right': '280' } },
    { text: ['—  —'], field: true, align: 'left', indent: { 'w:left': '280' } },
  ])
  const footer = styleOf(styles, 'Footer')
  expect([attributesOf(footer, 'w:sz')['w:val'], attributesOf(footer, 'w:rFonts')['w:ascii']]).toEqual([
    '28',
    '宋体',
  ])
})

test('the last paragraph and the signature keep with what follows, so that the signature never stands alone', async () => {
  const paragraphs = partOf(plain, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? []
  const kept = paragraphs.filter((xml) => xml.includes('<w:keepNext/>')).map((xml) => paragraphTexts(xml)[0])
  expect(kept).toEqual([
    '对某区政协第十届二次会议\n第012号提案的答复',
    '一、基本情况',
    '某区科学技术委员会',
    '联系人：某丁　　联系电话：021-5200000',
  ])
  // Near the end of a page the last paragraph is held too.
  const blocks = Array.from({ length: 14 }, (): Reply['blocks'][number] => ({
    role: 'paragraph',
    level: 0,
    text: '感谢支持。',
  }))
  const near = partOf(
    await write({ ...exampleReply, documentNumber: null, cc: [], attachments: [], blocks }),
    'word/document.xml',
  )
  const heldNear = (near.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((xml) => xml.includes('<w:keepNext/>'))
  expect(heldNear.map((xml) => paragraphTexts(xml)[0])).toEqual([
    '对某区政协第十届二次会议\n第012号提案的答复',
    '感谢支持。',
    '某区科学技术委员会',
    '联系人：某丁　　联系电话：021-5200000',
  ])
})

test('organ and date are indented by the geometry of an unsealed paper', () => {
  const paragraphs = partOf(plain, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? []
  const indents = paragraphs
    .filter((xml) => /w:val="(?:Signature|Date)"/.test(xml))
    .map((xml) => attributesOf(xml, 'w:ind')['w:right'])
  expect(indents).toEqual(['632', '948'])
})

test('the properties name the title and the organ, and nothing of a program, a person or a clock', () => {
  const core = partOf(plain, 'docProps/core.xml')
  const values = Array.from(core.matchAll(/<(dc:\w+|cp:\w+|dcterms:\w+)[^>]*>([^<]*)<\//g), (m) => [
    m[1],
    m[2],
  ])
  expect(values).toEqual([
    ['dc:title', '对某区政协第十届二次会议第012号提案的答复'],
    ['dc:creator', '某区科学技术委员会'],
    ['cp:lastModifiedBy', '某区科学技术委员会'],
    ['cp:revision', '1'],
    ['dcterms:created', '2025-04-03T00:00:00Z'],
    ['dcterms:modified', '2025-04-03T00:00:00Z'],
  ])
  expect(partOf(plain, 'docProps/app.xml')).not.toContain('Application')
})

test('the numbered document has the red mark 35 mm down and a red line under the number', () => {
  const xml = partOf(numbered, 'word/document.xml')
  expect(attributesOf(xml, 'w:spacing')).toMatchObject({ 'w:before': '1831', 'w:lineRule': 'exact' })
  expect(attributesOf(styleOf(styles, 'Letterhead'), 'w:color')).toEqual({ 'w:val': 'FF0000' })
  expect(attributesOf(xml, 'w:bottom')).toEqual({
    'w:val': 'single',
    'w:color': 'FF0000',
    'w:sz': '12',
    'w:space': '6',
  })
})

test('the letter has its mark 30 mm down, two red double lines of 170 mm on page 1 and no number there', () => {
  const parts = partsOf(letter)
  const xml = parts.get('word/document.xml') ?? ''
  expect(attributesOf(xml, 'w:pgMar')).toMatchObject({ 'w:header': '1548', 'w:footer': '1134' })
  expect(attributesOf(xml, 'w:titlePg')).toEqual({})
  const rules = [...parts]
    .filter(([name, part]) => /^word\/(?:header|footer)\d\.xml$/.test(name) && part.includes('<w:pBdr>'))
    .map(([name, part]) => ({
      part: name.slice(5, 11),
      top: attributesOf(part, 'w:top')['w:sz'],
      bottom: attributesOf(part, 'w:bottom')['w:sz'],
      indent: attributesOf(part.slice(part.indexOf('<w:pBdr>')), 'w:ind'),
      text: paragraphTexts(part),
    }))
  const indent = { 'w:left': '-397', 'w:right': '-397' }
  expect(rules).toEqual([
    { part: 'header', top: '18', bottom: '6', indent, text: ['某区科学技术委员会'] },
    { part: 'footer', top: '6', bottom: '18', indent, text: [] },
  ])
})

test('a long organ is set on two lines and its mark stays larger than the title', async () => {
  const organ = '某某市某某区科学技术和经济信息化促进委员会办公室'
  const xml = partOf(await write({ ...exampleReply, organ }), 'word/document.xml')
  expect(paragraphTexts(xml)[0]).toBe('某某市某某区科学技术和\n经济信息化促进委员会办公室')
  expect(Number(attributesOf(xml, 'w:sz')['w:val'])).toBeGreaterThan(sizes.two)
})

test('a table prints as a table, in lines that can grow', async () => {
  const reply: Reply = { ...exampleReply, blocks: [{ role: 'table', level: 0, text: '街道｜车位' }] }
  const xml = partOf(await write(reply, 'body'), 'word/document.xml')
  expect(paragraphTexts(xml)).toEqual(['街道', '车位'])
  expect(attributesOf(styleOf(styles, 'TableText'), 'w:spacing')['w:lineRule']).toBe('atLeast')
})

test('equal pages give equal bytes', async () => {
  expect(await write(exampleReply)).toEqual(numbered)
})

test('marks of XML and control characters in a text do no harm', async () => {
  const blocks: Reply['blocks'] = [{ role: 'paragraph', level: 0, text: '<w:p>&amp; "引号" \u0000\u0008完' }]
  const xml = partOf(await write({ ...exampleReply, blocks }, 'body'), 'word/document.xml')
  expect(paragraphTexts(xml)).toEqual(['<w:p>&amp; "引号" 完'])
})

test.each(
  seedReplies.flatMap((reply) =>
    (['document', 'letter', 'body'] as const).map((layout) => ({ reply, layout })),
  ),
)('the text of $reply.file as $layout is the text laid out', async ({ reply, layout }) => {
  const page = layOut(reply, { layout, edition: 'delivery' })
  const parts = partsOf(await writeDocx(page))
  const header = layout === 'letter' ? paragraphTexts(parts.get('word/header1.xml') ?? '') : []
  expect([...header, ...paragraphTexts(parts.get('word/document.xml') ?? '')]).toEqual(
    page.lines.map((line) => line.text),
  )
})

test('whatever is typed stands in the file as it was typed', async () => {
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => withoutControls(`字${text}字`).replace(/\s/g, ' '))
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const blocks: Reply['blocks'] = [{ role: 'paragraph', level: 2, text }]
      expect(
        paragraphTexts(partOf(await write({ ...exampleReply, blocks }, 'body'), 'word/document.xml')),
      ).toEqual([text])
    }),
    { numRuns: 25 },
  )
})
