import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import type { LayOutOptions } from '#domain/gbt9704/page.ts'
import { writeDocx } from '#exporting/docx.ts'
import { exampleReply } from '../domain/gbt9704/example-reply.ts'
import { attributesOf, paragraphTexts, partOf, partsOf } from './docx-parts.ts'
import { orderFaults } from './element-order.ts'
import { propertyFaults } from './property-parts.ts'

const base: LayOutOptions = { layout: 'document', edition: 'delivery' }

function write(reply: Reply, options: Partial<LayOutOptions> = {}): Promise<Uint8Array> {
  return writeDocx(layOut(reply, { ...base, ...options }))
}

function paragraphsOf(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
}

const annexes: LayOutOptions['annexes'] = [
  {
    title: '停车位清单',
    blocks: [
      { role: 'table', level: 0, text: '街道｜车位' },
      { role: 'table', level: 0, text: '东街｜300' },
    ],
  },
  { title: '实施办法', blocks: [{ role: 'heading', level: 1, text: '一、总则' }] },
]
const printing = { organ: '某区科委办公室', date: '2025-04-03' }

const all: [string, Reply, Partial<LayOutOptions>][] = [
  ['document', exampleReply, { printing }],
  ['document without a number', { ...exampleReply, documentNumber: null }, { hasMark: true }],
  ['document without 红头', exampleReply, { hasMark: false, seal: 'name-seal', signerTitle: '某区科委主任' }],
  ['joint document', exampleReply, { seal: 'seal', coSigners: ['某区财政局', '某区交通委'], annexes }],
  ['letter', exampleReply, { layout: 'letter', resultPlace: 'top-right' }],
  ['public edition', exampleReply, { edition: 'public' }],
  ['body', exampleReply, { layout: 'body' }],
]

test.each(all)(
  'every part of the %s keeps the order of elements of ECMA-376',
  async (_name, reply, options) => {
    const parts = partsOf(await write(reply, options))
    const faults = [...parts].flatMap(([name, xml]) => orderFaults(xml).map((fault) => `${name}: ${fault}`))
    expect(faults).toEqual([])
    const properties = [...parts].filter(([name]) => name.startsWith('docProps/'))
    expect(properties.map(([name, xml]) => [name, propertyFaults(xml)])).toEqual([
      ['docProps/core.xml', []],
      ['docProps/app.xml', []],
    ])
  },
)

test('the validation finds an element out of its order and one that does not belong', () => {
  expect(orderFaults('<w:pPr><w:jc/><w:ind/></w:pPr>')).toEqual(['ind after jc in pPr'])
  expect(orderFaults('<w:rPr><w:ind/></w:rPr>')).toEqual(['ind in rPr'])
  expect(orderFaults('<w:p><w:ins><w:r><w:t/><w:rPr/></w:r></w:ins><w:pPr/></w:p>')).toEqual([
    'rPr after br in r',
    'pPr after r in p',
  ])
  const core =
    '<?xml version="1.0"?><cp:coreProperties><dc:title>a</dc:title><dcterms:created>b</dcterms:created>'
  expect(propertyFaults(`${core}<dc:title>c</dc:title><Company/></cp:coreProperties>`)).toEqual([
    'dcterms:created without its type',
    'dc:title twice',
    'Company in cp:coreProperties',
  ])
})

