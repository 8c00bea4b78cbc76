import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage } from './chromium.ts'
import { type Server, startServer } from './server.ts'

const temp = mkdtempSync(join(tmpdir(), 'nifu-axe-'))
let server: Server
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer(join(temp, 'library'))
  browser = await launchChromium()
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

interface Found {
  id: string
  nodes: { target: unknown; failureSummary?: string }[]
}

/** What axe-core finds on the page as it is, by the rules of WCAG 2.1 A and AA and of good practice, in the light and in the dark theme. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
    await expect.poll(() => page.locator('html').getAttribute('data-theme'), { timeout: 10_000 }).toBe(theme)
    // Colours pass over to the other theme: what is measured is where they arrive.
    await page.waitForFunction(() => document.getAnimations().length === 0)
    const results = await page.evaluate(() =>
      (
        globalThis as typeof globalThis & { axe: { run(options: unknown): Promise<{ violations: Found[] }> } }
      ).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      }),
    )
    for (const { id, nodes } of results.violations) {
      for (const { target, failureSummary } of nodes.slice(0, 5)) {
        found.push(
          `${theme} ${id} ${String(target)}: ${failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''}`,
        )
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

test('the empty desk can be used by everybody', async () => {
  await page.getByTestId('import-samples').waitFor()
  expect(await violations()).toEqual([])
})

test('the library and an opened reply can be used by everybody', async () => {
  await page.getByTestId('import-samples').click()
  await page.getByTestId('rail-library').click()
  await expect.poll(() => page.getByTestId('reply-row').count(), { timeout: 30_000 }).toBe(5)
  await page.getByTestId('reply-row').first().click()
  await page.getByTestId('reply-detail').waitFor()
  expect(await violations()).toEqual([])
})

test('the templates and an opened one can be used by everybody', async () => {
  await page.getByTestId('rail-templates').click()
  const row = page.getByTestId('template-row').first()
  await row.waitFor({ timeout: 30_000 })
  await row.click()
  await page.getByTestId('template-detail').waitFor()
  expect(await violations()).toEqual([])
})

test('the settings can be used by everybody', async () => {
  await page.getByTestId('rail-settings').click()
  await page.getByTestId('screen-settings').waitFor()
  expect(await violations()).toEqual([])
})

test('the dialog of a new case can be used by everybody', async () => {
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('new-case').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('届次').fill('长宁区政协第十五届四次会议')
  await dialog.getByLabel('编号').fill('048')
  await dialog.getByLabel('案由').fill('关于加快推进应用场景建设的建议')
  expect(await violations()).toEqual([])
})

test('a proposal being read, and what it would change, can be used by everybody', async () => {
  await page.getByTestId('from-proposal').click()
  await page
    .getByTestId('proposal-text')
    .fill('案由：关于增设路灯的提案\n提案人：甲乙\n建议：\n1.增设路灯。\n2.修补路面。')
  expect(await violations()).toEqual([])
  await page.getByTestId('proposal-read').click()
  await page.getByTestId('proposal-changes').waitFor()
  expect(await violations()).toEqual([])
  await page.getByTestId('proposal-take').click()
  await page.getByRole('dialog', { name: '新建办件' }).getByRole('button', { name: '开始起草' }).click()
})

test('the writing view with each of its panes can be used by everybody', async () => {
  await page.locator('[data-slate-editor]').waitFor()
  for (const name of ['推荐', '比较', '来源', '核查']) {
    await page.getByRole('tab', { name }).click()
    expect({ name, found: await violations() }).toEqual({ name, found: [] })
  }
})

test('the kept versions and the palette can be used by everybody', async () => {
  await page.getByTestId('open-revisions').click()
  await page.getByTestId('revision').first().waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '版本' }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-item').first().waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '查找' }).waitFor({ state: 'hidden' })
})

test('issuing can be used by everybody', async () => {
  await page.getByTestId('issue').click()
  await page.getByTestId('issue-dialog').waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('Escape')
})

test('the desk with a draft and the sheet of keys can be used by everybody', async () => {
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('draft-row').first().waitFor()
  expect(await violations()).toEqual([])
  await page.keyboard.press('F1')
  await page.getByTestId('key-sheet').waitFor()
  expect(await violations()).toEqual([])
})
