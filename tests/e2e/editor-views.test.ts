import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, laidOut, openBlock, passage, passages, run } from './editor-page.ts'

/** Pictures of the views, to be looked at. */
const screens = new URL('../../.cache/screens', import.meta.url).pathname

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>

beforeAll(async () => {
  await mkdir(screens, { recursive: true })
  built = await buildPage()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

const ruler = '一二三四五六七八九十'.repeat(9)
const ruled = laidOut.with(5, { role: 'paragraph', level: 0, segments: [run(ruler)] })

/** How many characters stand on the second line of the ruler, which has no indent. */
async function charactersOnLine(editor: EditorPage): Promise<number> {
  return editor.page.evaluate(() => {
    const node = document.querySelectorAll('.block')[5]?.querySelector('[data-slate-string]')?.firstChild
    if (!node) return 0
    const tops = Array.from({ length: node.textContent?.length ?? 0 }, (_, offset) => {
      const range = document.createRange()
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      return Math.round(range.getBoundingClientRect().top)
    })
    const lines = [...new Set(tops)]
    return tops.filter((top) => top === lines[1]).length
  })
}

/** How far the grey text begins from the end of what is typed, in pixels of the screen. */
async function ghostOffset(editor: EditorPage): Promise<{ x: number; y: number }> {
  return editor.page.evaluate((index) => {
    const run = document.querySelectorAll('.block')[index]?.querySelector('[data-slate-string]')
    const ghost = document.querySelector('[data-testid=ghost] span')
    if (!run || !ghost) throw new Error('nothing is drawn')
    const [a, b] = [run.getBoundingClientRect(), ghost.getBoundingClientRect()]
    return { x: Math.abs(a.right - b.left), y: Math.abs(a.top + a.height / 2 - b.top - b.height / 2) }
  }, openBlock)
}

test.each([
  ['wide', 1920, 1080, 100, 'light'],
  ['usual', 1440, 900, 100, 'light'],
  ['smallest', 1024, 700, 100, 'light'],
  ['enlarged', 1440, 900, 125, 'dark'],
  ['reduced', 1440, 900, 80, 'dark'],
] as const)(
  '%s: a line holds 28 characters and grey text begins where typing ends',
  async (name, width, height, zoom, theme) => {
    const editor = await EditorPage.open(browser, built.folder, ruled)
    await editor.page.setViewportSize({ width, height })
    await editor.page.emulateMedia({ colorScheme: theme })
    await editor.page.evaluate((percent) => {
      document.documentElement.style.setProperty('--zoom', String(percent / 100))
    }, zoom)
    await editor.page.waitForTimeout(200)
    await editor.caretAtEnd(openBlock)
    await editor.compose(['x'], '下一步，我局将')
    await editor.page.getByTestId('ghost').waitFor()
    await editor.page.waitForTimeout(150)
    await editor.page.screenshot({ path: join(screens, `draft-${name}.png`) })
    expect(await charactersOnLine(editor)).toBe(28)
    const offset = await ghostOffset(editor)
    expect(offset.x).toBeLessThan(3)
    expect(offset.y).toBeLessThan(3)
    await editor.close()
  },
)

test('a new case begins with what its dialog was told, and with the structure of its kind', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  await page.getByRole('button', { name: '返回工作台' }).click()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('人大建议').click()
  await dialog.getByLabel('届次').fill('江宁区政协第十五届三次会议')
  await dialog.getByText('届次与类别不符').waitFor()
  await dialog.getByLabel('届次').fill('江宁区第十七届人大五次会议')
  await dialog.getByLabel('编号').fill('第 061 号')
  await dialog.getByLabel('案由').fill('关于优化停车管理的建议')
  await dialog.getByLabel('主送').fill('王芳、赵强、')
  await dialog.getByLabel('办理结果').fill('A')
  await page.screenshot({ path: join(screens, 'new-case.png') })
  await dialog.getByRole('button', { name: '开始起草' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const { draft } = await editor.world()
  expect(draft.card).toMatchObject({
    body: '人大',
    kind: '建议',
    honorific: '代表',
    meeting: '江宁区第十七届人大五次会议',
    number: '061',
    subject: '关于优化停车管理的建议',
    addressees: ['王芳', '赵强'],
    handlingResult: 'A',
  })
  await editor.close()
})

test('panes are dragged and remembered', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const bar = editor.page.locator('.ant-splitter-bar-dragger').nth(1)
  const box = await bar.boundingBox()
  if (box === null) throw new Error('no bar between paper and side pane')
  await editor.page.mouse.move(box.x + 1, box.y + 400)
  await editor.page.mouse.down()
  await editor.page.mouse.move(box.x - 79, box.y + 400, { steps: 4 })
  await editor.page.mouse.up()
  await editor.page.waitForTimeout(100)
  const { panes } = (await editor.world()).settings
  expect(panes['draft-card']).toBe(268)
  expect(panes['draft-side']).toBeGreaterThan(400)
  await editor.close()
})

test('looking at another page and coming back leaves the caret and its place', async () => {
  const tall = [
    ...laidOut.slice(0, openBlock),
    ...Array.from({ length: 40 }, () => ruled[5]!),
    ...laidOut.slice(openBlock),
  ]
  const editor = await EditorPage.open(browser, built.folder, tall)
  await editor.caretAtEnd(openBlock + 40)
  await editor.compose(['x'], '写到这里')
  const scrolled = () => editor.page.evaluate(() => document.querySelector('.draft-paper')?.scrollTop)
  const before = await scrolled()
  await editor.page.getByRole('button', { name: '范文库' }).first().click()
  await editor.page.waitForTimeout(200)
  await editor.page.getByRole('button', { name: '在写' }).click()
  await editor.page.waitForTimeout(200)
  expect(await scrolled()).toBe(before)
  await editor.page.locator('.paper-text').focus()
  await editor.compose(['j'], '，接着写')
  expect((await editor.drawn())[openBlock + 40]).toBe('写到这里，接着写')
  await editor.close()
})

test('passages that say the same are listed once, whatever is typed', async () => {
  const same = passage('下一步，我局将加快推进。')
  const editor = await EditorPage.open(browser, built.folder, laidOut, [same, ...passages, same])
  await editor.caretAtEnd(openBlock)
  const listed = async (places: string[]) => {
    await expect.poll(() => editor.page.locator('.recommend-place b').allInnerTexts()).toEqual(places)
  }
  await listed(['1', '2', '3', '4'])
  for (const word of ['下', '一步', '，我']) {
    await editor.compose(['x'], word)
    await editor.page.waitForTimeout(200)
    await listed(['1', '2', '3'])
  }
  await editor.close()
})
