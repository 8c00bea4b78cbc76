import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readRtf } from '#reading/rtf/read-rtf.ts'

const fonts =
  "{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset136 PMingLiU;}{\\f3\\fcharset128 MS Mincho;}}"
const file = (body: string, head = '\\ansi\\ansicpg936\\deff0') =>
  `{\\rtf1${head}${fonts}{\\*\\generator X;}${body}}`
const read = (rtf: string) => readRtf(Buffer.from(rtf, 'latin1'), '答复.rtf', {})

async function textOf(body: string, head?: string): Promise<string> {
  const source = await read(file(body, head))
  return source.ok ? source.text : source.error.code
}

/** Warnings by their codes. */
async function codesOf(rtf: string): Promise<string[]> {
  const source = await read(rtf)
  return source.ok ? source.warnings.map(({ code }) => code) : [source.error.code]
}

const hex = (text: string, encoding: string) =>
  Array.from(iconv.encode(text, encoding), (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

test.each([
  ['its code page', hex('提案𠮷', 'gb18030'), '提案𠮷'],
  [
    'the character set of its font',
    `{\\f2 ${hex('提案', 'big5')}}{\\f3 ${hex('日本', 'shift_jis')}}`,
    '提案日本',
  ],
  ['the font for wide characters', `\\loch\\af0\\hich\\af0\\dbch\\af1 ${hex('中文', 'gb18030')}`, '中文'],
  ['pairs parted by groups and line ends', "{\\'cc}{\\'e1}\\'b0\r\n\\'b8", '提案'],
  ['pairs with a plain second byte', "\\'81@\\'81A", '丂丄'],
  ['raw bytes', iconv.encode('提案', 'gb18030').toString('latin1'), '提案'],
  ['Western letters in a Western font', "caf\\'e9.", 'café.'],
])('text is decoded by %s', async (_, body, text) => {
  expect(await textOf(body)).toEqual(text)
})

test('Unicode characters stand for their fallbacks', async () => {
  expect(await textOf("\\uc1\\u25552?\\u26696\\'3f\\u-25344 ?")).toEqual('提案鴀')
  expect(await textOf("\\uc2\\u25552\\'cc\\'e1{\\uc0\\u26696}\\u25552 ab")).toEqual('提案提')
  expect(await textOf('\\uc1\\u55362?\\u57271?')).toEqual('𠮷')
  expect(await textOf('{\\upr{old}{\\*\\ud{\\u25552?}}}')).toEqual('提')
})

test('words for characters stand for them', async () => {
  expect(
    await textOf(
      '\\ldblquote a\\rdblquote\\lquote b\\rquote\\emdash\\endash\\bullet x\\~y\\_z\\-w\\{\\}\\\\\\tab v',
    ),
  ).toEqual('“a”‘b’—–•x y-zw{}\\\u3000\u3000v')
})

test('paragraphs, lines, gaps and pages', async () => {
  expect(
    await textOf('a\\par\\par b\\line c\\page d\\par e\\sect\\sectd f\\par\\sect\\sectd\\sbknone g\\\ni'),
  ).toEqual('a\n\nb\nc\n\fd\ne\n\ff\n\ng\ni'.replace('f\n\ng', 'f\n\ng'))
})

test.each([
  ['\\fs32\\fi640', 2],
  ['\\fs32\\cufi200\\fi10', 2],
  ['\\fs32\\fi200', 0],
  ['\\fs32\\fi640\\qc', 0],
])('%s is an indent of %i characters', async (words, count) => {
  expect(await textOf(`\\pard${words} a\\par\\pard b`)).toEqual('\u3000'.repeat(count) + 'a\nb')
})

test('rows of tables, also of tables in tables', async () => {
  expect(
    await textOf(
      '\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\par c\\cell\\row\\trowd\\pard\\intbl d\\cell\\cell\\row\\trowd\\intbl e\\cell\\row\\pard f',
    ),
  ).toEqual('a\tb c\nd\t\ne\t\nf')
  expect(
    await textOf(
      '\\trowd\\pard\\intbl x\\cell\\pard\\intbl\\itap2 n\\nestcell m\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 y\\cell\\row\\pard z',
    ),
  ).toEqual('x\tn m y\nz')
})

test('labels that a writer computed are kept once, bullets are not', async () => {
  const han = hex('一、', 'gb18030')
  expect(
    await textOf(
      `{\\listtext\\pard\\plain ${han}\\tab}\\ls1 a\\par{\\pntext\\f1 1.\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}b\\par{\\listtext\\'b7\\tab}\\ls2 c\\par{\\listtext 1.1\\tab}d`,
    ),
  ).toEqual('一、a\n1.b\nc\n1.1 d')
  expect(await codesOf(file('\\pard\\ls1 a\\par{\\listtext 2.\\tab}b\\par\\pard c'))).toEqual([
    'automatic-numbers',
  ])
})

test('fields show their results, links their text', async () => {
  expect(
    await textOf(
      'a{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt{\\ul b}}}{\\field{\\fldinst PAGE}{\\fldrslt 3}}c',
    ),
  ).toEqual('ab3c')
})

test('what stands outside the text is left out and told', async () => {
  const body =
    'a{\\header\\pard inner papers\\par}{\\footer\\pard\\qc 1\\par}{\\footnote note}{\\*\\annotation remark}{\\*\\unknown z}{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 00}{\\result shown}}\\bin3 }}}{\\v hidden}{\\revised new}{\\deleted old}b'
  expect(await read(file(body))).toEqual({
    ok: true,
    text: 'anewb',
    warnings: [
      expect.objectContaining({
        code: 'tracked-changes',
        message: expect.stringContaining('插入 1 处、删除 1 处'),
      }),
      expect.objectContaining({ code: 'headers', message: expect.stringContaining('“inner papers”') }),
      expect.objectContaining({ code: 'hidden-text', message: expect.stringContaining('6 个字') }),
      expect.objectContaining({ code: 'pictures' }),
      expect.objectContaining({ code: 'objects' }),
      expect.objectContaining({ code: 'footnotes' }),
      expect.objectContaining({ code: 'comments' }),
    ],
  })
})

test('the text of text boxes follows the paragraph that holds them', async () => {
  const shape =
    '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext old}}}}'
  expect(
    await read(file(`a${shape}b\\par c{\\*\\do\\dobxcolumn{\\dptxbxtext\\pard line\\par}}\\par d`)),
  ).toEqual({
    ok: true,
    text: 'ab\nbox\nc\nline\nd',
    warnings: [expect.objectContaining({ code: 'text-boxes', message: expect.stringContaining('2 个') })],
  })
})

test('a file that is cut off is read as far as it goes', async () => {
  const whole = file('first\\par second\\par{\\b third')
  expect(await read(whole.slice(0, -2))).toEqual({
    ok: true,
    text: 'first\nsecond\nthir',
    warnings: [expect.objectContaining({ code: 'damaged-text' })],
  })
  expect(await codesOf(`${file('a')}}}`)).toEqual(['damaged-text'])
})

test.each([
  ['no RTF', 'corrupt', 'plain text'],
  ['cut in its head', 'corrupt', '{\\rtf1\\ansi{\\fonttbl{\\f0'],
  [
    'noise',
    'corrupt',
    `{\\rtf1 ${Array.from({ length: 400 }, (_, at) => String.fromCharCode((at * 7) % 29, 0xff)).join('')}}`,
  ],
  ['a picture alone', 'no-text', file('{\\pict 00}')],
  ['nothing', 'empty', file('\\par')],
])('%s is %s', async (_, code, rtf) => {
  expect(await codesOf(rtf)).toEqual([code])
})

test('groups nested without end are read', async () => {
  expect(await textOf(`${'{'.repeat(100_000)}a${'}'.repeat(100_000)}b`)).toEqual('ab')
  expect(await textOf(`${'{\\shptxt '.repeat(20_000)}a${'}'.repeat(20_000)}b`)).toContain('b')
  expect(await textOf(`${'\\pard\\intbl\\itap60 a\\nestcell '.repeat(5_000)}b`)).toContain('b')
})
