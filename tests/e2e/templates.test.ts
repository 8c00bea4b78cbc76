import { fileURLToPath } from 'node:url'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openPage } from './chromium.ts'
import { type Server, startServer } from './server.ts'
import { writeManyUses, writeTemplateFolder, writeTwoWordings } from './templates-files.ts'

const screens = join(fileURLToPath(new URL('../..', import.meta.url)), 'tests/e2e/screenshots')
const temp = mkdtempSync(join(tmpdir(), 'nifu-templates-'))
const replies = writeTwoWordings(join(temp, '往年答复'))
const { folder, archive } = writeTemplateFolder(temp)
const exported = join(temp, '导出.zip')
const patient = { timeout: 30_000 }

let server: Server
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  server = await startServer(join(temp, 'library'))
  browser = await launchChromium()
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  page.setDefaultTimeout(patient.timeout)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

const shot = (name: string) => page.screenshot({ path: join(screens, `templates-${name}.png`) })
const row = (text: string): Locator => page.getByTestId('template-row').filter({ hasText: text })
const detail = () => page.getByTestId('template-detail')
const heading = (text: string) => detail().getByRole('heading', { level: 2 }).filter({ hasText: text })
const notice = (text: string): Locator => page.getByTestId('notice').filter({ hasText: text })
const occurrences = () => page.getByTestId('occurrence')
const search = (words: string) => page.getByTestId('template-search').fill(words)

async function expectCount(locator: Locator, count: number): Promise<void> {
  await expect.poll(() => locator.count(), patient).toBe(count)
}

/** The number in the label of a filter, as the closed choice shows it. */
const shownFilter = () => page.locator('.tree-choices').innerText()

async function filterBy(name: string): Promise<void> {
  await page.getByRole('combobox', { name: '按状态筛选' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: name }).click()
}

async function open(text: string): Promise<void> {
  await row(text).first().click()
  await heading(text).waitFor()
}

async function undoByKey(): Promise<void> {
  await detail().getByRole('heading', { level: 2 }).click()
  await page.keyboard.press('Control+z')
}

async function chooseMore(name: string): Promise<void> {
  await page.getByTestId('template-more').click()
  await page.getByRole('menuitem', { name }).click()
}

test('before anything is there the screen says where templates come from', async () => {
  await page.getByTestId('rail-templates').click()
  await page.getByText('模板从往年的答复里来').waitFor()
  expect(await page.getByTestId('import-templates').isEnabled()).toBe(true)
})

test('replies that are brought in give structures and passages, all waiting for a review', async () => {
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('import-samples').click()
  await page.getByTestId('rail-templates').click()
  await row('容缺、容错').waitFor()
  await page.getByTestId('rail-library').click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId('import-files').click()
  await (await chooser).setFiles(replies)
  await page.getByTestId('rail-templates').click()
  await search('问题导向')
  await row('坚持问题导向').waitFor()
  await expect
    .poll(() => row('坚持问题导向').innerText(), patient)
    .toMatch(/6 份[\s\S]*2024年5月6日[\s\S]*待审/)
  await search('')
  await row('提案答复').first().waitFor()
})

test('the review steps through what waits: kept, not used, passed over; a decision is taken back', async () => {
  const bar = page.getByTestId('review-bar')
  const waiting = async () => Number(/还有 (\d+) 条/.exec(await bar.innerText())?.[1])
  await page.getByTestId('start-review').click()
  await bar.waitFor()
  const all = await waiting()
  const first = await detail().getAttribute('aria-label')
  await page.keyboard.press('k')
  await notice('已保留').waitFor()
  await expect.poll(waiting, patient).toBe(all - 1)
  await expect.poll(() => detail().getAttribute('aria-label'), patient).not.toBe(first)
  const second = await detail().getAttribute('aria-label')
  await shot('1-review')
  await page.keyboard.press('x')
  await notice('已停用').waitFor()
  await expect.poll(waiting, patient).toBe(all - 2)
  await expect.poll(() => detail().getAttribute('aria-label'), patient).not.toBe(second)
  await page.keyboard.press('Control+z')
  await expect.poll(waiting, patient).toBe(all - 1)
  await expect.poll(() => detail().getAttribute('aria-label'), patient).toBe(second)
  await page.keyboard.press('s')
  await expect.poll(() => detail().getAttribute('aria-label'), patient).not.toBe(second)
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  await filterBy('已保留')
  await expectCount(page.getByTestId('template-row'), 1)
  await filterBy('在用')
})

