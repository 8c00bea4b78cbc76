import { fileURLToPath } from 'node:url'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage } from './chromium.ts'
import { writeMixedFolder, writeRecords } from './library-files.ts'
import { type Server, startServer } from './server.ts'

const screens = join(fileURLToPath(new URL('../..', import.meta.url)), 'tests/e2e/screenshots')
const temp = mkdtempSync(join(tmpdir(), 'nifu-library-'))
const { folder, broken } = writeMixedFolder(temp)
const patient = { timeout: 30_000 }

let server: Server
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  server = await startServer(join(temp, 'library'))
  browser = await launchChromium()
  page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(patient.timeout)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.url)
  await page.getByTestId('rail-library').click()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

const shot = (name: string) => page.screenshot({ path: join(screens, `library-${name}.png`) })
const row = (text: string): Locator => page.getByTestId('reply-row').filter({ hasText: text })
const field = (name: string): Locator => page.getByTestId(`field-${name}`)
const view = (name: 'text' | 'source'): Locator => page.locator(`[data-view=${name}]`)
const notice = (text: string): Locator => page.getByTestId('notice').filter({ hasText: text })
const countRows = () => page.getByTestId('reply-row').count()

async function drop(paths: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data })
  }
  await devtools.detach()
}

async function search(words: string): Promise<void> {
  await page.getByTestId('library-search').fill(words)
}

async function edit(name: string, typed: string): Promise<void> {
  await field(name).getByRole('button').first().click()
  await page.getByTestId('field-editor').fill(typed)
  await page.keyboard.press('Enter')
}

test('an empty library tells which files can be read', async () => {
  const empty = page.getByText('范文库还是空的')
  await empty.waitFor()
  const text = await page.getByTestId('screen-library').innerText()
  for (const format of ['docx', 'WPS', 'PDF', 'OFD', 'zip']) expect(text).toContain(format)
})

test('a dropped folder and a broken file are brought in, and each file is told what became of it', async () => {
  await drop([folder, broken])
  const summary = page.getByTestId('outcomes-summary')
  await expect
    .poll(() => summary.innerText().catch(() => ''), patient)
    .toMatch(/^导入 3 份（1 份是另一版本），重复 1 份，1 份未能读取/)
  await expect.poll(countRows, patient).toBe(3)
  const failed = page.locator('[data-testid=outcome-row][data-status=failed]')
  expect(await failed.count()).toBe(1)
  expect(await failed.innerText()).toMatch(/打不开\.docx.*请/s)

  await page.getByRole('radio', { name: /重复/ }).locator('..').click()
  const duplicate = page.locator('[data-testid=outcome-row][data-status=duplicate]')
  await expect.poll(() => duplicate.count(), patient).toBe(1)
  await shot('1-outcomes')
  await page.getByRole('button', { name: '全部知道了' }).click()
  await summary.waitFor({ state: 'detached' })
})

test('the list says to whom a reply belongs and which version it is; it is searched by field and filtered', async () => {
  expect(await row('停车-修订.txt').innerText()).toMatch(/2 个版本[\s\S]*甲区城市管理局/)
  expect(await row('停车.txt').innerText()).toContain('旧版本')
  expect(await row('食堂.txt').innerText()).toContain('甲区教育局')

  await search('案由:停车')
  await expect.poll(countRows, patient).toBe(2)
  await search('单位:教育')
  await expect.poll(countRows, patient).toBe(1)
  await search('案由:没有这个词')
  await page.getByText('没有符合条件的答复').waitFor()
  await page.getByTestId('clear-filter').click()
  await expect.poll(countRows, patient).toBe(3)

  await page.getByRole('combobox', { name: '标记' }).click()
  await page.getByTitle(/^旧版本/).click()
  await expect.poll(countRows, patient).toBe(1)
  await page.getByTestId('clear-filter').click()
  await expect.poll(countRows, patient).toBe(3)
})

