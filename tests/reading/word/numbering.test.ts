import { expect, test } from 'vitest'
import { item, level, numbering, paragraph, part, textOfBody } from './documents.ts'

const chinese = numbering(
  level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCountingThousand', '（%2）') +
    level(2, 'decimal', '%3.'),
)

test('numbers that Word counts are written out, lower levels begin anew', async () => {
  const body = [
    item('加强领导'),
    item('完善机制', 1),
    item('明确分工', 2),
    item('压实责任', 2),
    paragraph('平常的段落。'),
    item('督促检查', 1),
    item('细化', 2),
    item('增加投入'),
    item('列入预算', 1),
  ].join('')
  expect(await textOfBody(body, { 'word/numbering.xml': chinese })).toEqual(
    [
      '一、加强领导',
      '（一）完善机制',
      '1.明确分工',
      '2.压实责任',
      '平常的段落。',
      '（二）督促检查',
      '1.细化',
      '二、增加投入',
      '（一）列入预算',
    ].join('\n'),
  )
})

test('levels are put together, in digits when the level is a legal one; a level not begun shows its first number', async () => {
  const levels =
    level(0, 'chineseCountingThousand', '第%1章') +
    level(1, 'decimal', '%1.%2') +
    level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')
  const body = [item('甲', 1), item('总则'), item('范围', 1), item('细则', 2)].join('')
  expect(await textOfBody(body, { 'word/numbering.xml': numbering(levels) })).toEqual(
    ['一.1 甲', '第一章 总则', '一.1 范围', '1.1.1 细则'].join('\n'),
  )
})

test('lists on one definition count on, unless one begins anew', async () => {
  const more =
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
  const body = [item('a'), item('b', 0, 2), item('c', 0, 3), item('d', 0, 3), item('e', 0, 1)].join('')
  const files = { 'word/numbering.xml': numbering(level(0, 'decimal', '%1、'), more) }
  expect(await textOfBody(body, files)).toEqual(['1、a', '2、b', '5、c', '6、d', '7、e'].join('\n'))
})

test('a list may print a level in another way than its definition', async () => {
  const more = `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>`
  const files = { 'word/numbering.xml': numbering(level(0, 'decimal', '%1、'), more) }
  expect(await textOfBody(item('a') + item('b', 0, 2), files)).toEqual('1、a\nB)b')
})

test('a level may go on counting under the next heading, or begin anew after some level only', async () => {
  const levels =
    level(0, 'decimal', '%1、') +
    level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>') +
    level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>')
  const body = [
    item('a'),
    item('b', 1),
    item('c', 2),
    item('d', 1),
    item('e', 2),
    item('f'),
    item('g', 1),
    item('h', 2),
  ]
  expect(await textOfBody(body.join(''), { 'word/numbering.xml': numbering(levels) })).toEqual(
    ['1、a', '（1）b', 'a)c', '（2）d', 'b)e', '2、f', '（3）g', 'a)h'].join('\n'),
  )
})

test('a style brings its numbering, the level from the list that names the style, and may be overruled', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="标题1"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="标题2"><w:basedOn w:val="标题1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="标题3"><w:basedOn w:val="标题2"/></w:style>',
  )
  const levels =
    level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="标题1"/>') +
    level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="标题2"/>')
  const styled = (style: string, more = '') => `<w:pStyle w:val="${style}"/>${more}`
  const body = [
    paragraph('甲', styled('标题1')),
    paragraph('乙', styled('标题2')),
    paragraph('丙', styled('标题3')),
    paragraph('丁', styled('标题1', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    paragraph('戊', styled('标题1')),
  ].join('')
  const files = { 'word/styles.xml': styles, 'word/numbering.xml': numbering(levels) }
  expect(await textOfBody(body, files)).toEqual('一、甲\n（一）乙\n（二）丙\n丁\n二、戊')
})

test('a definition may stand behind a numbering style', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  )
  const more =
    '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="公文"/></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num>'
  const files = {
    'word/styles.xml': styles,
    'word/numbering.xml': numbering(level(0, 'decimal', '（%1）'), more),
  }
  expect(await textOfBody(item('a') + item('b', 0, 2), files)).toEqual('（1）a\n（2）b')
})

test('styles and definitions that name each other in a ring do no harm', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  )
  const files = { 'word/styles.xml': styles, 'word/numbering.xml': numbering('<w:numStyleLink w:val="n"/>') }
  expect(await textOfBody(item('a') + paragraph('b', '<w:pStyle w:val="x"/>'), files)).toEqual('a\nb')
})

test('bullets write nothing; a number without a mark keeps off the text', async () => {
  const levels = level(0, 'bullet', '') + level(1, 'decimal', '%2') + level(2, 'decimal', '%3.')
  const body = [item('圆点'), item('2023年', 1), item('2024年', 2), item('其他', 2)].join('')
  expect(await textOfBody(body, { 'word/numbering.xml': numbering(levels) })).toEqual(
    '圆点\n1 2023年\n1. 2024年\n2.其他',
  )
})

test('a paragraph that was deleted is not counted', async () => {
  const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`
  expect(await textOfBody(item('甲') + deleted + item('乙'), { 'word/numbering.xml': chinese })).toEqual(
    '一、甲\n二、乙',
  )
})

test('a format that newer versions know pads with zeros', async () => {
  const choice =
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
  const levels = `<w:lvl w:ilvl="0"><w:start w:val="7"/>${choice}<w:lvlText w:val="%1号："/></w:lvl>`
  expect(await textOfBody(item('a'), { 'word/numbering.xml': numbering(levels) })).toEqual('007号：a')
})

test('the form that a list asks for yields to its style, and that of the list to the paragraph', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="n"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="m"><w:basedOn w:val="n"/><w:pPr><w:ind w:firstLineChars="300"/></w:pPr></w:style>',
  )
  const levels = level(0, 'decimal', '%1、').replace(
    '</w:lvl>',
    '<w:pPr><w:ind w:hanging="400"/></w:pPr></w:lvl>',
  )
  const body = [
    item('直接'),
    paragraph('样式', '<w:pStyle w:val="n"/>'),
    paragraph('其上', '<w:pStyle w:val="m"/>'),
    paragraph('自己', '<w:pStyle w:val="n"/><w:ind w:firstLineChars="200"/>'),
  ].join('')
  const files = { 'word/styles.xml': styles, 'word/numbering.xml': numbering(levels) }
  expect(await textOfBody(body, files)).toEqual('1、直接\n2、样式\n　　　3、其上\n　　4、自己')
})
