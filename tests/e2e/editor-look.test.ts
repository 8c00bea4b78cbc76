import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DraftBlock } from '#contract/draft.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, fromTemplate, laidOut, openBlock, run } from './editor-page.ts'

/** Pictures of the views, to be looked at. */
const screens = new URL('../../.cache/screens', import.meta.url).pathname

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>
let editor: EditorPage

const sentence =
  '近年来，我区聚焦群众急难愁盼，持续推进既有多层住宅加装电梯，惠及居民一万余户，群众满意度不断提升。'
const mixed: DraftBlock = {
  role: 'paragraph',
  level: 0,
  segments: [
    run(sentence, fromTemplate),
    run('今年，我们'),
    run('按照年度计划，有序推进各项工作。', { from: 'reply', ref: 'r3' }),
  ],
}
const long: DraftBlock[] = [
  ...laidOut.slice(0, openBlock - 1),
  ...Array.from({ length: 14 }, () => mixed),
  { role: 'table', level: 0, segments: [run('项目｜单位｜2023年数量', fromTemplate)] },
  { role: 'table', level: 0, segments: [run('既有多层住宅加装电梯｜台｜120', fromTemplate)] },
  ...laidOut.slice(openBlock - 1),
]

beforeAll(async () => {
  await mkdir(screens, { recursive: true })
  built = await buildPage()
  browser = await launchChromium()
  editor = await EditorPage.open(browser, built.folder, long)
})

afterAll(async () => {
  await editor.close()
  await browser.close()
  await built.remove()
})

const settings = async () => (await editor.world()).settings.editor

test('a bar in the margin tells the origin of each line, and its source where the pointer rests', async () => {
  const { page } = editor
  await page.getByRole('button', { name: '显示出处' }).click()
  await page.locator('.origin-bar.origin-card').first().waitFor()
  const first = page.locator('.origin-bar.origin-library').nth(3)
  await first.hover()
  await expect.poll(() => page.locator('.ant-tooltip').last().innerText()).toContain('套语和范文')
  await page.screenshot({ path: join(screens, 'origin.png') })
  expect((await settings()).showsOrigin).toBe(true)
})

test('every line of the paper stands on its grid, and pages end after 22 lines', async () => {
  const { page } = editor
  const grid = await page.evaluate(() => {
    const text = document.querySelector('.paper-text')
    if (text === null) return null
    const top = text.getBoundingClientRect().top
    const line = Number.parseFloat(getComputedStyle(text).lineHeight)
    const drawn = [...document.querySelectorAll('.block:not(.block-table)')].map((block) => {
      const { top: at, height } = block.getBoundingClientRect()
      return { at: (at - top) / line, lines: height / line }
    })
    // The table's borders take a pixel a row; what follows it is left out.
    const beforeTable = drawn.slice(0, 20)
    return beforeTable
      .flatMap(({ at, lines }) => [at, lines])
      .filter((value) => Math.abs(value - Math.round(value)) > 0.06)
  })
  expect(grid).toEqual([])
  const pages = await page.locator('.page-marks').getAttribute('data-pages')
  expect(Number(pages)).toBeGreaterThan(2)
})

test('Ctrl and the wheel enlarge the paper within its bounds; the status line goes back to 100 %', async () => {
  const { page } = editor
  const sizePx = () =>
    page.locator('.paper-text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  const before = await sizePx()
  await page.locator('.paper').hover({ position: { x: 200, y: 200 } })
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 14; turn += 1) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await settings()).zoomPercent).toBe(200)
  expect(await sizePx()).toBeCloseTo(2 * before, 1)
  await page.screenshot({ path: join(screens, 'zoom-200.png') })
  await page.getByTestId('zoom').getByRole('button', { name: '恢复为 100%' }).click()
  await expect.poll(sizePx).toBeCloseTo(before, 1)
})

test('the plain view shows the text alone; the draft is the same', async () => {
  const { page } = editor
  const drawn = await editor.drawn()
  await page.getByRole('button', { name: '稿纸' }).click()
  await expect.poll(() => page.locator('.paper').getAttribute('data-view')).toBe('plain')
  expect(await editor.drawn()).toEqual(drawn)
  await editor.caretAtEnd(3)
  await page.screenshot({ path: join(screens, 'plain.png') })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.screenshot({ path: join(screens, 'plain-dark-small.png') })
  await page.getByRole('button', { name: '稿纸' }).click()
  await page.screenshot({ path: join(screens, 'paper-dark-small.png') })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
})

test('字数 stands beside what a web system counts, whose limit can be set', async () => {
  const { page } = editor
  await page.getByTestId('count').click()
  await page.getByLabel('网上办理系统的字符上限').fill('900')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await settings()).characterLimit).toBe(900)
  await expect.poll(() => page.getByTestId('count').getAttribute('data-over')).toBe('true')
  await page.screenshot({ path: join(screens, 'count.png') })
  await page.keyboard.press('Escape')
})

test('WRI-11 a half-width mark behind Chinese is helped, and one Ctrl+Z keeps it', async () => {
  const { page } = editor
  await editor.caretAtEnd(long.length - 3)
  await editor.compose(['j', 'jin'], '近年来')
  await page.keyboard.type(',')
  const drawn = async () => (await editor.drawn())[long.length - 3]
  await expect.poll(drawn).toBe('近年来，')
  await page.keyboard.press('Control+z')
  await expect.poll(drawn).toBe('近年来,')
})
