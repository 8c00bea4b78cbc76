import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { SourceText } from '#reading/reader.ts'
import { readWordml } from '#reading/word/wordml.ts'

const namespaces = [
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"',
  'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"',
  'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

function source(body: string, before = '', encoding = 'UTF-8'): string {
  return `<?xml version="1.0" encoding="${encoding}" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument ${namespaces} xml:space="preserve">${before}<w:body>${body}</w:body></w:wordDocument>`
}

async function read(body: string, before = ''): Promise<SourceText> {
  return readWordml(new TextEncoder().encode(source(body, before)), '答复.doc', {})
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
const item = (text: string, ilvl: number, label = '') =>
  paragraph(text, `<w:listPr><w:ilvl w:val="${ilvl}"/><w:ilfo w:val="1"/>${label}</w:listPr>`)

const lists =
  '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="39"/><w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:nfc w:val="39"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:nfc w:val="23"/><w:lvlText w:val="l"/></w:lvl></w:listDef>' +
  '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'

test('numbers are counted by the lists of the document, in sections and below them', async () => {
  const body = `<wx:sect><wx:sub-section>${item('甲', 0)}${item('乙', 1)}${item('点', 2)}<wx:sub-section>${item('丙', 1)}</wx:sub-section>${item('丁', 0)}</wx:sub-section></wx:sect>`
  expect(await read(body, lists)).toEqual({
    ok: true,
    text: '一、甲\n（一）乙\n点\n（二）丙\n二、丁',
    warnings: [],
  })
})

test('the number that the file says it prints stands before the one counted', async () => {
  const label = (text: string) => `<wx:t wx:val="${text}" wx:wTabBefore="640"/><wx:font wx:val="仿宋"/>`
  const body = item('甲', 0, label('三、')) + item('点', 2, label('·'))
  expect(await read(body, lists)).toEqual({ ok: true, text: '三、甲\n点', warnings: [] })
})

test('tracked changes, comments and notes are resolved and told', async () => {
  const annotation = (type: string, content: string) =>
    `<aml:annotation aml:id="1" w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`
  const body = paragraph(
    run('新增') +
      annotation('Deletion', '<w:r><w:delText>10</w:delText></w:r>') +
      annotation('Insertion', run('12')) +
      run('个') +
      `<w:r>${annotation('Comment', paragraph('批注'))}</w:r><w:r><w:footnote>${paragraph('脚注')}</w:footnote></w:r>`,
  )
  expect(await read(body)).toEqual({
    ok: true,
    text: '新增12个',
    warnings: [
      {
        code: 'tracked-changes',
        message: '文中有修订：插入 1 处、删除 1 处，已按接受全部修订后的文字读入，请核对',
      },
      { code: 'footnotes', message: '1 条脚注没有读入' },
      { code: 'comments', message: '有 1 条批注，没有读入' },
    ],
  })
})

test('indents, breaks, tables, boxes and headers are read as in newer documents', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const body =
    paragraph(' 甲 ', '<w:ind w:first-line-chars="200"/>') +
    paragraph('乙', '<w:ind w:first-line-chars="200"/><w:pageBreakBefore/>') +
    `<w:tbl><w:tr>${cell('丙', '<w:vmerge w:val="restart"/>')}${cell('丁')}</w:tr><w:tr>${cell('', '<w:vmerge/>')}${cell('戊')}</w:tr></w:tbl>` +
    paragraph(
      `<w:r><w:pict><w:binData w:name="a">aGk=</w:binData><v:shape><v:textbox><w:txbxContent>${paragraph('盒')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ) +
    `<w:sectPr><w:hdr w:type="odd">${paragraph('某某局')}</w:hdr><w:ftr w:type="even">${paragraph('双页')}</w:ftr></w:sectPr>`
  const result = await read(body)
  expect(result.ok ? result.text : result.error).toEqual(' 甲 \n\f　　乙\n丙\t丁\n\t戊\n\n盒')
  expect(
    result.ok ? result.warnings.map(({ code, message }) => [code, /“.*”/.exec(message)?.[0]]) : [],
  ).toEqual([
    ['headers', '“某某局”'],
    ['text-boxes', undefined],
  ])
})

const plain = { ok: true, text: '答复', warnings: [] }

test.each([
  ['UTF-8 with a mark', iconv.encode(source(paragraph('答复')), 'utf-8', { addBOM: true })],
  ['UTF-16 with a mark', iconv.encode(source(paragraph('答复'), '', 'UTF-16'), 'utf-16le', { addBOM: true })],
  [
    'UTF-16 without a mark',
    iconv.encode(source(paragraph('答复'), '', 'UTF-16'), 'utf-16be', { addBOM: false }),
  ],
  ['GB2312', iconv.encode(source(paragraph('答复'), '', 'gb2312'), 'gb18030')],
  ['GBK', iconv.encode(source(paragraph('答复'), '', 'GBK'), 'gbk')],
  ['an encoding that does not exist', iconv.encode(source(paragraph('答复'), '', 'x-none'), 'utf-8')],
])('a file in %s is decoded', async (_, bytes) => {
  expect(await readWordml(new Uint8Array(bytes), '答复.doc', {})).toEqual(plain)
})

test('what is damaged, or no document at all, is told', async () => {
  const codeOf = async (text: string) => {
    const result = await readWordml(new TextEncoder().encode(text), 'x.doc', {})
    return result.ok ? result.text : result.error.code
  }
  expect(await codeOf(source(paragraph('答复')).slice(0, -20))).toEqual('corrupt')
  expect(await codeOf('<a/>')).toEqual('corrupt')
  expect(await codeOf(`<w:wordDocument ${namespaces}/>`)).toEqual('corrupt')
  expect(await codeOf(source(''))).toEqual('empty')
  expect(await codeOf(source('<wx:sect>'.repeat(600) + '</wx:sect>'.repeat(600)))).toEqual('too-large')
})