test.each(all)('the %s names fonts once and hints every run', async (_name, reply, options) => {
  const parts = partsOf(await write(reply, options))
  const texts = ['word/document.xml', 'word/styles.xml'].map((name) => parts.get(name) ?? '')
  const runs = (texts[0] ?? '').match(/<w:r>.*?<\/w:r>/gs) ?? []
  expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([])
  expect(texts.filter((xml) => /Theme="/.test(xml))).toEqual([])
})

test('GBT-8: the elements of the 版记 are a frame on the lower margin, its lines 0.35, 0.25 and 0.35 mm and as wide as the type area', async () => {
  const xml = partOf(await write(exampleReply, { printing }), 'word/document.xml')
  const framed = paragraphsOf(xml).filter((each) => each.includes('<w:framePr'))
  const rules = framed.filter((each) => each.includes('<w:pBdr>'))
  expect(
    rules.map((each) => [attributesOf(each, 'w:top')['w:sz'], attributesOf(each, 'w:framePr')['w:y']]),
  ).toEqual([
    ['8', String(14854 - 2 * 579)],
    ['6', String(14854 - 579)],
    ['8', '14854'],
  ])
  expect(rules.map((each) => attributesOf(each, 'w:framePr')['w:w'])).toEqual(['8844', '8844', '8844'])
  const elements = framed.filter((each) => !each.includes('<w:pBdr>'))
  expect(elements.map((each) => paragraphTexts(each)[0])).toEqual([
    '抄送：区政协提案委员会，区政府办公室。',
    '某区科委办公室2025年4月3日印发',
  ])
  expect(elements.map((each) => attributesOf(each, 'w:framePr')['w:yAlign'])).toEqual(['bottom', 'bottom'])
  expect(elements.map((each) => attributesOf(each, 'w:ind'))).toEqual([
    { 'w:left': '1120', 'w:right': '280', 'w:hanging': '840' },
    { 'w:left': '280', 'w:right': '280' },
  ])
  expect(attributesOf(elements[1] ?? '', 'w:tab')).toEqual({ 'w:val': 'right', 'w:pos': '8564' })
})

test('GBT-8: where the text ends on an odd page the 版记 is a section on the next even page, without number', async () => {
  const blocks: Reply['blocks'] = [{ role: 'paragraph', level: 0, text: '感谢支持。' }]
  const reply: Reply = { ...exampleReply, documentNumber: null, attachments: [], blocks }
  const parts = partsOf(await write(reply))
  const xml = parts.get('word/document.xml') ?? ''
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? []
  expect(sections.map((each) => each.includes('<w:type w:val="evenPage"/>'))).toEqual([false, true])
  const footers = [...parts]
    .filter(([name]) => /footer\d\.xml$/.test(name))
    .map(([, part]) => part.includes('PAGE'))
  expect(footers).toEqual([true, true, false, false])
})

test('GBT-9: a letter has no 印发 and no lines in its 版记', async () => {
  const xml = partOf(await write(exampleReply, { layout: 'letter', printing }), 'word/document.xml')
  expect(paragraphTexts(xml).filter((text) => text.includes('印发'))).toEqual([])
  const framed = paragraphsOf(xml).filter((each) => each.includes('<w:framePr'))
  expect(framed.filter((each) => each.includes('<w:pBdr>'))).toEqual([])
})

test('GBT-7: 附件 begins a page in 黑体, flush left on line 1, the title centred on line 3', async () => {
  const bytes = await write(exampleReply, { annexes })
  const xml = partOf(bytes, 'word/document.xml')
  const labels = paragraphsOf(xml).filter((each) => each.includes('w:val="AnnexLabel"'))
  expect(labels.map((each) => [paragraphTexts(each)[0], each.includes('<w:pageBreakBefore/>')])).toEqual([
    ['附件1', true],
    ['附件2', true],
  ])
  const titles = paragraphsOf(xml).filter((each) => each.includes('w:val="AnnexTitle"'))
  expect(titles.map((each) => attributesOf(each, 'w:spacing'))).toEqual([
    { 'w:before': '579' },
    { 'w:before': '579' },
  ])
})

test('GBT-10: the names of a joint signature stand at centred tab stops', async () => {
  const xml = partOf(
    await write({ ...exampleReply, organ: '某区科委' }, { seal: 'seal', coSigners: ['某区财政局'] }),
    'word/document.xml',
  )
  const row = paragraphsOf(xml).find((each) => each.includes('w:val="Signature"')) ?? ''
  const stops = Array.from(row.matchAll(/<w:tab w:val="center" w:pos="(\d+)"\/>/g), (match) =>
    Number(match[1]),
  )
  expect([attributesOf(row, 'w:jc')['w:val'], stops, (row.match(/<w:tab\/>/g) ?? []).length]).toEqual([
    'left',
    [4106, 6633],
    2,
  ])
})

test('GBT-12: the result stands at the top right, over a mark that keeps its 35 mm, or under the title', async () => {
  const top = partOf(await write(exampleReply, { resultPlace: 'top-right' }), 'word/document.xml')
  const [result, mark] = paragraphsOf(top)
  expect([paragraphTexts(result ?? ''), attributesOf(mark ?? '', 'w:spacing')['w:before']]).toEqual([
    ['办理结果：解决或采纳'],
    String(1831 - 579),
  ])
  const under = partOf(await write(exampleReply), 'word/document.xml')
  expect(paragraphTexts(under)[3]).toBe('办理结果：解决或采纳　　签发人：某甲')
})

test('without a number the red line stands under the mark', async () => {
  const reply = { ...exampleReply, documentNumber: null }
  const xml = partOf(await write(reply, { hasMark: true }), 'word/document.xml')
  expect(attributesOf(paragraphsOf(xml)[0] ?? '', 'w:bottom')).toMatchObject({
    'w:sz': '12',
    'w:color': 'FF0000',
  })
})

test('a document asks for the families by the names that this computer has', async () => {
  const page = layOut(exampleReply, base)
  const styles = partOf(await writeDocx(page, { fangsong: 'FangSong' }), 'word/styles.xml')
  const names = new Set(Array.from(styles.matchAll(/w:eastAsia="([^"]*)"/g), (match) => match[1]))
  names.delete('zh-CN')
  expect([...names]).toEqual(['FangSong', '方正小标宋简体', '黑体', '楷体_GB2312', '宋体'])
})