test('a file in GB18030 is read, and in another encoding on demand', async () => {
  await row('食堂.txt').click()
  await page
    .getByTestId('reply-detail')
    .getByRole('heading', { name: /第112号/ })
    .waitFor()
  await page.getByRole('button', { name: '原文' }).click()
  const ask = page.getByRole('button', { name: '文字不对？换一种编码' })
  await ask.click()
  const preview = page.getByTestId('encoding-preview')
  await page.getByRole('radio', { name: 'Big5（繁体）' }).click()
  await expect.poll(() => preview.innerText(), patient).not.toContain('委员')
  await page.getByRole('radio', { name: /GB18030/ }).click()
  await expect.poll(() => preview.innerText(), patient).toContain('赵某某委员')
  await page.getByRole('button', { name: '用此编码重读' }).click()
  await notice('已按 GB18030').waitFor()
  await preview.waitFor({ state: 'detached' })
  expect(await view('text').innerText()).toContain('改善乡村学校食堂')
})

test('a field is lit up in the text and in the original alike', async () => {
  await page.getByRole('button', { name: '展开到整个窗口' }).click()
  await field('date').hover()
  const lit = (name: 'text' | 'source') => view(name).locator('.field-lit')
  await expect.poll(() => lit('text').allInnerTexts(), patient).toEqual(['2024年5月6日'])
  await expect.poll(() => lit('source').allInnerTexts(), patient).toEqual(['2024年5月6日'])

  await view('source').locator('[data-fields~=organ]').first().click()
  await expect.poll(() => field('organ').getAttribute('class'), patient).toContain('field-row-lit')
  await shot('2-three-views')
})

test('a field is put right in its place, taken back by Ctrl+Z, and stays right when the file is read again', async () => {
  await edit('signer', '孙某某')
  await notice('已更正签发人').waitFor()
  await field('signer').getByText('已更正').waitFor()
  await page.keyboard.press('Control+z')
  await notice('已撤销更正').waitFor()
  await expect.poll(() => field('signer').innerText(), patient).toContain('钱某某')

  await edit('date', '不是日期')
  await field('date').getByRole('alert').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => field('date').innerText(), patient).toContain('2024年5月6日')

  await edit('signer', '孙某某')
  await field('signer').getByText('已更正').waitFor()
  await drop([join(folder, '食堂.txt')])
  await page.getByTestId('outcomes-summary').waitFor()
  await expect.poll(() => page.getByTestId('outcomes-summary').innerText(), patient).toContain('重复 1 份')
  await expect.poll(() => field('signer').innerText(), patient).toContain('孙某某')
  await page.getByRole('button', { name: '全部知道了' }).click()

  await field('signer').getByRole('button', { name: /还原/ }).click()
  await notice('已还原签发人').waitFor()
  await expect.poll(() => field('signer').innerText(), patient).toContain('钱某某')
})

test('words selected in the text become a field; a paragraph is told to be something else', async () => {
  await view('text')
    .locator('.part-paragraph p')
    .first()
    .evaluate((paragraph) => {
      const words = paragraph.querySelector('[data-at]')!
      const node = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()!
      const at = node.textContent!.indexOf('有关部门')
      document.getSelection()!.setBaseAndExtent(node, at, node, at + 4)
    })
  await page.getByTestId('set-as').click()
  await page.getByRole('menuitem', { name: '签发人' }).click()
  await expect.poll(() => field('signer').innerText(), patient).toContain('有关部门')
  await page.keyboard.press('Control+z')
  await expect.poll(() => field('signer').innerText(), patient).toContain('钱某某')

  const heading = view('text').locator('.part-heading').first()
  await heading.getByRole('button').click()
  await page.getByRole('menuitem', { name: '二级标题' }).click()
  await view('text').locator('.part-level-2').first().waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => view('text').locator('.part-level-2').count(), patient).toBe(0)
  await page.getByRole('button', { name: '恢复列表' }).click()
})

test('a version that is none is parted from the others, and joined again', async () => {
  await row('停车-修订.txt').click()
  const versions = page.getByTestId('versions')
  await versions.getByText('这份答复的 2 个版本').waitFor()
  await versions.getByRole('button', { name: '查看版本“往年答复/停车.txt”' }).click()
  await page.getByTestId('reply-detail').getByText('旧版本').waitFor()
  await page.getByRole('button', { name: '字段', exact: true }).click()
  await page.getByTestId('reply-detail').getByText('往年答复/停车副本.txt').waitFor()
  await versions.getByRole('button', { name: '与版本“往年答复/停车-修订.txt”对照' }).click()
  const comparison = page.getByTestId('version-comparison')
  await comparison.getByText('新增车位五十个').waitFor()
  expect(await comparison.getByTestId('take').count()).toBe(0)
  await shot('5-compare-versions')
  await page.keyboard.press('Escape')
  await comparison.waitFor({ state: 'detached' })
  await page.getByTestId('separate').click()
  await versions.waitFor({ state: 'detached' })
  await notice('已分开').getByRole('button', { name: '撤销' }).click()
  await versions.waitFor()
  expect(await versions.locator('li').count()).toBe(2)
})

