import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium, openPage } from './chromium.ts'
import { killRounds } from './killed-typing.ts'
import { randomFrom } from './random-compositions.ts'
import { type Server, startServer } from './server.ts'

const temp = mkdtempSync(join(tmpdir(), 'nifu-saving-'))
/** Until something is there that takes a while on a machine that is busy. */
const slow = { timeout: 60_000 }
let browser: Browser
let page: Page
let server: Server | null = null

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  rmSync(temp, { recursive: true, force: true })
})

beforeEach(async () => {
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
})

afterEach(async () => {
  await page.close()
  await server?.stop()
  server = null
})

const state = () => page.getByTestId('save-state').innerText()
const paper = () => page.locator('[data-slate-editor]').innerText()

async function beginDraft(): Promise<void> {
  await page.getByTestId('new-case').first().click()
  const card = page.getByRole('dialog', { name: '新建办件' })
  await card.getByLabel('案由').fill('关于增设路灯的建议')
  await card.getByRole('button', { name: '开始起草' }).click()
  await page.getByTestId('draft-view').waitFor()
  await page.locator('[data-slate-editor] .block-paragraph').last().click()
  await page.keyboard.press('End')
}

async function downloaded(button: string): Promise<string> {
  const waiting = page.waitForEvent('download', slow)
  await page.getByRole('button', { name: button }).click()
  return (await waiting).path()
}

test('a library that another program holds is told; the text stays, goes out as a file, and is saved once it is free', async () => {
  const library = join(temp, 'locked')
  server = await startServer(library)
  await page.goto(server.url)
  await beginDraft()
  await expect.poll(state, slow).toContain('已保存')
  const other = new DatabaseSync(join(library, 'library.sqlite'))
  other.exec('BEGIN EXCLUSIVE')
  await page.keyboard.insertText('被占用时写的话。')
  await expect.poll(state, slow).toContain('范文库正被其他程序占用')
  expect(readFileSync(await downloaded('另存文本'), 'utf8')).toContain('被占用时写的话。')
  await page.keyboard.press('Escape')
  other.exec('ROLLBACK')
  other.close()
  await expect.poll(state, slow).toContain('已保存')
  await page.reload()
  await page.getByTestId('draft-row').first().click()
  await expect.poll(paper, slow).toContain('被占用时写的话。')
})

test.skipIf(process.platform === 'win32')(
  'where nothing more can be written the text stays and goes out as a backup, which the desk brings in again',
  async () => {
    const library = join(temp, 'full')
    server = await startServer(library)
    await server.stop()
    server = await startServer(library, 560)
    await page.goto(server.url)
    await beginDraft()
    const long = `${'近年来，我局持续推进各项工作。'.repeat(3000)}写到这里磁盘满了。`
    await page.keyboard.insertText(long)
    await expect.poll(state, slow).toContain('保存失败')
    const backup = await downloaded('另存备份')
    expect(await paper()).toContain('写到这里磁盘满了。')
    await server.stop()

    server = await startServer(library)
    await page.goto(server.url)
    const choosing = page.waitForEvent('filechooser')
    await page.getByTestId('bring-backup').click()
    await (await choosing).setFiles(backup)
    await expect.poll(paper, slow).toContain('写到这里磁盘满了。')
  },
)

test('killed three times in the middle of typing: sound, unbroken, and offered again', async () => {
  const losses = await killRounds(page, join(temp, 'killed'), 3, randomFrom(7))
  expect(losses.map(({ sound, isOffered, isUnbroken }) => ({ sound, isOffered, isUnbroken }))).toEqual(
    Array.from({ length: 3 }, () => ({ sound: 'ok', isOffered: true, isUnbroken: true })),
  )
})