test('several templates are chosen in the tree, kept or passed over in one step, and put back in one step', async () => {
  const bar = page.getByTestId('bulk-bar')
  const listed = () => page.getByTestId('template-row').allInnerTexts()
  await filterBy('待审')
  const waiting = await listed()
  const box = (index: number) => page.getByTestId('template-row').nth(index).getByRole('checkbox')
  await box(0).click()
  await bar.getByText('已选 1 条').waitFor()
  await box(2).click({ modifiers: ['Shift'] })
  await bar.getByText('已选 3 条').waitFor()
  await shot('11-bulk')
  await page.getByTestId('bulk-keep').click()
  await notice('已保留 3 个模板').waitFor()
  await bar.waitFor({ state: 'detached' })
  await expect.poll(async () => (await listed()).slice(0, 3), patient).toEqual(waiting.slice(3, 6))
  await box(0).click()
  await box(1).click()
  await page.getByTestId('bulk-reject').click()
  await notice('已停用 2 个模板').waitFor()
  await expect.poll(async () => (await listed()).slice(0, 3), patient).toEqual(waiting.slice(5, 8))
  await undoByKey()
  await expect.poll(async () => (await listed()).slice(0, 3), patient).toEqual(waiting.slice(3, 6))
  await undoByKey()
  await expect.poll(async () => (await listed()).slice(0, 6), patient).toEqual(waiting.slice(0, 6))
  await filterBy('在用')
})

test('a template is renamed in its place', async () => {
  await open('收悉')
  await page.getByTestId('rename').click()
  await page.getByLabel('模板名称').fill('收悉句')
  await page.keyboard.press('Enter')
  await heading('收悉句').waitFor()
  await row('收悉句').waitFor()
  expect(await row('收悉句').innerText()).toContain('改过')
})

test('a slot is renamed through its chip; a name that another has is refused at once', async () => {
  const chip = page.getByTestId('template-text').getByRole('button', { name: '修改空位“案由”' })
  await chip.click()
  const name = page.getByTestId('slot-editor').getByLabel('空位名称')
  await name.fill('类别')
  await page.getByTestId('slot-editor').getByRole('alert').waitFor()
  await name.fill('事由')
  await page.keyboard.press('Enter')
  await notice('已修改空位').waitFor()
  await page.getByTestId('template-text').getByRole('button', { name: '修改空位“事由”' }).waitFor()
  await undoByKey()
  await chip.waitFor()
  expect(await page.getByTestId('slot-table').innerText()).toContain('案由')
})

test('a wording is typed: its error is told at line and column, put right and saved; the mined text stays behind it', async () => {
  await page.getByText('文字与源码').click()
  const source = page.getByTestId('template-source')
  const state = page.getByTestId('wording-state')
  const save = page.getByRole('button', { name: '存为本单位写法' })
  const mined = await source.inputValue()
  await source.fill(`${mined}\n再{{#each 名单}}错{{/each}}`)
  await state.getByText('1 处有误').waitFor()
  expect(await save.isDisabled()).toBe(true)
  expect(await page.locator('.wording-line[data-faulty=true]').getAttribute('data-line')).toBe('2')
  await shot('2-wording-error')
  await state.getByRole('button', { name: '第 2 行第 2 字' }).click()
  const caret = () => source.evaluate((field) => (field as HTMLTextAreaElement).selectionStart)
  expect(await caret()).toBe(mined.length + 2)

  await source.fill(mined.replace('收悉', '已收悉'))
  await state.getByText('写法无误').waitFor()
  await source.press('Control+s')
  await notice('已存为本单位写法').waitFor()
  await page.getByRole('button', { name: '查看提取的原文' }).click()
  await expect.poll(() => page.getByTestId('mined-source').innerText(), patient).toBe(mined)
  expect(await page.getByTestId('template-text').innerText()).toContain('已收悉')
  await shot('3-own-wording')
  await page.getByRole('button', { name: '恢复原文' }).click()
  await notice('已恢复提取的原文').waitFor()
  await expect.poll(() => source.inputValue(), patient).toBe(mined)
  await page.getByText('只看文字').click()
})