test('the list is worked by keys: move, mark, correct, delete, undo', async () => {
  await row('食堂.txt').click()
  const table = page.getByTestId('reply-table')
  await table.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => page.getByTestId('reply-row').nth(1).getAttribute('aria-current'), patient)
    .toBe('true')
  await page.keyboard.press(' ')
  await expect.poll(() => page.locator('tr[aria-selected=true]').count(), patient).toBe(1)
  await page.keyboard.press('Control+a')
  await expect.poll(() => page.locator('tr[aria-selected=true]').count(), patient).toBe(3)
  await page.keyboard.press('Delete')
  await page.getByText('范文库还是空的').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(countRows, patient).toBe(3)

  await table.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  await page.getByTestId('field-editor').waitFor()
  await page.keyboard.press('Escape')
})

test('a long list draws only what is seen, and its end is a key away', async () => {
  const records = join(temp, '成批.jsonl')
  writeRecords(records, 1_200)
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId('import-files').click()
  await (await chooser).setFiles([records])
  await expect
    .poll(() => page.getByTestId('reply-table').getAttribute('aria-rowcount'), { timeout: 120_000 })
    .toBe('1204')
  await page.getByRole('combobox', { name: '排序' }).click()
  await page.getByTitle('按编号').click()
  await expect.poll(() => page.getByTestId('reply-row').first().innerText(), patient).toContain('第035号')
  await expect.poll(() => page.getByTestId('reply-table').getAttribute('aria-busy'), patient).toBe('false')
  await page.getByTestId('reply-table').focus()
  await page.keyboard.press('End')
  await expect.poll(() => page.getByTestId('reply-row').last().innerText(), patient).toContain('第2199号')
  expect(await countRows()).toBeLessThan(60)
  await search('编号:1500')
  await expect.poll(countRows, patient).toBe(1)
  await search('停车')
  await expect.poll(countRows, patient).toBe(2)
  await shot('3-long-list')
})

test('bounds of reading and words of the place are set, what does not fit is said, and both last', async () => {
  await page.getByTestId('rail-settings').click()
  const seconds = page.getByRole('textbox', { name: '一个文件最长读取时间' })
  await seconds.fill('3')
  await seconds.press('Enter')
  await page.getByText('请填 5 到 600 之间的整数').waitFor()
  await seconds.fill('60')
  await seconds.press('Enter')
  await page.getByText('请填 5 到 600 之间的整数').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '添加一个结果' }).click()
  const marks = page.getByRole('textbox', { name: /^第 \d+ 个标记$/ })
  const before = await marks.count()
  await marks.last().fill('A')
  await marks.last().press('Enter')
  await page.getByText('已有“A”').waitFor()
  await marks.last().fill('特办')
  await page.keyboard.press('Tab')
  await page.getByText('已修改').waitFor()
  await page.keyboard.type('特别办理')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('textbox', { name: '“特办”的意思' }).inputValue(), patient)
    .toBe('特别办理')
  await shot('6-settings')

  await page.reload()
  await page.getByTestId('rail-settings').click()
  await expect.poll(() => seconds.inputValue().catch(() => ''), patient).toBe('60')
  await expect.poll(() => marks.last().inputValue(), patient).toBe('特办')
  expect(await marks.count()).toBe(before)
  await page.getByRole('button', { name: '恢复随附的内容' }).click()
  await page.getByText('已修改').waitFor({ state: 'detached' })
  await page.getByTestId('rail-library').click()
  await page.getByTestId('reply-row').first().waitFor()
})

test('it fits a small screen and a dark one, and the page complained of nothing', async () => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await search('停车')
  await row('停车.txt').click()
  await expect.poll(() => page.locator('[data-views]').getAttribute('data-views'), patient).toMatch(/^\w+$/)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await shot('4-small-dark')
  expect(complaints).toEqual([])
})
