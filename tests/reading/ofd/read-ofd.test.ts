import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { readOfd } from '#reading/ofd/read-ofd.ts'
import type { SourceText } from '#reading/reader.ts'
import { foldReply } from '#tests/domain/reply/compare.ts'
import { layOutLetter, paragraphsOf } from './letter.ts'
import type { OfdStyle, OfdText } from './write-ofd.ts'
import { writeOfd } from './write-ofd.ts'

type Seed = Reply & { file: string }
const seeds = JSON.parse(
  readFileSync(new URL('../../golden/parse/seeds.json', import.meta.url), 'utf8'),
) as Seed[]

function line(text: string, y: number, more: Partial<OfdText> = {}): OfdText {
  return { text, x: 28, y, sizeMm: 5.64, ...more }
}

/** Enough lines for a page of text, ten millimetres apart. */
const body = [
  line('张某某委员：', 50),
  line('　　您提出的关于甲乙丙丁的提案收悉，现答复如下：', 60),
  line('　　近年来，我局持续推进各项工作，取得了一定成效。', 70),
]

async function read(bytes: Uint8Array): Promise<SourceText> {
  return readOfd(bytes, 'a.ofd', {})
}

const styles: OfdStyle[] = ['whole-lines', 'runs']

test.each(styles.flatMap((style) => seeds.map(({ file, ...expected }) => ({ file, style, expected }))))(
  '$file written as $style parses to the golden reply',
  async ({ style, expected }) => {
    const source = await read(writeOfd(layOutLetter(paragraphsOf(expected)), { style }))
    expect(source).toMatchObject({ ok: true, warnings: [{ code: 'page-furniture' }] })
    expect(foldReply(parseReply(source.ok ? source.text : '').reply)).toEqual(foldReply(expected))
  },
)

test.each(styles)('first lines keep their indent, a line at the edge goes on, in %s', async (style) => {
  const texts = [
    ...body,
    line('　　一、甲', 80),
    line('　　为贯彻落实有关要求，我局结合 2024 年实际，围绕重点环节', 90),
    line('抓好落实。', 100),
  ]
  expect(await read(writeOfd([{ texts }], { style }))).toEqual({
    ok: true,
    warnings: [],
    text: [
      '张某某委员：',
      '　　您提出的关于甲乙丙丁的提案收悉，现答复如下：',
      '　　近年来，我局持续推进各项工作，取得了一定成效。',
      '　　一、甲',
      '　　为贯彻落实有关要求，我局结合 2024 年实际，围绕重点环节抓好落实。',
    ].join('\n'),
  })
})

test('seals, other documents, templates, watermarks and annotations are left out and told', async () => {
  const files = {
    'Doc_0/Annots/Annotations.xml':
      '<Annotations><Page PageID="1"><FileLoc>Page_0/Annotation.xml</FileLoc></Page></Annotations>',
    'Doc_0/Annots/Page_0/Annotation.xml':
      '<PageAnnot><Annot Type="Stamp"/><Annot Type="Watermark"/></PageAnnot>',
    'Doc_0/Document.xml':
      '<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages><Annotations>Annots/Annotations.xml</Annotations></Document>',
  }
  const mark = line('内部资料', 150, { rotateDegrees: -45, sizeMm: 20 })
  const bytes = writeOfd([{ texts: [...body, mark] }], {
    template: [line('某某局文件', 20)],
    seals: 2,
    otherDocuments: 1,
    files,
  })
  const source = await read(bytes)
  expect(
    source.ok ? source.warnings.map(({ code, message }) => [code, /\d+/.exec(message)?.[0]]) : source,
  ).toEqual([
    ['other-documents', '2'],
    ['page-templates', '1'],
    ['seals', '2'],
    ['annotations', '2'],
    ['rotated-text', '1'],
  ])
  expect(source.ok && source.text).not.toMatch(/内部资料|文件/)
})

test('text in a graphic that a page uses stands at its place', async () => {
  const glyph = (text: string) =>
    `<TextObject Boundary="0 0 100 8" Size="5.64"><TextCode X="0" Y="5.64" DeltaX="g ${text.length - 1} 5.64">${text}</TextCode></TextObject>`
  const files = {
    'Doc_0/Document.xml':
      '<Document><CommonData><DocumentRes>DocumentRes.xml</DocumentRes></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>',
    'Doc_0/DocumentRes.xml': `<Res><CompositeGraphicUnits><CompositeGraphicUnit ID="7" Width="100" Height="10"><Content>${glyph('现将办理情况答复如下')}</Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>`,
    'Doc_0/Pages/Page_0/Content.xml': `<Page><Content><Layer><PageBlock><CompositeObject Boundary="28 60 100 10" ResourceID="7"/></PageBlock>${glyph('您提出的建议收悉')}</Layer></Content></Page>`,
  }
  expect(await read(writeOfd([{ texts: [] }], { files }))).toMatchObject({
    ok: true,
    text: expect.stringMatching(/^您提出的建议收悉\n\n?现将办理情况答复如下$/),
  })
})

const secret = '<Encryptions><EncryptInfo/></Encryptions>'

test.each([
  ['of scanned pages', 'no-text', () => writeOfd([{ texts: [], images: 1 }])],
  [
    'of scanned pages with a stamp on each',
    'no-text',
    () => writeOfd([{ texts: [line('第一页', 9)], images: 1 }]),
  ],
  [
    'of glyphs without characters',
    'no-text',
    () => writeOfd([{ texts: [line('\ue000\ue001\ue002\ue003\ue004'.repeat(8), 50)] }]),
  ],
  [
    'that is encrypted',
    'encrypted',
    () => writeOfd([{ texts: body }], { files: { 'Encryptions.xml': secret } }),
  ],
  ['that is cut', 'corrupt', () => writeOfd([{ texts: body }]).slice(0, 700)],
  [
    'whose only page is missing',
    'corrupt',
    () => writeOfd([{ texts: body }], { files: { 'Doc_0/Pages/Page_0/Content.xml': '<Page><Con' } }),
  ],
  ['without a document', 'corrupt', () => writeOfd([], { files: { 'OFD.xml': '<OFD/>' } })],
])('a file %s fails as %s', async (_, code, make) => {
  expect(await read(make())).toMatchObject({
    ok: false,
    error: { code, message: expect.stringContaining('“a.ofd”') },
  })
})

test('a page that cannot be read is named, the others are read', async () => {
  const bytes = writeOfd([{ texts: body }, { texts: body }], {
    files: { 'Doc_0/Pages/Page_1/Content.xml': '<Page' },
  })
  expect(await read(bytes)).toMatchObject({
    ok: true,
    warnings: [{ code: 'pages-unreadable', message: expect.stringContaining('第 2 页') }],
  })
})

test('graphics that hold each other without end do no harm', async () => {
  const unit = (id: number) =>
    `<CompositeGraphicUnit ID="${id}"><Content>${`<CompositeObject Boundary="0 0 9 9" ResourceID="${1 - id}"/>`.repeat(20)}</Content></CompositeGraphicUnit>`
  const files = {
    'Doc_0/Document.xml':
      '<Document><CommonData><PublicRes>Res.xml</PublicRes></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>',
    'Doc_0/Res.xml': `<Res>${unit(0)}${unit(1)}</Res>`,
    'Doc_0/Pages/Page_0/Content.xml':
      '<Page><Content><Layer><CompositeObject Boundary="0 0 9 9" ResourceID="0"/></Layer></Content></Page>',
  }
  expect(await read(writeOfd([{ texts: [] }], { files }))).toMatchObject({
    ok: false,
    error: { code: 'corrupt' },
  })
})
