import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type Server, startServer } from './server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const screens = join(root, 'tests/e2e/screenshots')
const temp = mkdtempSync(join(tmpdir(), 'nifu-case-'))
const proposal = readFileSync(join(root, 'tests/golden/proposals/01-labelled-form.txt'), 'utf8')
/** Until something is there that takes a while on a machine that is busy. */
const slow = { timeout: 15_000 }
let server: Server
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  server = await startServer(join(temp, 'library'))
  browser = await launchChromium()
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(slow.timeout)
  page = await context.newPage()
  await page.goto(server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

const shot = (name: string) => page.screenshot({ path: join(screens, `${name}.png`) })
const block = (index: number) => page.locator('[data-slate-editor] .block').nth(index)
const paper = () => page.locator('[data-slate-editor]').innerText()
const point = (index: number) => page.getByTestId('point').nth(index)
const counted = () => page.getByTestId('points').locator('.pane-count').innerText()
const saved = async () => {
  await expect.poll(() => page.getByTestId('save-state').innerText(), slow).toContain('已保存')
}
const dialog = (name: string) => page.getByRole('dialog', { name })
const rows = () => page.getByTestId('draft-row')
const menuItem = (name: string) => page.getByRole('menuitem', { name }).filter({ visible: true })

test('a pasted proposal is shown before it fills the card; what is not marked stays', async () => {
  await page.getByTestId('new-case').waitFor()
  await page.keyboard.press('Alt+n')
  await page.getByTestId('from-proposal').click()
  await page.getByTestId('proposal-text').fill(proposal)
  await page.getByTestId('proposal-read').click()
  const changes = page.getByTestId('proposal-changes')
  await changes.waitFor()
  await shot('case-1-proposal')
  await changes.getByLabel('采用提案中的届次').uncheck()
  await page.getByTestId('proposal-take').click()
  const card = dialog('新建办件')
  await expect
    .poll(() => card.getByLabel('案由').inputValue(), slow)
    .toBe('关于完善老旧小区加装电梯工作机制的提案')
  expect(await card.getByLabel('届次').inputValue()).toBe('')
  await card.getByRole('button', { name: '开始起草' }).click()
  await page.getByTestId('points').waitFor()
  expect(await counted()).toBe('0/3 已答')
})

test('a point is set to the paragraph of the caret, waived and taken back, and leads to its paragraph', async () => {
  const first = page.locator('[data-slate-editor] .block-paragraph').first()
  await first.click()
  await page.keyboard.insertText('我局正在研究这件事情。')
  await point(1).getByTestId('point-menu').click()
  await menuItem('由光标所在段答复').click()
  await expect.poll(() => point(1).innerText(), slow).toContain('已确认')
  await point(0).getByTestId('point-menu').click()
  await menuItem('不需答复').click()
  await expect.poll(counted, slow).toBe('1/2 已答')
  await page.getByTestId('notice').getByRole('button', { name: '撤销' }).click()
  await expect.poll(counted, slow).toBe('1/3 已答')
  await block(0).click()
  await point(1).getByRole('button').first().click()
  await page.keyboard.insertText('补充。')
  expect(await paper()).toContain('我局正在研究这件事情。补充。')
  await saved()
  await shot('case-2-points')
})

test('an earlier version is named, compared and restored; restoring is undone', async () => {
  await page.keyboard.press('Control+Shift+S')
  const versions = dialog('版本')
  await versions.getByTestId('revision').last().click()
  await versions.getByTestId('revision-name').fill('最初一稿')
  await versions.getByTestId('revision-name').press('Enter')
  await expect.poll(() => versions.getByTestId('revision').last().innerText(), slow).toContain('最初一稿')
  await expect.poll(() => versions.innerText(), slow).toContain('补充。')
  await shot('case-3-revisions')
  await versions.getByTestId('restore-revision').click()
  await versions.waitFor({ state: 'hidden' })
  await expect.poll(paper, slow).not.toContain('我局正在研究')
  await block(0).click()
  await page.keyboard.press('Control+z')
  await expect.poll(paper, slow).toContain('我局正在研究这件事情。补充。')
  await saved()
})

test('a draft that is opened in a second window is told in both at once', async () => {
  const second = await context.newPage()
  await second.goto(server.url)
  await second.getByTestId('draft-row').first().click()
  const told = (one: Page) => one.getByTestId('open-twice').innerText()
  await expect.poll(() => told(second), slow).toContain('另一个窗口')
  await expect.poll(() => told(page), slow).toContain('另一个窗口')
  await second.close()
  await page.getByTestId('open-twice').waitFor({ state: 'hidden' })
})

test('Ctrl+K finds everything by keys alone', async () => {
  const item = () => page.getByTestId('palette-item')
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').fill('电梯')
  await expect
    .poll(() => item().first().innerText(), slow)
    .toContain('关于完善老旧小区加装电梯工作机制的提案')
  await page.getByTestId('palette-input').fill('gzt')
  await expect.poll(() => item().count(), slow).toBe(1)
  await page.keyboard.press('Enter')
  await page.getByTestId('screen-desk').waitFor()
  await page.keyboard.press('Control+k')
  await expect.poll(() => item().first().innerText(), slow).toContain('工作台')
  await page.keyboard.press('Escape')
  await dialog('查找').waitFor({ state: 'hidden' })
})

test('联名: a reply each stands as a group, takes over the text of another, and is taken back', async () => {
  await page.getByTestId('row-menu').first().click()
  await menuItem('联名：每位一份，共 3 份').click()
  await expect.poll(() => rows().count(), slow).toBe(3)
  await rows().first().click()
  await page.getByTestId('group').waitFor()
  await page.locator('[data-slate-editor] .block-paragraph').first().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('这一句只在这一份里。')
  await saved()
  await page.getByTestId('group').getByRole('button', { name: '打开' }).first().click()
  await expect.poll(paper, slow).not.toContain('这一句只在这一份里。')
  // The other two of the group: one has the sentence, one has not.
  const taking = page.getByRole('dialog', { name: '取用“' })
  for (const button of await page.getByTestId('take-over').all()) {
    await button.click()
    await taking.locator('.take-over').or(taking.getByText('两份的正文完全相同')).waitFor()
    if (await taking.getByText('这一句只在这一份里。').first().isVisible()) break
    await taking.getByRole('button', { name: '取消' }).click()
    await taking.waitFor({ state: 'hidden' })
  }
  await shot('case-4-take-over')
  await taking.getByRole('button', { name: '换成这份正文' }).click()
  await expect.poll(paper, slow).toContain('这一句只在这一份里。')
  await block(0).click()
  await page.keyboard.press('Control+z')
  await expect.poll(paper, slow).not.toContain('这一句只在这一份里。')
  await saved()
})

test('并案 keeps the content and leaves the facts of the item open; a case is deleted and brought back', async () => {
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('row-menu').first().click()
  await menuItem('并案：另起一件，内容相同').click()
  await expect.poll(paper, slow).toContain('〔待补：编号〕')
  expect(await paper()).toContain('我局正在研究这件事情。')
  await page.getByTestId('rail-desk').click()
  await expect.poll(() => rows().count(), slow).toBe(4)
  await page.getByTestId('row-menu').first().click()
  await menuItem('删除').click()
  await expect.poll(() => rows().count(), slow).toBe(3)
  await page.getByTestId('notice').last().getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => rows().count(), slow).toBe(4)
  await shot('case-5-desk')
})

