import { fileURLToPath } from 'node:url'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage } from './chromium.ts'
import { type Server, startServer } from './server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const screens = join(root, 'tests/e2e/screenshots')
const temp = mkdtempSync(join(tmpdir(), 'nifu-journey-'))
const library = join(temp, 'library')
const seeds = readdirSync(join(root, 'seeds')).map((name) => join(root, 'seeds', name))

let server: Server
let browser: Browser
let page: Page
const complaints: string[] = []
const asked: string[] = []

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  server = await startServer(library)
  browser = await launchChromium()
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  await page.goto(server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

const shot = (name: string) => page.screenshot({ path: join(screens, `${name}.png`) })
const block = (index: number): Locator => page.locator('[data-slate-editor] .block').nth(index)
const draftText = () => page.locator('[data-slate-editor]').innerText()
const saved = () =>
  page
    .getByText(/已保存/)
    .first()
    .waitFor({ timeout: 15_000 })

test('an empty desk says what to do', async () => {
  await page.getByTestId('import-samples').waitFor()
  expect(await page.getByText('还没有办件').count()).toBe(1)
  await shot('1-empty-desk')
})

test('the five replies are brought in and stand in the library as they were read', async () => {
  await page.getByTestId('rail-library').click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId('import-files').first().click()
  await (await chooser).setFiles(seeds)
  await expect.poll(() => page.getByTestId('reply-row').count(), { timeout: 30_000 }).toBe(5)

  await page.getByTestId('reply-row').filter({ hasText: '提案第065号' }).click()
  const detail = page.getByTestId('reply-detail')
  await detail.getByText('一、加强顶层设计，强化政策支撑作用').waitFor()
  expect(await detail.innerText()).toContain('钟跃崎委员')
  await shot('2-library')
})

test('what was mined can be read: one family of three occurrences for a passage used three times', async () => {
  await page.getByTestId('rail-templates').click()
  const row = page.getByTestId('template-row').filter({ hasText: '容缺、容错' })
  await row.first().waitFor({ timeout: 30_000 })
  expect(await row.count()).toBe(1)
  await row.click()
  await expect.poll(() => page.getByTestId('occurrence').count()).toBe(3)
  await shot('3-templates')
})

test('a new case is opened from its card and laid out by the structure of earlier replies', async () => {
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('new-case').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('届次').fill('长宁区政协第十五届四次会议')
  await dialog.getByLabel('编号').fill('048')
  await dialog.getByLabel('案由').fill('关于加快推进人工智能应用场景建设的建议')
  await dialog.getByLabel('主送').fill('李文博')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('办理结果').fill('解决或采纳')
  await dialog.getByLabel('签发人').fill('詹镭')
  await dialog.getByLabel('承办单位').fill('长宁区科学技术委员会')
  await dialog.getByLabel('成文日期').fill('2025-04-28')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('联系人', { exact: true }).fill('王建涛')
  await dialog.getByLabel('联系电话').fill('52388272')
  await shot('4-case')
  await dialog.getByRole('button', { name: '开始起草' }).click()
  await page.locator('[data-slate-editor]').waitFor()
  const text = await draftText()
  for (const known of [
    '对长宁区政协第十五届四次会议第048号提案的答复',
    '李文博委员：',
    '关于加快推进人工智能应用场景建设的建议',
    '2025年4月28日',
    '联系电话：52388272',
  ]) {
    expect(text).toContain(known)
  }
  expect(text).toContain('〔待补：')
})

test('while writing, the next words stand in grey and five passages beside; nothing is offered while an input method composes', async () => {
  const empty = page.locator('[data-slate-editor] .block-paragraph').first()
  await empty.click()
  await page.keyboard.type('长宁秉持“容缺、容错，')
  const ghost = page.getByTestId('ghost')
  await expect.poll(() => ghost.innerText().catch(() => ''), { timeout: 10_000 }).toContain('扶新、扶特')
  const cards = page.getByTestId('suggestion')
  expect(await cards.count()).toBeGreaterThan(0)
  expect(await cards.count()).toBeLessThanOrEqual(5)
  expect(await cards.first().innerText()).toMatch(/\.txt|年\d+月\d+日/)
  await shot('5-writing')

  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: 'fu', selectionStart: 2, selectionEnd: 2 })
  await page.waitForTimeout(400)
  expect(await ghost.count()).toBe(0)
  await devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })

  await ghost.waitFor({ timeout: 10_000 })
  await page.keyboard.press('Control+ArrowRight')
  await expect.poll(() => empty.innerText()).toContain('扶新、扶特')
  await ghost.waitFor({ timeout: 10_000 })
  await page.keyboard.press('Tab')
  await expect.poll(() => empty.innerText()).toContain('厚植包容审慎的宜创土壤')
  await saved()
})

