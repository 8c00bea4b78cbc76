import type { Suggestion } from '#contract/suggestion.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, laidOut, openBlock, passage, passages, run, textOf } from './editor-page.ts'

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>
let editor: EditorPage

beforeAll(async () => {
  built = await buildPage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

afterEach(() => editor.close())

async function openWith(offered: Suggestion[]): Promise<void> {
  editor = await EditorPage.open(browser, built.folder, laidOut, offered)
  await editor.caretAtEnd(openBlock)
  await editor.page.getByTestId('ghost').waitFor()
}

const selected = () => editor.page.evaluate(() => getSelection()?.toString())
const focused = () => editor.page.evaluate(() => document.activeElement?.textContent ?? '')

const text = '由〔待补：科室〕牵头，今年新增车位1200个，由城建科负责。'
const withSlots = passage(text, {
  slots: [
    { name: '科室', start: 1, end: 8, filled: false },
    { name: '数量', start: text.indexOf('1200个'), end: text.indexOf('，由城'), filled: false },
  ],
})

test('the slots of an accepted passage are walked through by Tab, what is typed fills them, the last Tab leads behind', async () => {
  await openWith([withSlots])
  await editor.page.keyboard.press('Tab')
  await editor.page.getByTestId('walk-hint').waitFor()
  await editor.page.keyboard.press('Tab')
  await expect.poll(selected).toBe('〔待补：科室〕')
  await editor.compose(['g', 'gui'], '规划科')
  await editor.page.keyboard.press('Tab')
  await expect.poll(selected).toBe('1200个')
  await editor.page.keyboard.press('Shift+Tab')
  await editor.page.keyboard.press('Tab')
  await expect.poll(selected).toBe('')
  await editor.compose(['w'], '完')
  const block = (await editor.saved())[openBlock]
  expect(textOf(block)).toBe('由规划科牵头，今年新增车位1200个，由城建科负责。完')
  expect(block?.segments.filter(({ state }) => state !== 'plain')).toEqual([
    run('今年', { from: 'template', ref: 't9' }, 'unconfirmed'),
    run('1200个', { from: 'slot', ref: 't9' }, 'unconfirmed', '数量'),
  ])
})

test('Esc leaves the slots for later, and Tab then has its usual meaning', async () => {
  await openWith([withSlots])
  await editor.page.keyboard.press('Tab')
  await editor.page.getByTestId('walk-hint').waitFor()
  await editor.page.keyboard.press('Escape')
  await editor.page.getByTestId('walk-hint').waitFor({ state: 'detached' })
  await editor.page.keyboard.press('Control+z')
  expect((await editor.saved())[openBlock]).toEqual(laidOut[openBlock])
})

test('text of another body bears its badge wherever it is shown, and arrives with its names to be confirmed', async () => {
  const foreign = { foreignOrgan: '青山县水务局', reason: 'subject', templateId: null } as const
  await openWith([passage('下一步，青山县水务局将完成32处河道整治。', foreign)])
  await editor.page.locator('.ghost-foreign').getByText('外单位').waitFor()
  await editor.page.locator('.recommend').getByText('青山县水务局', { exact: true }).first().waitFor()
  await editor.page.locator('.recommend').getByText('案由相近').waitFor()
  await editor.page.keyboard.press('Tab')
  const marked = (await editor.saved())[openBlock]?.segments.filter(({ state }) => state === 'unconfirmed')
  expect(marked?.map((segment) => segment.text)).toEqual(['青山县水务局', '32处'])
})

test('Alt+] goes to the next candidate and Alt+[ back to the former one', async () => {
  await openWith(passages)
  const first = await editor.ghost()
  await editor.page.keyboard.press('Alt+BracketRight')
  await expect.poll(() => editor.ghost()).not.toBe(first)
  await editor.page.keyboard.press('Alt+BracketLeft')
  await expect.poll(() => editor.ghost()).toBe(first)
})

test('the pane is gone through by arrows, → shows a passage in its reply, Esc goes back to the paper', async () => {
  await openWith(passages)
  await editor.page.locator('.recommend-pick').first().focus()
  await editor.page.keyboard.press('ArrowDown')
  expect(await focused()).toContain(passages[1]?.text)
  await editor.page.keyboard.press('End')
  expect(await focused()).toContain(passages[2]?.text)
  await editor.page.keyboard.press('Home')
  await editor.page.keyboard.press('ArrowRight')
  const context = editor.page.getByTestId('passage-context')
  await context.getByText('一、下一步工作').waitFor()
  expect(await context.locator('p').allInnerTexts()).toEqual([
    '一、下一步工作',
    passages[0]?.text.replace('120台', '90台'),
    '感谢您对我局工作的关心和支持。',
  ])
  await editor.page.keyboard.press('Escape')
  await editor.page.waitForFunction(() => document.activeElement?.matches('.paper-text'))
  await editor.page.keyboard.press('Alt+2')
  await expect.poll(async () => (await editor.drawn())[openBlock]).toBe(passages[1]?.text)
})

test('a newer wording of the passage is told with its date, and what differs is shown', async () => {
  await openWith(passages.slice(0, 1))
  const newer = editor.page.getByTestId('newer-variant')
  await newer.getByText('有更新的说法（2025年5月12日）').waitFor()
  await newer.getByRole('button', { name: '对照' }).click()
  expect([await newer.locator('del').innerText(), await newer.locator('ins').innerText()]).toEqual([
    '加快',
    '有序',
  ])
  await newer.getByRole('button', { name: '采用新说法' }).click()
  await expect.poll(async () => (await editor.drawn())[openBlock]).toContain('有序')
})
