import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { DraftBlock } from '#contract/draft.ts'
import { launchChromium, openPage } from './chromium.ts'
import { type Server, startServer } from './server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const screens = join(root, 'tests/e2e/screenshots')
const temp = mkdtempSync(join(tmpdir(), 'nifu-check-'))
const slow = { timeout: 20_000 }
let server: Server
let browser: Browser
let page: Page

const block = (role: DraftBlock['role'], text: string): DraftBlock => ({
  role,
  level: 0,
  segments: [{ text, origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
})
const blocks = [
  block('title', '对栖岭县政协第十二届三次会议第054号提案的答复'),
  block('salutation', '林小川委员：'),
  block('opening', '您提出的《关于改善村道照明的建议》的提案收悉，现答复如下：'),
  block('paragraph', '2023年,我局新装路灯300盏,覆盖12个村,投入80万元。'),
  block('paragraph', '我局认真布署，截止目前已全部亮灯。外来工宿舍同步安装。'),
  block('closing', '感谢您们的关心和支持。'),
  block('signature', '栖岭县交通运输局'),
  block('date', '2024年5月6日'),
]
const card = {
  ...emptyCard,
  body: '政协',
  kind: '提案',
  meeting: '栖岭县政协第十二届三次会议',
  number: '045',
  subject: '关于改善村道照明的建议',
  addressees: ['林小川'],
  honorific: '委员',
  organ: '栖岭县交通运输局',
  date: '2024-05-06',
}

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  server = await startServer(join(temp, 'library'))
  browser = await launchChromium()
  page = await openPage(browser, {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  page.setDefaultTimeout(slow.timeout)
  await page.goto(server.url)
  await page.getByTestId('import-samples').waitFor()
  await page.evaluate(
    async (input) => {
      const authorization = `Bearer ${sessionStorage.getItem('nifu-token') ?? ''}`
      const headers = { authorization, 'content-type': 'application/json' }
      const body = JSON.stringify({ name: 'draft.create', input })
      await fetch('/api/request', { method: 'POST', headers, body })
    },
    { card, structureId: null, blocks },
  )
  await page.reload()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

const shot = (name: string) => page.screenshot({ path: join(screens, `${name}.png`) })
const panel = () => page.getByTestId('check-panel')
const finding = (rule: string) => panel().locator(`li[data-rule="${rule}"]`)
const paper = () => page.locator('[data-slate-editor]').innerText()
const openDraft = async () => {
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('draft-row').first().click()
  await page.locator('[data-slate-editor]').waitFor()
  await page.getByRole('tab', { name: '核查' }).click()
  await panel().locator('li').first().waitFor()
}

test('a word that the office does not use and a rule that it does not want are set in the settings', async () => {
  await page.getByTestId('rail-settings').click()
  const form = page.getByRole('region', { name: '核查' })
  await form.getByRole('button', { name: '添加一行' }).first().click()
  await form.getByLabel('不用的词', { exact: true }).last().fill('外来工')
  await form.getByLabel('“外来工”的改为').fill('务工人员')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: '删除“外来工”' }).waitFor()
  await form.getByLabel('查找规则').fill('缺少的部分')
  await expect.poll(() => form.locator('[data-rule]').count(), slow).toBe(1)
  await form.getByLabel('“缺少的部分”的轻重').click()
  await page.getByRole('option', { name: '不查' }).or(page.getByTitle('不查')).last().click()
  await form.getByRole('button', { name: '“缺少的部分”恢复通常的轻重' }).waitFor()
  await form.scrollIntoViewIfNeeded()
  await shot('check-0-settings')
})

test('findings stand by severity, each with its place and its fix; F7 goes from one to the next', async () => {
  await openDraft()
  await finding('number').waitFor()
  await finding('own-word').waitFor()
  expect(await finding('incomplete').count()).toBe(0)
  expect(await panel().locator('h3').allInnerTexts()).toEqual([
    expect.stringMatching(/^须改正 1 处/),
    expect.stringMatching(/^请核对 \d+ 处/),
  ])
  await shot('check-1-findings')
  await page.keyboard.press('F7')
  await expect.poll(() => page.evaluate(() => String(getSelection())), slow).toBe('054')
  await page.keyboard.press('F7')
  await expect.poll(() => page.evaluate(() => String(getSelection())), slow).not.toBe('054')
})

test('a fix is shown before it is taken, and is undone; those of one rule are taken together', async () => {
  const misprint = finding('misprint').filter({ hasText: '“布署”应为' })
  expect(await misprint.locator('ins').first().innerText()).toBe('部署')
  await misprint.getByTestId('check-fix').click()
  await expect.poll(paper, slow).toContain('认真部署')
  await page.keyboard.press('Control+z')
  await expect.poll(paper, slow).toContain('认真布署')
  await finding('half-width').first().getByTestId('check-fix-all').click()
  await expect.poll(paper, slow).toContain('2023年，我局新装路灯300盏，覆盖12个村，投入80万元。')
  await expect.poll(() => finding('half-width').count(), slow).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => finding('half-width').count(), slow).toBeGreaterThan(1)
})

test('an error keeps the reply from being issued until it is kept with a reason or mended', async () => {
  await page.getByRole('button', { name: /签发/ }).first().click()
  const dialog = page.getByTestId('issue-dialog')
  await dialog.getByTestId('issue-findings').waitFor()
  expect(await dialog.getByTestId('issue-submit').isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await finding('number').getByTestId('check-keep').click()
  await finding('number').getByRole('textbox').fill('编号由交办单位改过')
  await page.keyboard.press('Enter')
  await expect.poll(() => panel().innerText(), slow).toContain('已保留 1 处')
  await shot('check-2-kept')
  await page.getByRole('button', { name: /签发/ }).first().click()
  await expect.poll(() => dialog.getByTestId('issue-submit').isEnabled(), slow).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('the 核稿单 is saved as .docx with what is open and what was kept', async () => {
  await page.getByTestId('check-sheet').click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '存为 .docx' }).click()
  const path = join(temp, 'sheet.docx')
  await (await download).saveAs(path)
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
  const printed = xml.replace(/<[^>]+>/g, '')
  expect(printed).toContain('核稿单')
  expect(printed).toContain('编号由交办单位改过')
  expect(printed).toContain('外来工')
})
