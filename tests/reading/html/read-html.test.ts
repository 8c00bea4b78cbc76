import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readHtml } from '#reading/html/read-html.ts'

const read = (page: string, encoding = 'utf-8') =>
  readHtml(new Uint8Array(iconv.encode(page, encoding)), '答复.html', {})

/** A page that a word processor saved, of which everything is text. */
const document = (body: string) =>
  `<html><head><meta name="generator" content="LibreOffice"></head><body>${body}</body></html>`

async function textOf(body: string): Promise<string> {
  const source = await read(document(body))
  return source.ok ? source.text : source.error.code
}

test.each([
  ['gb18030', '<meta charset="gb2312">'],
  ['gb18030', '<meta http-equiv="Content-Type" content="text/html; charset=GBK">'],
  ['big5', '<meta charset="big5">'],
  ['utf-8', ''],
  ['utf-8', '<meta charset="gb2312">'],
  ['gb18030', ''],
  ['gb18030', '<meta charset="utf-8">'],
])('a page in %s that says %s is decoded', async (encoding, meta) => {
  const source = await read(
    `<html><head>${meta}</head><body><p>您提出的提案收悉，現答復如下：感謝您的關心和支持。</p></body></html>`,
    encoding,
  )
  expect(source).toEqual({
    ok: true,
    text: '您提出的提案收悉，現答復如下：感謝您的關心和支持。',
    warnings: [],
  })
})

test('lines broken by br are lines, two of them leave a gap, typed spaces are an indent', async () => {
  expect(await textOf('<div>甲<br>&nbsp;&nbsp;&nbsp;&nbsp;乙<br/><br/>\u3000\u3000丙&nbsp;丁</div>')).toEqual(
    '甲\n\u3000\u3000乙\n\n\u3000\u3000丙 丁',
  )
})

test.each([
  ['text-indent:2em', 2],
  ['text-indent:32pt;font-size:16pt', 2],
  ['text-indent:24.0pt;font-size:12pt', 2],
  ['text-indent:21pt;mso-char-indent-count:2.0', 2],
  ['text-indent:2em;text-align:center', 0],
  ['text-indent:0.5em', 0],
  ['text-indent:-2em', 0],
])('%s is an indent of %i characters', async (style, count) => {
  expect(await textOf(`<p style="${style}">正文</p>`)).toEqual('\u3000'.repeat(count) + '正文')
})

test('rows of a table are lines of cells, a table that lays out a text is not', async () => {
  expect(
    await textOf(
      '<table><caption>表</caption><tr><td>项目</td><td><p>金额</p></td></tr><tr><td>水渠</td><td></td></tr><tr><td>单格</td></tr></table>',
    ),
  ).toEqual('表\n项目\t金额\n水渠\t\n单格\t')
  expect(await textOf(`<table><tr><td><p>一段。</p><p>二段。</p><p>三段。</p></td></tr></table>`)).toEqual(
    '一段。\n二段。\n三段。',
  )
})

test('numbers of lists are written out as a browser shows them', async () => {
  expect(await textOf('<ol start="3"><li>甲</li><li><p>乙</p></li></ol>')).toEqual('3.甲\n4.乙')
  expect(
    await textOf('<ol style="list-style-type:cjk-ideographic"><li>甲</li><li value="11">乙</li></ol>'),
  ).toEqual('一、甲\n十一、乙')
  expect(
    await textOf(
      '<ol type="a"><li>甲</li></ol><ol style="list-style:none"><li>乙</li></ol><ul><li>丙</li></ul>',
    ),
  ).toEqual('a.甲\n乙\n丙')
})

test('deleted text, notes and pictures are left out and told', async () => {
  const page = document(
    '<p>保留<del>删去</del><ins>加上</ins><a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a><img src="a.png"></p><div id="ftn1"><p>注</p></div><div title="header"><p>内部资料</p></div>',
  )
  expect(await read(page)).toEqual({
    ok: true,
    text: '保留加上',
    warnings: [
      expect.objectContaining({ code: 'tracked-changes' }),
      expect.objectContaining({ code: 'headers', message: expect.stringContaining('内部资料') }),
      expect.objectContaining({ code: 'pictures' }),
      expect.objectContaining({ code: 'footnotes' }),
    ],
  })
})

