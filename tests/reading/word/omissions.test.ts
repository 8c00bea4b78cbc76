import { expect, test } from 'vitest'
import { paragraph, part, readBody, relationships, run, textOfBody, warningsOfBody } from './documents.ts'

const content = (text: string) =>
  `<w:txbxContent>${paragraph('')}${paragraph(text)}${paragraph('')}</w:txbxContent>`
const shape = (text: string) =>
  `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${content(text)}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`
const vml = (text: string) => `<w:pict><v:shape><v:textbox>${content(text)}</v:textbox></v:shape></w:pict>`

test('a text box follows the paragraph that holds it, read once though it is stored twice', async () => {
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape('签发人：甲')}</mc:Choice><mc:Fallback>${vml('签发人：甲')}</mc:Fallback></mc:AlternateContent></w:r>`
  const body = paragraph(run('标') + both + run('题')) + paragraph('正文')
  expect(await textOfBody(body)).toEqual('标题\n签发人：甲\n正文')
  expect((await warningsOfBody(body)).map(([code]) => code)).toEqual(['text-boxes'])
})

test('boxes of the older kind and decorated words are read, empty boxes are not counted', async () => {
  const words = '<w:r><w:pict><v:shape><v:textpath string="某某局文件"/></v:shape></w:pict></w:r>'
  const body = paragraph(`<w:r>${vml('盒')}</w:r>${words}<w:r>${vml('')}</w:r>`)
  expect(await textOfBody(body)).toEqual('\n盒\n某某局文件')
  expect(await warningsOfBody(body)).toEqual([
    ['text-boxes', '有 2 个文本框，其中的文字放在所在段落之后，请核对位置'],
  ])
})

const picture = '<w:r><w:drawing><wp:inline><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>'
const chart = '<w:r><w:drawing><wp:inline><a:graphic><c:chart/></a:graphic></wp:inline></w:drawing></w:r>'
const embedded = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>'

test('pictures, charts, embedded things and files are counted', async () => {
  const body = paragraph(run('甲') + picture + picture + chart + embedded) + '<w:altChunk r:id="rId9"/>'
  expect(await warningsOfBody(body)).toEqual([
    ['embedded-files', '文中嵌有 1 个外部文件，其内容没有读入，请打开核对'],
    ['pictures', '有 2 张图片，图中的文字没有读入'],
    ['objects', '有 2 个图表或嵌入对象，没有读入'],
  ])
})

test('footnotes and endnotes are counted', async () => {
  const note = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`
  const body = paragraph(run('甲') + note('footnote') + note('footnote') + note('endnote'))
  expect(await warningsOfBody(body)).toEqual([['footnotes', '2 条脚注、1 条尾注没有读入']])
})

const page =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  `${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

function withMargins(references: string, settings = ''): [string, Record<string, string>] {
  const body = `${paragraph('正文')}<w:sectPr>${references}</w:sectPr>`
  return [
    body,
    {
      'word/_rels/document.xml.rels': relationships(
        ['rId1', 'header', 'header1.xml'],
        ['rId2', 'footer', 'footer1.xml'],
        ['rId3', 'header', '/word/header2.xml'],
      ),
      'word/header1.xml': part(
        'hdr',
        paragraph('澄交函〔2023〕12号') + paragraph('签发人：某某，以及一段长得没有必要全部写出来的话'),
      ),
      'word/header2.xml': part('hdr', paragraph('澄溪县交通运输局')),
      'word/footer1.xml': part('ftr', paragraph(`${run('第')}${page}${run('页 共 5 页')}`)),
      'word/settings.xml': part('settings', settings),
    },
  ]
}

test('what the headers say beside page numbers is told, shortened', async () => {
  const references =
    '<w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:titlePg/>'
  const [body, files] = withMargins(references)
  expect(await textOfBody(body, files)).toEqual('正文')
  expect(await warningsOfBody(body, files)).toEqual([
    [
      'headers',
      '页眉、页脚没有读入正文：页眉“澄溪县交通运输局”，首页页眉“澄交函〔2023〕12号 签发人：某某，以及一段长得没有必要…”；如有文号、签发人等，请补填',
    ],
  ])
})

test('headers that never print are not told: of a first page or even pages that are like the others', async () => {
  const references =
    '<w:headerReference w:type="even" r:id="rId3"/><w:headerReference w:type="first" r:id="rId1"/>'
  expect(await warningsOfBody(...withMargins(references))).toEqual([])
  const told = await warningsOfBody(...withMargins(references, '<w:evenAndOddHeaders/>'))
  expect(told.map(([code]) => code)).toEqual(['headers'])
})

test('a document without visible text says what it has instead', async () => {
  const codeOf = async (body: string) => {
    const read = await readBody(body)
    return read.ok ? read.text : [read.error.code, /OCR|另存为|保存完整/.exec(read.error.message)?.[0]]
  }
  expect(await codeOf(paragraph(picture))).toEqual(['no-text', 'OCR'])
  expect(await codeOf('<w:altChunk r:id="rId9"/>')).toEqual(['no-text', '另存为'])
  expect(await codeOf(paragraph('  '))).toEqual(['empty', '保存完整'])
})