test('a search tells where its words stand when the name does not show them, and marks them in the text', async () => {
  await search('停车 缓解')
  const found = row('坚持问题导向')
  await expect.poll(() => found.getByTestId('excerpt').innerText(), patient).toMatch(/缓解|停车/)
  await open('坚持问题导向')
  const marked = page.getByTestId('template-text').locator('mark')
  await expect.poll(() => marked.allInnerTexts(), patient).toEqual(['停车', '缓解'])
  await shot('12-search')
})

test('a structure tells how long its replies are, how they are numbered, and what is usual for each line', async () => {
  await search('')
  await open('提案答复')
  expect(await page.getByTestId('structure-shape').innerText()).toMatch(/全文约 [\d,]+ 字/)
  expect(await page.getByTestId('template-text').innerText()).toMatch(/标题[\s\S]*可选 \d+%/)
  await shot('13-structure')
})

test('the places that differ are split off, and the older wording is told to be overtaken', async () => {
  await search('问题导向')
  await open('坚持问题导向')
  await expectCount(occurrences(), 6)
  expect(await occurrences().first().innerText()).toContain('2024年5月6日')
  expect(await page.getByTestId('slot-table').innerText()).toMatch(
    /2024年5月6日[\s\S]*25[\s\S]*2024年4月30日[\s\S]*24/,
  )
  for (const index of [3, 4, 5]) await occurrences().nth(index).getByRole('checkbox').check()
  await shot('4-occurrences')
  await page.getByTestId('split').click()
  await notice('已把 3 处分出为新模板').waitFor()
  await expectCount(row('坚持问题导向'), 2)
  await expectCount(occurrences(), 3)

  await page.getByTestId('mine').click()
  await notice('模板提取完成').waitFor()
  await row('可能过时').click()
  await expect
    .poll(() => page.getByTestId('state-line').innerText(), patient)
    .toContain('已有更新的说法（2024年4月起）。这一条最近一次使用是2022年3月3日。')
  await page.getByTestId('variants').getByRole('button', { name: '对比' }).click()
  await expect.poll(() => page.getByTestId('text-pair').innerText(), patient).toContain('和物业')
  await shot('5-stale')
})

test('an obsolete one names its replacement, the nearest wordings offered first', async () => {
  await chooseMore('标为过时…')
  const dialog = page.getByRole('dialog')
  await dialog.getByTestId('candidate').first().getByText('相近').waitFor()
  await dialog.getByTestId('candidate').first().click()
  await dialog.getByTestId('text-pair').waitFor()
  await shot('6-replacement')
  await dialog.getByTestId('obsolete-submit').click()
  await notice('标为过时').waitFor()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.getByTestId('state-line').innerText(), patient).toContain('应改用：')
  await expectCount(row('坚持问题导向'), 1)
  await undoByKey()
  await expectCount(row('坚持问题导向'), 2)
})

test('two are merged once their texts were seen side by side, and parted again by Ctrl+Z', async () => {
  await chooseMore('合并…')
  const dialog = page.getByRole('dialog')
  // The list settles once it has the wordings alike first.
  const nearest = dialog.getByTestId('candidate').first()
  await nearest.getByText('相近').waitFor()
  await nearest.getByRole('checkbox').check()
  await dialog.getByTestId('text-pair').waitFor()
  await shot('7-merge')
  await dialog.getByTestId('merge-submit').click()
  await notice('已把 2 个模板合为一个').waitFor()
  await expectCount(row('坚持问题导向'), 1)
  await expectCount(occurrences(), 6)
  await undoByKey()
  await expect.poll(() => row('坚持问题导向').count(), patient).toBe(2)
  await search('')
})

test('the facts ledger tells what was stated over time and leads to the passage', async () => {
  await page.getByText('事实台账').click()
  await page.getByTestId('fact-search').fill('停车泊位')
  const fact = page.getByTestId('fact').filter({ hasText: '停车泊位' }).first()
  await expect.poll(() => page.getByTestId('fact').count(), patient).toBe(2)
  expect(await fact.innerText()).toMatch(/说法不一[\s\S]*25[\s\S]*2024年5月6日/)
  await shot('8-facts')
  await fact.getByRole('button', { name: /停车泊位/ }).click()
  await heading('停车泊位').waitFor()
})

