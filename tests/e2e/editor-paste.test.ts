import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DraftBlock, DraftRole } from '#contract/draft.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, laidOut, openBlock, textOf } from './editor-page.ts'

/** Pictures of the views, to be looked at. */
const screens = new URL('../../.cache/screens', import.meta.url).pathname

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>
let editor: EditorPage
let faults: string[]

beforeAll(async () => {
  await mkdir(screens, { recursive: true })
  built = await buildPage()
  browser = await launchChromium()
  editor = await EditorPage.open(browser, built.folder, laidOut)
  editor.page.on('pageerror', (fault) => faults.push(String(fault)))
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

beforeEach(async () => {
  faults = []
  await editor.caretAtEnd(openBlock)
})

/** Each test takes back what it did, so that one page serves all. */
afterEach(async () => {
  for (let step = 0; step < 12; step += 1) {
    if (JSON.stringify(await editor.saved()) === JSON.stringify(laidOut)) break
    await editor.page.keyboard.press('Control+z')
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
})

/** Copies as another program does, with the page it puts on the clipboard, and pastes. */
async function paste(html: string): Promise<DraftBlock[]> {
  await editor.page.evaluate((page) => {
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', page)
      event.clipboardData?.setData('text/plain', 'plain text of the same')
      event.preventDefault()
    }
    document.addEventListener('copy', copy, { once: true, capture: true })
    document.execCommand('copy')
  }, html)
  await editor.page.keyboard.press('Control+v')
  const blocks = await editor.saved()
  return blocks.slice(openBlock, blocks.length - 2)
}

function kindsOf(blocks: DraftBlock[]): [DraftRole, number, string][] {
  return blocks.map((block) => [block.role, block.level, textOf(block)])
}

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>题</title>
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style><script>window.pasted = true</script></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='font-family:仿宋'>　　截至<o:p></o:p></span><span
style='mso-spacerun:yes'>&nbsp; </span>2024<span style='color:red'>年</span>底，我局完成加装
电梯<b>375</b>台。</p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>加强统筹</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>身份证复印件；</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp; </span></span><![endif]>申请表。</p>
<p class=MsoNormal><span style='display:none'>隐藏</span><del>删去的</del><img src="file:///c:/x.png" onerror="window.pasted = true">完。</p>
<!--EndFragment--></body></html>`

test('WRI-8 from Word come paragraphs, headings and lists with their numbers, and nothing else', async () => {
  expect(kindsOf(await paste(fromWord))).toEqual([
    ['paragraph', 0, '截至2024年底，我局完成加装电梯375台。'],
    ['heading', 1, '三、加强统筹'],
    ['list', 0, '1.身份证复印件；'],
    ['list', 0, '申请表。'],
    ['paragraph', 0, '完。'],
  ])
  expect(await editor.page.evaluate(() => 'pasted' in window)).toBe(false)
  await editor.page.getByText('有 1 张图片，答复正文不放图片，已略去').waitFor()
})

test.each([
  [
    'a web page',
    '<nav hidden>菜单</nav><h2>工作进展</h2><p>第一行<br>　　第二行，<a href="x">链接</a></p><ol start="3"><li>甲<ul><li>乙</li></ul></li><li value="9">丙</li></ol>',
    [
      ['heading', 2, '工作进展'],
      ['paragraph', 0, '第一行'],
      ['paragraph', 0, '第二行，链接'],
      ['list', 0, '1.甲'],
      ['list', 0, '乙'],
      ['list', 0, '2.丙'],
    ],
  ],
  [
    'a table with joined cells',
    '<table><tr><th colspan=2>项目</th><th>数｜量</th></tr><tr><td rowspan=2>电梯</td><td>新建</td><td><p>120</p><p>台</p></td></tr><tr><td>改造</td><td></td></tr></table>',
    [
      ['table', 0, '项目｜｜数|量'],
      ['table', 0, '电梯｜新建｜120；台'],
      ['table', 0, '｜改造｜'],
    ],
  ],
  [
    'a frame of a page',
    '<table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>',
    [
      ['paragraph', 0, '甲。'],
      ['paragraph', 0, '乙。'],
    ],
  ],
  ['a few words', '<meta charset="utf-8"><b>字</b>', [['paragraph', 0, 'plain text of the same']]],
] as const)('WRI-8 from %s comes its text', async (_what, html, expected) => {
  expect(kindsOf(await paste(html))).toEqual(expected)
})

/** Where the cells of the drawn rows begin, in whole pixels. */
const columns = () =>
  editor.page.evaluate(() =>
    [...document.querySelectorAll('.block-table')].map((row) =>
      [...row.querySelectorAll('.cell-edge')].map((edge) => Math.round(edge.getBoundingClientRect().left)),
    ),
  )

test('WRI-9 rows stand under each other as a table; Tab goes from cell to cell and begins a new row', async () => {
  const { page } = editor
  await paste(
    '<table><tr><td>项目</td><td>单位</td><td>2023年数量</td></tr><tr><td>既有多层住宅加装电梯</td><td></td><td>120</td></tr></table>',
  )
  const rows = await columns()
  expect(rows[0]).toEqual(rows[1])
  await page.screenshot({ path: join(screens, 'table.png') })
  await page.keyboard.press('Shift+Tab')
  await editor.compose(['t'], '台')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await editor.compose(['l'], '路灯改造')
  await page.keyboard.press('Tab')
  await editor.compose(['z', 'zhan'], '盏')
  expect(kindsOf((await editor.saved()).slice(openBlock, openBlock + 3)).map(([, , text]) => text)).toEqual([
    '项目｜单位｜2023年数量',
    '既有多层住宅加装电梯｜台｜120',
    '路灯改造｜盏｜',
  ])
  const all = await columns()
  expect([all[1], all[2]]).toEqual([all[0], all[0]])
  expect(await page.locator('.block-table').nth(2).textContent()).toBe('路灯改造｜盏｜')
})
