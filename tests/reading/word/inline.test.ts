import { expect, test } from 'vitest'
import { paragraph, part, run, textOfBody, warningsOfBody } from './documents.ts'

test.each([
  ['a typed tab', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/></w:r>', '甲　　乙　　'],
  ['line breaks', '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>', '甲\n乙\n丙'],
  ['a column break', '<w:r><w:t>甲</w:t><w:br w:type="column"/><w:t>乙</w:t></w:r>', '甲\n乙'],
  ['hyphens', '<w:r><w:t>5238</w:t><w:noBreakHyphen/><w:t>8272</w:t><w:softHyphen/></w:r>', '5238-8272'],
  [
    'symbols',
    '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="00A3"/></w:r>',
    '☑□',
  ],
  ['a symbol in an ordinary font', '<w:r><w:sym w:font="仿宋" w:char="25CB"/></w:r>', '○'],
  ['letters in a symbol font', run('R', '<w:rFonts w:ascii="Wingdings 2"/>') + run('同意'), '☑同意'],
  ['space that only lays out the file', '<w:r><w:t>\n  甲 乙\n </w:t></w:r>', '甲 乙'],
  ['space that is kept', '<w:r><w:t xml:space="preserve"> 甲 </w:t></w:r>', ' 甲 '],
  ['a link', `<w:hyperlink>${run('甲')}</w:hyperlink>`, '甲'],
  ['a smart tag', `<w:smartTag>${run('甲')}</w:smartTag>`, '甲'],
  [
    'a content control',
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`,
    '甲',
  ],
  ['custom markup', `<w:customXml>${run('甲')}</w:customXml>`, '甲'],
  ['directions', `<w:dir>${run('甲')}</w:dir><w:bdo>${run('乙')}</w:bdo>`, '甲乙'],
  ['a simple field', `<w:fldSimple w:instr=" DATE ">${run('2024年')}</w:fldSimple>`, '2024年'],
  [
    'ruby',
    `<w:r><w:ruby><w:rt>${run('bǐ')}</w:rt><w:rubyBase>${run('笔')}</w:rubyBase></w:ruby></w:r>`,
    '笔',
  ],
  [
    'a choice that is understood',
    `<mc:AlternateContent><mc:Choice Requires="w14">${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`,
    '甲',
  ],
  [
    'a choice that is not understood',
    `<mc:AlternateContent><mc:Choice Requires="zzz">${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`,
    '乙',
  ],
])('%s', async (_, content, expected) => {
  expect(await textOfBody(paragraph(content + run('')))).toEqual(expected)
})

const field = (code: string, result: string | null) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  (result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

test('of a field its result is kept, also within another field and over paragraphs', async () => {
  const inner = field(' PAGEREF x ', run('12'))
  const code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
  const body =
    paragraph(
      `${code}${field('IF', run('x'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、')}${inner}`,
    ) + paragraph(`${run('二、')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('完')}`)
  expect(await textOfBody(body)).toEqual('一、12\n二、完')
})

test('a field without a result shows a ringed number or a check box', async () => {
  const box = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const body = field(' eq \\o\\ac(○,3)', null) + box('<w:checked/>') + box('<w:default w:val="0"/>')
  expect(await textOfBody(paragraph(body))).toEqual('③☑□')
})

test('hidden text is left out and counted, hidden by itself or by a style', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>',
  )
  const body =
    paragraph(run('答复') + run('密 件', '<w:vanish/>') + run('内', '<w:rStyle w:val="h"/>')) +
    paragraph(run('外') + run('露', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="p"/>')
  const files = { 'word/styles.xml': styles }
  expect(await textOfBody(body, files)).toEqual('答复\n露')
  expect(await warningsOfBody(body, files)).toEqual([['hidden-text', '有 4 个字是隐藏文字，没有读入']])
})

test('a hidden end of a paragraph joins it to the next', async () => {
  const body = paragraph('标题。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + paragraph('正文。')
  expect(await textOfBody(body)).toEqual('标题。正文。')
})

test('symbols that nobody knows are told', async () => {
  const body = paragraph(`${run('甲')}<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>`)
  expect(await textOfBody(body)).toEqual('甲')
  expect(await warningsOfBody(body)).toEqual([['symbols', '有 1 个特殊字体的符号无法识别，没有读入']])
})

test('of an equation the characters are kept', async () => {
  const body = paragraph(`${run('即')}<m:oMath><m:r><m:t>a+b</m:t></m:r><m:r><m:t>=c</m:t></m:r></m:oMath>`)
  expect(await textOfBody(body)).toEqual('即a+b=c')
  expect((await warningsOfBody(body)).map(([code]) => code)).toEqual(['equations'])
})

test('a field that lost its end, or half of which is deleted, takes no text with it', async () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  expect(await textOfBody(paragraph(run('甲') + begin) + paragraph('乙'))).toEqual('甲\n乙')
  expect(
    await textOfBody(paragraph(`${run('甲')}${begin}<w:del w:id="1">${end}</w:del>${run('乙')}`)),
  ).toEqual('甲乙')
})