test('the title of the page stands before an article without one', async () => {
  const page = (name: string, body: string) =>
    `<html><head><title>${name}</title></head><body><div><a href="/">首页</a></div><div>${body}</div></body></html>`
  const text = '<p>陆明远委员：</p><p>您提出的提案收悉，现答复如下：</p><p>我局已经落实。</p>'
  const plain = '陆明远委员：\n您提出的提案收悉，现答复如下：\n我局已经落实。'
  const title = '关于对县政协十届三次会议第12号提案的答复'
  const textOfPage = async (html: string) => {
    const source = await read(html)
    return source.ok ? source.text : source.error.code
  }
  expect(await textOfPage(page(`${title}_青禾县水务局`, text))).toEqual(`${title}\n\n${plain}`)
  expect(await textOfPage(page(`${title}-青禾县人民政府`, text))).toEqual(`${title}\n\n${plain}`)
  const split = '<p>关于对县政协十届三次会议</p><p>第12号提案的答复</p>'
  expect(await textOfPage(page(`${title} - 青禾县`, split + text))).toEqual(
    `关于对县政协十届三次会议\n第12号提案的答复\n${plain}`,
  )
})

test('of several articles the longest is read, and that is told', async () => {
  const article = (title: string, times: number) =>
    `<article><h2>${title}</h2>${'<p>我局认真研究，积极推进，取得成效。</p>'.repeat(times)}</article>`
  const source = await read(
    `<html><body><main>${article('甲篇', 3)}${article('乙篇', 5)}</main></body></html>`,
  )
  expect(source).toEqual({
    ok: true,
    text: `乙篇\n${Array<string>(5).fill('我局认真研究，积极推进，取得成效。').join('\n')}`,
    warnings: [
      expect.objectContaining({ code: 'several-articles', message: expect.stringContaining('2 篇') }),
      expect.objectContaining({ code: 'page-around', message: expect.stringContaining('53 个字') }),
    ],
  })
})

test.each([
  ['<html><frameset><frame src="a.html"></frameset></html>', 'no-text'],
  ['<html><body><iframe src="a.html"></iframe></body></html>', 'no-text'],
  ['<html><body><img src="a.png"><div>\u00a0</div></body></html>', 'no-text'],
  ['<html><body><div id="app"></div><script>load()</script></body></html>', 'empty'],
  ['', 'empty'],
])('%s gives %s', async (page, code) => {
  const source = await read(page)
  expect(source.ok ? source.text : source.error.code).toEqual(code)
})

test('pages that nest without end are refused', async () => {
  const deep = await read(`<html><body>${'<div>'.repeat(100_000)}文字`)
  expect(deep.ok ? deep.text : deep.error.code).toEqual('too-large')
  const fonts = await read(
    `<html><body>${Array.from({ length: 100_000 }, (_, n) => `<p><font size=${n}>字`).join('')}`,
  )
  expect(fonts.ok ? 'read' : fonts.error.code).toEqual('too-large')
  const tables = await read(`<html><body>${'<table><tr><td>'.repeat(30_000)}文字`)
  expect(tables.ok ? tables.text : tables.error.code).toEqual('too-large')
})

test('a page nested as deeply as is allowed, and one of very many lines, are read', async () => {
  const deep = await read(`<html><body>${'<div>'.repeat(700)}${'<p>文字，文字。</p>'.repeat(2000)}`)
  expect(deep.ok ? deep.text.length : deep.error.code).toEqual(2000 * 7 - 1)
  const long = await read(`<html><body>${'<p>上一篇：文字</p><p>文字，文字。</p>'.repeat(20_000)}`)
  expect(long.ok ? long.text.length > 20_000 : long.error.code).toEqual(true)
})

test('lines of an article that begin as those of pages do stay, whatever its box is called', async () => {
  const lines = [
    '陆明远委员：',
    '关闭小散企业20家，收藏文物3件。',
    '打印窗口排队问题已解决',
    '分享会办了三次。',
    '来源于财政的资金已拨付，建议使用节能灯具。',
    '2024年6月3日',
  ]
  const body = lines.map((line) => `<p>${line}</p>`).join('')
  const source = await read(
    `<html><body><div class="page"><div class="menu"><a href="/">首页</a></div><div class="main-top list">${body}<p>【打印本页】【关闭窗口】 字体：大 中 小</p></div></div></body></html>`,
  )
  expect(source.ok ? source.text : source.error).toEqual(lines.join('\n'))
})

test('a rule across the page is a gap', async () => {
  expect(await textOf('<p>某县民政局</p><hr><h1>关于某提案的答复</h1>文<hr/>')).toEqual(
    '某县民政局\n\n关于某提案的答复\n文\n',
  )
})