test('templates are written to a file, and a file of the same brings nothing new', async () => {
  const download = page.waitForEvent('download')
  await page.getByTestId('export-templates').click()
  await (await download).saveAs(exported)
  await notice('已导出').waitFor()
  await page.getByTestId('import-templates').click()
  await choose('import-template-files', exported)
  const summary = page.getByTestId('import-summary')
  await expect
    .poll(() => summary.innerText(), patient)
    .toMatch(/新增 0 个，更新 0 个，相同 \d+ 个，不能导入 0 个/)
  await page.getByRole('button', { name: '另选文件' }).click()
})

async function choose(button: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId(button).click()
  await (await chooser).setFiles(path)
}

async function drop(path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 100, y: 500, data })
  }
  await devtools.detach()
}

test('templates of another office are looked at first: a trick is refused with its place, the others come in', async () => {
  const rows = page.getByTestId('import-row')
  await drop(archive)
  await expectCount(rows, 3)
  await page.getByRole('button', { name: '另选文件' }).click()
  await choose('import-template-folder', folder)
  await expectCount(rows, 3)
  const refused = rows.first()
  expect(await refused.getAttribute('data-effect')).toBe('refused')
  expect(await refused.innerText()).toMatch(/第 12 行第 4 字.*constructor/)
  expect(await refused.getByRole('checkbox').isDisabled()).toBe(true)
  await refused.getByRole('button').click()
  expect(await refused.locator('[data-faulty=true]').innerText()).toContain('再{{constructor}}见。')
  await shot('9-import')
  await rows.filter({ hasText: '外来期待语' }).getByRole('checkbox').uncheck()
  await page.getByTestId('import-submit').click()
  await notice('新增 1 个').waitFor()
  await filterBy('导入的')
  await expectCount(row('外来结束语'), 1)
  await open('外来结束语')
  expect(await page.getByTestId('template-text').innerText()).toContain('再次感谢')
  await filterBy('在用')
})

test('the tree is worked by keys, and what is not found is told', async () => {
  const tree = page.getByRole('tree', { name: '模板目录' })
  await open('提案答复')
  await tree.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => detail().getAttribute('aria-label'), patient).not.toContain('提案答复')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('没有这样的话')
  await page.getByText('没有符合条件的模板').waitFor()
  await page.getByRole('button', { name: '查看全部' }).click()
  await expect.poll(shownFilter, patient).toContain('全部')
  await row('提案答复').first().waitFor()
})

test('of a template with very many uses the newest are read, more page by page, down to the oldest', async () => {
  const library = join(temp, 'many')
  await writeManyUses(library, 3200)
  const other = await startServer(library)
  const first = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  first.setDefaultTimeout(patient.timeout)
  await first.goto(other.url)
  await first.getByTestId('rail-templates').click()
  const partly = first.getByTestId('uses-partly')
  await expect
    .poll(() => partly.innerText(), patient)
    .toContain('共 3,200 处用过，这里列的写法和出处取自最近 1,000 处')
  const asked: unknown[] = []
  first.on('request', (request) => {
    const { name, input } = request.postDataJSON() as { name: string; input: unknown }
    if (name.startsWith('templates.')) asked.push({ name, input })
  })
  await partly.getByRole('button', { name: '多列一些' }).click()
  await expect.poll(() => partly.innerText(), patient).toContain('取自最近 3,000 处')
  await partly.getByRole('button', { name: '多列一些' }).click()
  await partly.waitFor({ state: 'detached' })
  expect(asked).toEqual([
    { name: 'templates.uses', input: { templateId: 'p-many', offset: 1000, limit: 2000 } },
    { name: 'templates.uses', input: { templateId: 'p-many', offset: 3000, limit: 2000 } },
  ])
  expect(await first.getByTestId('slot-table').innerText()).toMatch(
    /2023年10月5日\s*3200[\s\S]*另有 3,195 种/,
  )
  await first.close()
  await other.stop()
})

test('it fits a small screen and a dark one, and the page complained of nothing', async () => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByText('文字与源码').click()
  await open('收悉句')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await shot('10-small-dark')
  expect(complaints).toEqual([])
})
