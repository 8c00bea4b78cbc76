import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DraftBlock } from '#contract/draft.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, fromTemplate, laidOut, openBlock, run, textOf } from './editor-page.ts'

/** Pictures of the views, to be looked at. */
const screens = new URL('../../.cache/screens', import.meta.url).pathname

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>
let editor: EditorPage
let faults: string[]

const heading = (level: number, text: string): DraftBlock => ({
  role: 'heading',
  level,
  segments: [run(text, fromTemplate)],
})
const body = (text: string): DraftBlock => ({
  role: 'paragraph',
  level: 0,
  segments: [run(text, fromTemplate)],
})

/** Three parts, the first with two of its own. */
const parts: DraftBlock[] = [
  heading(1, '一、强化政策支撑'),
  body('近年来，我局出台实施意见。'),
  heading(2, '（一）完善机制'),
  body('我局会同有关部门，建立联席会议制度。'),
  heading(2, '（二）加大投入'),
  body('我局落实专项资金。'),
  heading(1, '二、提升服务水平'),
  body('我局优化流程。'),
  heading(1, '三、下一步工作'),
]
const numbered = [...laidOut.slice(0, 4), ...parts, ...laidOut.slice(openBlock)]

beforeAll(async () => {
  await mkdir(screens, { recursive: true })
  built = await buildPage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

beforeEach(async () => {
  faults = []
  editor = await EditorPage.open(browser, built.folder, numbered)
  editor.page.on('pageerror', (fault) => faults.push(String(fault)))
})

afterEach(async () => {
  await editor.close()
  if (faults.length > 0) throw new Error(faults.join('\n'))
})

const headingsDrawn = () => editor.page.locator('.block-heading').allInnerTexts()
const outlineDrawn = () => editor.page.locator('.outline-item').allInnerTexts()

test('WRI-1 composed numbering makes a heading numbered by its place; the numbers behind it follow', async () => {
  await editor.caretAtEnd(9)
  await editor.page.keyboard.press('Enter')
  await editor.compose(['y', 'yi'], '一、')
  await editor.compose(['k'], '开展试点')
  const expected = [
    '一、强化政策支撑',
    '（一）完善机制',
    '（二）加大投入',
    '二、开展试点',
    '三、提升服务水平',
    '四、下一步工作',
  ]
  await expect.poll(headingsDrawn).toEqual(expected)
  await expect.poll(outlineDrawn).toEqual(expected)
  expect((await editor.saved())[10]).toEqual({ role: 'heading', level: 1, segments: [run('二、开展试点')] })
})

test('WRI-6 Alt+Shift+↑ moves a section, in the text and in the outline; one Ctrl+Z takes it back', async () => {
  await editor.caretAtEnd(10)
  await editor.page.keyboard.press('Alt+Shift+ArrowUp')
  const moved = ['一、提升服务水平', '二、强化政策支撑', '（一）完善机制', '（二）加大投入', '三、下一步工作']
  await expect.poll(outlineDrawn).toEqual(moved)
  await editor.page.keyboard.press('Control+z')
  await expect.poll(outlineDrawn).toEqual(parts.filter(({ role }) => role === 'heading').map(textOf))
  await editor.page.locator('.outline-item').nth(3).focus()
  await editor.page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(outlineDrawn).toEqual(moved)
  await expect
    .poll(() => editor.page.evaluate(() => document.activeElement?.textContent))
    .toBe('一、提升服务水平')
})

test('WRI-6 a section dragged in the outline takes along what belongs to it', async () => {
  const rows = editor.page.locator('.outline-item')
  await rows.nth(0).dragTo(rows.nth(4), { targetPosition: { x: 40, y: 24 } })
  await expect
    .poll(outlineDrawn)
    .toEqual(['一、提升服务水平', '二、下一步工作', '三、强化政策支撑', '（一）完善机制', '（二）加大投入'])
  expect((await editor.saved()).map(textOf).slice(4)).toEqual([
    '一、提升服务水平',
    '我局优化流程。',
    '二、下一步工作',
    '',
    '三、强化政策支撑',
    '近年来，我局出台实施意见。',
    '（一）完善机制',
    '我局会同有关部门，建立联席会议制度。',
    '（二）加大投入',
    '我局落实专项资金。',
    ...laidOut.slice(openBlock + 1).map(textOf),
  ])
})

test('WRI-7 Ctrl+F finds and colours, Ctrl+H replaces after a preview, one Ctrl+Z takes all back', async () => {
  const { page } = editor
  await editor.caretAtEnd(5)
  await page.keyboard.press('Control+f')
  const bar = page.getByTestId('find-bar')
  await bar.getByLabel('查找', { exact: true }).fill('我局')
  const colored = () => page.evaluate(() => CSS.highlights.get('nifu-found')?.size ?? 0)
  await expect.poll(colored).toBe(4)
  await page.keyboard.press('Enter')
  const active = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('nifu-found-active') ?? []
      return range?.startContainer.textContent
    })
  await expect.poll(active).toBe('我局落实专项资金。')
  await page.keyboard.press('Control+h')
  await bar.getByLabel('替换为').fill('我委')
  await bar.getByRole('button', { name: '全部替换…' }).click()
  await bar.getByTestId('find-preview').getByRole('checkbox').nth(1).uncheck()
  await page.screenshot({ path: join(screens, 'find-replace.png') })
  await bar.getByRole('button', { name: '替换 3 处' }).click()
  await expect.poll(colored).toBe(1)
  const blocks = await editor.saved()
  expect(blocks[7]).toEqual(parts[3])
  expect(blocks[5]?.segments).toEqual([
    run('近年来，', fromTemplate),
    run('我委'),
    run('出台实施意见。', fromTemplate),
  ])
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.locator('.paper-text').evaluate((text) => text === document.activeElement))
    .toBe(true)
  await page.keyboard.press('Control+z')
  expect(await editor.saved()).toEqual(numbered)
})

test('WRI-5 what is coloured leaves a composition alone', async () => {
  const { page } = editor
  await editor.caretAtEnd(5)
  await page.keyboard.press('Control+f')
  await page.getByTestId('find-bar').getByLabel('查找', { exact: true }).fill('我局')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await editor.caretAtEnd(9)
  await page.keyboard.press('Control+f')
  await page.locator('.block').nth(9).click()
  await page.keyboard.press('End')
  await editor.compose(['w', 'wo', 'woju'], '我局')
  await editor.compose(['z'], '再')
  expect(textOf((await editor.saved())[9])).toBe('我局落实专项资金。我局再')
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('nifu-found')?.size)).toBe(5)
})
