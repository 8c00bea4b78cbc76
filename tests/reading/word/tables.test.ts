import { expect, test } from 'vitest'
import { paragraph, textOfBody } from './documents.ts'

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

test('a row is a line, its cells parted by tabs; two paragraphs in a cell stay in it', async () => {
  const body =
    paragraph('附表：') +
    table(
      row(cell('姓名'), cell('电话')),
      row(cell(paragraph('陆知行') + paragraph('委员')), cell('52380000')),
      row(cell(''), cell('')),
    ) +
    paragraph('完')
  expect(await textOfBody(body)).toEqual('附表：\n姓名\t电话\n陆知行 委员\t52380000\n完')
})

test('a row of one cell ends with a tab', async () => {
  expect(await textOfBody(table(row(cell('甲')), row(cell('乙'))))).toEqual('甲\t\n乙\t')
})

test('what merged cells cover is empty', async () => {
  const body = table(
    row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙', '<w:gridSpan w:val="2"/>')),
    row(cell('藏', '<w:vMerge/>'), cell('丙'), cell('丁')),
    row(cell('戊', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), cell('己')),
  )
  expect(await textOfBody(body)).toEqual('甲\t乙\t\n\t丙\t丁\n戊\t\t己')
})

test('a cell that says it covers millions of columns takes no more than a row may have', async () => {
  const text = await textOfBody(table(row(cell('甲', '<w:gridSpan w:val="900000000"/>'), cell('乙'))))
  expect(text).toEqual(`甲${'\t'.repeat(255)}`)
})

test('a table within a cell is laid flat', async () => {
  expect(
    await textOfBody(table(row(cell('外'), cell(table(row(cell('里'), cell('面'))) + paragraph(''))))),
  ).toEqual('外\t里 面')
})

test('a form that lays out a whole text becomes lines', async () => {
  const long = ['第一段。', '第二段。', '第三段。']
    .map((text) => paragraph(text, '<w:ind w:firstLineChars="200"/>'))
    .join('')
  const body = table(
    row(cell('关于第018号提案的答复')),
    row(cell('承办单位'), cell('交通局')),
    row(cell('答复内容'), cell(long)),
    row(cell('意'.repeat(201))),
  )
  expect(await textOfBody(body)).toEqual(
    [
      '关于第018号提案的答复',
      '承办单位\t交通局',
      '答复内容',
      '　　第一段。',
      '　　第二段。',
      '　　第三段。',
      '意'.repeat(201),
    ].join('\n'),
  )
})

test('rows and cells in content controls are read', async () => {
  const wrapped = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  expect(await textOfBody(table(wrapped(row(cell('甲'), wrapped(cell('乙'))))))).toEqual('甲\t乙')
})