test('the draft is compared with the reply it resembles most', async () => {
  await page.getByRole('tab', { name: '比较' }).click()
  const panel = page.getByTestId('compare-panel')
  await expect.poll(() => panel.innerText(), { timeout: 15_000 }).toContain('改')
  const text = await panel.innerText()
  expect(text).toContain('厚植包容审慎的宜创土壤')
  await shot('6-compare')
})

test('a name left over from an earlier reply is found by the check and shown in the text', async () => {
  const paragraph = page.locator('[data-slate-editor] .block-paragraph').first()
  await paragraph.click()
  await paragraph.click({ position: { x: 60, y: 12 } })
  await page.keyboard.type('感谢钟跃崎委员，')
  await page.getByRole('tab', { name: '核查' }).click()
  const finding = page.getByTestId('check-panel').locator('li').filter({ hasText: '钟跃崎' }).first()
  await finding.waitFor({ timeout: 15_000 })
  await shot('7-check')
  await finding.getByRole('button').first().click()
  await expect.poll(() => page.evaluate(() => String(window.getSelection()))).toContain('钟跃崎')
  for (let steps = 0; steps < 20 && (await draftText()).includes('钟跃崎'); steps++)
    await page.keyboard.press('Control+z')
  expect(await draftText()).not.toContain('钟跃崎')
  await saved()
})

test('the document is issued as .docx', async () => {
  await page.getByRole('button', { name: /签发/ }).first().click()
  const dialog = page.getByTestId('issue-dialog')
  await dialog.getByTestId('issue-export').waitFor()
  await page.frameLocator('[data-testid=issue-preview]').getByText('李文博委员：').waitFor()
  await shot('8-issue')
  const download = page.waitForEvent('download')
  await dialog.getByTestId('issue-export').click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^048.*\.docx$/)
  const path = join(temp, 'issued.docx')
  await file.saveAs(path)
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
  const printed = xml.replace(/<[^>]+>/g, '')
  expect(printed).toContain('李文博委员：')
  expect(printed).toContain('2025年4月28日')
  expect(printed).toContain('厚植包容审慎的宜创土壤')
  expect(xml).toContain('w:w="11906"')
  await page.keyboard.press('Escape')
})

test('after a restart the draft is there as it was', async () => {
  await saved()
  const before = await draftText()
  expect(await server.stop()).toBe(0)
  server = await startServer(library)
  await page.goto(server.url)
  await page.getByTestId('draft-row').first().click()
  await page.locator('[data-slate-editor]').waitFor()
  expect(await draftText()).toBe(before)
  await page.getByTestId('rail-desk').click()
  await shot('9-desk')
})

test('nothing was asked of any other computer and the page complained of nothing', () => {
  expect([...new Set(asked)]).toEqual(['127.0.0.1'])
  // The connection lost while the program was restarted is the one complaint to expect.
  expect(
    complaints.filter((text) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/.test(text)),
  ).toEqual([])
})

test('the blocks of a draft keep their order on the page', async () => {
  await page.getByTestId('draft-row').first().click()
  await page.locator('[data-slate-editor]').waitFor()
  expect(await block(0).innerText()).toContain('第048号提案的答复')
})