test('a case of 会办 gives an opinion to the body that leads; its deadline follows the rules of the place', async () => {
  await page.getByTestId('rail-settings').click()
  await page.getByLabel('答复的月数').fill('2')
  await page.getByLabel('答复的月数').press('Tab')
  await page.getByTestId('rail-desk').click()
  await page.keyboard.press('Alt+n')
  const card = dialog('新建办件')
  await card.getByLabel('交办日期').fill('2025-12-31')
  await card.getByLabel('交办日期').press('Enter')
  await card.getByRole('button', { name: '把办理期限填为 2 个月：2026年2月28日' }).click()
  expect(await card.getByLabel('办理期限').inputValue()).toBe('2026年2月28日')
  await card.getByText('会办', { exact: true }).click()
  await card.getByLabel('主办单位').fill('栖岭区房屋管理局')
  await card.getByLabel('主办单位').press('Enter')
  await card.getByRole('button', { name: '开始起草' }).click()
  await expect.poll(paper, slow).toContain('会办意见')
  expect(await paper()).toContain('栖岭区房屋管理局：')
  await saved()
})

test('after the program was killed the desk offers the draft with all that was told to be saved', async () => {
  await block(3).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('断电前的一句。')
  await saved()
  await server.kill()
  server = await startServer(join(temp, 'library'))
  await page.goto(server.url)
  await page.getByTestId('attention').getByText('超期').first().waitFor()
  await shot('case-6-attention')
  await page.getByTestId('recovered').getByRole('button', { name: '继续写' }).click()
  await expect.poll(paper, slow).toContain('断电前的一句。')
})
