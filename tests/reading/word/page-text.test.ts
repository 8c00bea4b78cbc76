import { expect, test } from 'vitest'
import { paragraph, part, run, textOfBody } from './documents.ts'

const chars = (count: number) => `<w:ind w:firstLineChars="${count}"/>`

test.each([
  ['by characters', paragraph('甲', chars(200)), '　　甲'],
  [
    'by length, at the size of its letters',
    paragraph(run('甲', '<w:sz w:val="32"/>'), '<w:ind w:firstLine="640"/>'),
    '　　甲',
  ],
  ['too small to show', paragraph(run('甲', '<w:sz w:val="32"/>'), '<w:ind w:firstLine="420"/>'), '甲'],
  ['no more than four', paragraph('甲', chars(900)), '　　　　甲'],
  [
    'characters win over length',
    paragraph('甲', '<w:ind w:firstLine="200" w:firstLineChars="200"/>'),
    '　　甲',
  ],
  ['none before typed spaces', paragraph('　　甲', chars(200)), '　　甲'],
  ['none when centred', paragraph('甲', `${chars(200)}<w:jc w:val="center"/>`), '甲'],
  ['none when set to the right', paragraph('甲', `${chars(200)}<w:jc w:val="right"/>`), '甲'],
  ['none when hanging', paragraph('甲', '<w:ind w:left="640" w:hanging="640"/>'), '甲'],
  [
    'before the first line only',
    paragraph('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>', chars(200)),
    '　　甲\n乙',
  ],
])('a first line is indented: %s', async (_, body, expected) => {
  expect(await textOfBody(body)).toEqual(expected)
})

test('the indent of a style counts, of its base and of the defaults; a paragraph may take it away', async () => {
  const styles = part(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:ind w:firstLine="640"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="正文缩进"><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="300"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="小"><w:basedOn w:val="正文缩进"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="标题"><w:basedOn w:val="小"/><w:pPr><w:ind w:hanging="200"/></w:pPr></w:style>',
  )
  const styled = (id: string, more = '') => paragraph('甲', `<w:pStyle w:val="${id}"/>${more}`)
  const body = [
    paragraph('甲'),
    styled('小'),
    styled('标题'),
    styled('小', '<w:ind w:firstLineChars="0" w:firstLine="0"/>'),
    styled('不存在'),
  ].join('')
  expect(await textOfBody(body, { 'word/styles.xml': styles })).toEqual('　　甲\n　　　甲\n甲\n甲\n　　甲')
})

test('an empty paragraph is an empty line', async () => {
  expect(
    await textOfBody(paragraph('甲') + paragraph('') + paragraph('  ', chars(200)) + paragraph('乙')),
  ).toEqual('甲\n\n\n乙')
})

const pageBreak = '<w:r><w:br w:type="page"/></w:r>'

test.each([
  ['between two paragraphs', paragraph('甲') + paragraph(pageBreak) + paragraph('乙'), '甲\n\f乙'],
  ['behind a text', paragraph(run('甲') + pageBreak) + paragraph('乙'), '甲\n\f乙'],
  ['before a text', paragraph('甲') + paragraph(pageBreak + run('乙'), chars(200)), '甲\n\f　　乙'],
  ['within a text', paragraph(run('甲') + pageBreak + run('乙')), '甲\n\f乙'],
  ['asked for by the paragraph', paragraph('甲') + paragraph('乙', '<w:pageBreakBefore/>'), '甲\n\f乙'],
  ['not asked for', paragraph('甲') + paragraph('乙', '<w:pageBreakBefore w:val="false"/>'), '甲\n乙'],
  ['before the first text', paragraph('甲', '<w:pageBreakBefore/>'), '甲'],
  [
    'where pages ended when it was last saved',
    paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>甲</w:t></w:r>`),
    '甲',
  ],
])('a page begins: %s', async (_, body, expected) => {
  expect(await textOfBody(body)).toEqual(expected)
})

test('a section begins a page, unless it goes on where the one before ended', async () => {
  const ends = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`
  const body =
    paragraph('甲', ends('continuous')) +
    paragraph('乙', ends('continuous')) +
    paragraph('丙') +
    '<w:sectPr/>'
  expect(await textOfBody(body)).toEqual('甲\n乙\n\f丙')
})

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
