import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage, laidOut, run, textOf } from './editor-page.ts'

let browser: Browser
let built: Awaited<ReturnType<typeof buildPage>>

beforeAll(async () => {
  browser = await launchChromium()
  built = await buildPage()
})

afterAll(async () => {
  await browser.close()
  await built.remove()
})

test('a date is taken however it is typed, by Enter, by Tab and by going elsewhere', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  await page.getByRole('button', { name: '返回工作台' }).click()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog')
  const date = dialog.getByLabel('成文日期')
  await date.click()
  expect(await page.locator('.ant-picker-dropdown').innerText()).not.toMatch(/[A-Za-z]/u)
  for (const typed of ['2025-04-28', '2025.4.28', '2025/4/28', '20250428', '2025年4月28日']) {
    for (const leave of ['Enter', 'Tab', 'click']) {
      await date.fill('2020年1月1日')
      await page.keyboard.press('Enter')
      await date.click()
      await page.keyboard.press('Control+a')
      await page.keyboard.type(typed)
      if (leave === 'click') await dialog.getByLabel('案由').click()
      else await page.keyboard.press(leave)
      await expect.poll(() => date.inputValue(), { message: `${typed} ${leave}` }).toBe('2025年4月28日')
    }
  }
  await date.fill('今年四月')
  await page.keyboard.press('Tab')
  await dialog.getByText('“今年四月”不像日期').waitFor()
  await editor.close()
})

test('a new case that is put aside by Escape keeps what was filled in, and the first field has the focus', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  await page.getByRole('button', { name: '返回工作台' }).click()
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog')
  await expect
    .poll(() => dialog.getByLabel('届次').evaluate((field) => field === document.activeElement))
    .toBe(true)
  await page.keyboard.insertText('江宁区政协第十五届四次会议')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.keyboard.press('Alt+n')
  await dialog.waitFor()
  expect(await dialog.getByLabel('届次').inputValue()).toBe('江宁区政协第十五届四次会议')
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.keyboard.press('Alt+n')
  await dialog.waitFor()
  expect(await dialog.getByLabel('届次').inputValue()).toBe('')
  await editor.close()
})

test('the title breaks before its number', async () => {
  const title = {
    role: 'title' as const,
    level: 0,
    segments: [run('对江宁区政协第十五届四次会议第048号提案的答复')],
  }
  const editor = await EditorPage.open(browser, built.folder, [title, ...laidOut.slice(1)])
  const firstLine = await editor.page.locator('.block-title').evaluate((block) => {
    const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
    if (text === null) return ''
    const tops = Array.from(text.textContent ?? '', (_, index) => {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + 1)
      return Math.round(range.getBoundingClientRect().top)
    })
    return (text.textContent ?? '').slice(0, tops.filter((top) => Math.abs(top - (tops[0] ?? 0)) < 8).length)
  })
  expect(firstLine).toBe('对江宁区政协第十五届四次会议')
  await editor.close()
})

test('a change of the card and what it did to the text are undone together', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  const number = page.locator('[data-field=number] textarea')
  await number.fill('048')
  await number.press('Enter')
  await expect.poll(async () => (await editor.drawn())[0]).toContain('第048号')
  await editor.caretAtEnd(4)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await editor.drawn())[0]).toContain('第〔待补：编号〕号')
  expect(await number.inputValue()).toBe('')
  await page.keyboard.press('Control+y')
  expect(await number.inputValue()).toBe('048')
  await editor.close()
})

test('a case that is issued is marked as such, and can be taken back to drafting', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  await page.getByTestId('issue').click()
  await page.getByTestId('issue-submit').click()
  await expect.poll(async () => (await editor.world()).draft.state).toBe('issued')
  await page.getByTestId('issue-done').waitFor()
  await page.keyboard.press('Escape')
  await page.getByTestId('draft-state').click()
  await page.getByTitle('核稿中').click()
  await expect.poll(async () => (await editor.world()).draft.state).toBe('reviewing')
  await editor.close()
})

test('F6 goes round the panes, since Tab belongs to the text', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  await page.locator('.paper-text').focus()
  const pane = () =>
    page.evaluate(() =>
      ['.draft-pane', '.draft-paper', '.draft-side'].find((name) => document.activeElement?.closest(name)),
    )
  const visited = []
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('F6')
    visited.push(await pane())
  }
  await page.keyboard.press('Shift+F6')
  expect([...visited, await pane()]).toEqual(['.draft-side', '.draft-pane', '.draft-paper', '.draft-pane'])
  await editor.close()
})

test('a sentence taken from an earlier reply replaces its counterpart, as one step of undo', async () => {
  const editor = await EditorPage.open(browser, built.folder, laidOut)
  const { page } = editor
  const before = await editor.drawn()
  const text = laidOut.map(textOf).join('\n')
  const start = text.indexOf('二、下一步工作思考')
  const comparison: Comparison = {
    similarity: 0.3,
    a: '二、下一步工作打算',
    b: text,
    rows: [
      {
        kind: 'changed',
        a: { start: 0, end: 9 },
        b: { start, end: start + 10 },
        parts: [
          { op: 'equal', text: '二、下一步工作' },
          { op: 'delete', text: '打算' },
          { op: 'insert', text: '思考' },
          { op: 'insert', text: '\n' },
        ],
      },
    ],
  }
  await page.evaluate((answer) => {
    const { host } = window
    if (host === undefined) return
    const { request } = host
    const reply = {
      id: 'r1',
      file: '003.txt',
      format: 'txt',
      importedAtMs: 0,
      title: null,
      kind: null,
      number: null,
      subject: '关于加装电梯的建议',
      organ: null,
      date: null,
      characters: 9,
      warnings: [],
    }
    const answers: Record<string, unknown> = {
      'library.list': { replies: [reply] },
      'compare.nearest': { nearest: [{ reply, share: 0.36 }] },
      'compare.sides': answer,
    }
    host.request = (name, input) =>
      name in answers ? Promise.resolve({ ok: true, value: answers[name] as never }) : request(name, input)
  }, comparison)
  await page.keyboard.press('Control+d')
  const panel = page.getByTestId('compare-panel')
  await panel.getByText('草稿中 36% 的文字见于此文').waitFor()
  await panel.getByTestId('take').click()
  const heading = before.indexOf('二、下一步工作思考')
  await expect.poll(async () => (await editor.drawn())[heading]).toBe('二、下一步工作打算')
  expect((await editor.saved())[heading]?.segments).toEqual([
    run('二、下一步工作打算', { from: 'reply', ref: 'r1' }),
  ])
  await page.keyboard.press('Control+z')
  await expect.poll(() => editor.drawn()).toEqual(before)
  await editor.close()
})
