import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, laidOut, openBlock, passages, run, textOf } from './editor-page.ts'

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>
let editor: EditorPage
let faults: string[]

beforeAll(async () => {
  built = await buildPage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

beforeEach(async () => {
  faults = []
  editor = await EditorPage.open(browser, built.folder, laidOut)
  editor.page.on('pageerror', (fault) => faults.push(String(fault)))
})

afterEach(async () => {
  await editor.close()
  if (faults.length > 0) throw new Error(faults.join('\n'))
})

const [plan, other] = passages.map((passage) => passage.text)
const panel = () => editor.page.getByTestId('passage-search')
const input = () => panel().getByRole('combobox')
const rows = () => panel().getByRole('option')
const marked = () => panel().locator('[aria-selected=true] .search-text').innerText()

/** Opens the panel at a block's end and waits until its input has the focus. */
async function openSearch(index = openBlock, key = 'Control+Space'): Promise<void> {
  await editor.caretAtEnd(index)
  await editor.page.keyboard.press(key)
  await editor.page.waitForFunction(() => document.activeElement?.matches('.search-input'))
}

async function searchFor(query: string, found: number): Promise<void> {
  await editor.page.keyboard.type(query)
  await expect.poll(() => rows().count()).toBe(found)
  await panel().locator('.search-list[aria-busy=false]').waitFor()
}

const isInText = () => editor.page.waitForFunction(() => document.activeElement?.matches('.paper-text'))

test('Ctrl+Space shows what is offered, Esc gives the caret back where it was', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['x'], '我区')
  await editor.page.keyboard.press('ArrowLeft')
  await editor.page.waitForTimeout(200)
  await editor.page.keyboard.press('Control+Space')
  await input().waitFor()
  expect(await editor.ghost()).toBeNull()
  await editor.page.waitForFunction(() => document.activeElement?.matches('.search-input'))
  await editor.page.keyboard.press('Escape')
  await isInText()
  await editor.compose(['d'], '的')
  expect(await panel().count()).toBe(0)
  expect((await editor.drawn())[openBlock]).toBe('我的区')
  expect((await editor.world()).searched).toEqual([])
})

test('with nothing typed the current suggestions are listed and Enter takes the marked one', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.page.getByTestId('ghost').waitFor()
  await openSearch()
  await expect.poll(() => rows().count()).toBe(passages.length)
  await editor.page.keyboard.press('ArrowDown')
  expect(await marked()).toBe(other)
  await editor.page.keyboard.press('Enter')
  await isInText()
  expect(textOf((await editor.saved())[openBlock])).toBe(other)
})

test('words find passages and replies; Enter puts one in as a suggestion is taken, and one Ctrl+Z takes it back', async () => {
  await openSearch()
  await searchFor('加装电梯', 2)
  expect(await panel().locator('mark').allInnerTexts()).toEqual(['加装电梯', '加装电梯'])
  expect(await panel().locator('h4').allInnerTexts()).toEqual(['套语', '范文'])
  await editor.page.keyboard.press('Enter')
  await isInText()
  const origin = { from: 'template', ref: 't9' } as const
  const block = (await editor.saved())[openBlock]
  expect(textOf(block)).toBe(plan)
  expect(block?.segments.slice(1, 4)).toEqual([
    run('2024年', origin, 'unconfirmed'),
    run('底前完成', origin),
    run('120台', { from: 'slot', ref: 't9' }, 'unconfirmed', '数量'),
  ])
  expect((await editor.world()).feedback).toEqual([{ kind: 'accepted', text: plan }])
  await editor.page.keyboard.press('Control+z')
  expect((await editor.saved())[openBlock]).toEqual(laidOut[openBlock])
})

test('pinyin initials find, and a passage goes in where the caret stands inside a paragraph', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.compose(['x'], '前后')
  await editor.page.keyboard.press('ArrowLeft')
  await editor.page.waitForTimeout(200)
  await editor.page.keyboard.press('Alt+Slash')
  await editor.page.waitForFunction(() => document.activeElement?.matches('.search-input'))
  await searchFor('jzdt', 2)
  await editor.page.keyboard.press('Enter')
  await isInText()
  expect(textOf((await editor.saved())[openBlock])).toBe(`前${plan}后`)
})

test('what is typed right behind the key that opens the panel is sought, not written', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.page.keyboard.press('Alt+Slash')
  await editor.page.keyboard.type('jzdt')
  await expect.poll(() => input().inputValue()).toBe('jzdt')
  expect((await editor.drawn())[openBlock]).toBe('')
})

test('a reply that was found is opened beside the draft, and one of its paragraphs can be taken', async () => {
  await openSearch()
  await searchFor('jzdt', 2)
  await editor.page.keyboard.press('Tab')
  await editor.page.keyboard.press('Enter')
  const source = editor.page.getByTestId('source-pane')
  await source.getByText('感谢您对我局工作的关心和支持。').hover()
  await source.getByRole('button', { name: '取用这一段' }).last().click()
  await isInText()
  expect((await editor.saved())[openBlock]?.segments).toEqual([
    run('感谢您对我局工作的关心和支持。', { from: 'reply', ref: 'r3' }),
  ])
})

test('arrows, PageDown, PageUp, Home and End go through the rows', async () => {
  await openSearch()
  await searchFor('下一步', 2)
  const seen: string[] = []
  for (const key of ['End', 'ArrowDown', 'ArrowUp', 'PageUp', 'PageDown', 'Home']) {
    await editor.page.keyboard.press(key)
    seen.push(await marked())
  }
  expect(seen).toEqual([other, plan, other, plan, other, plan])
})

test('when nothing is found it says so and how else to look', async () => {
  await openSearch()
  await editor.page.keyboard.type('无此一说')
  await panel().getByText('没有查到“无此一说”').waitFor()
  await panel().getByText('可以输入拼音首字母，如 jsjs').waitFor()
  await editor.page.keyboard.press('Enter')
  expect(await panel().count()).toBe(1)
  expect(textOf((await editor.saved())[openBlock])).toBe('')
})

test('while composing in the input nothing is asked and Enter stays with the input method', async () => {
  await openSearch()
  for (const text of ['j', 'jia', 'jiazhuang']) {
    await editor.devtools.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: 0 })
    await editor.page.waitForTimeout(200)
  }
  expect((await editor.world()).searched).toEqual([])
  await editor.devtools.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  expect(await panel().count()).toBe(1)
  await editor.devtools.send('Input.insertText', { text: '加装' })
  await expect.poll(() => rows().count()).toBe(2)
  expect((await editor.world()).searched).toEqual(['加装'])
  expect(textOf((await editor.saved())[openBlock])).toBe('')
})

test('the panel does not open during a composition in the draft', async () => {
  await editor.caretAtEnd(openBlock)
  await editor.devtools.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await editor.page.getByTestId('open-search').click()
  await editor.page.waitForTimeout(100)
  expect(await panel().count()).toBe(0)
  await editor.devtools.send('Input.insertText', { text: '你' })
  await editor.page.waitForTimeout(50)
  await editor.page.getByTestId('open-search').click()
  await panel().waitFor()
})

test('outdated words are not searched, a press elsewhere closes the panel', async () => {
  await openSearch()
  await editor.page.keyboard.type('下一步我们', { delay: 5 })
  await editor.page.waitForTimeout(400)
  expect((await editor.world()).searched).toEqual(['下一步我们'])
  await editor.page.locator('.block').nth(1).click()
  await panel().waitFor({ state: 'detached' })
})
