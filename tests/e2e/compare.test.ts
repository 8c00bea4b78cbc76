import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedReplies } from '#build/mine-seeds.ts'
import { emptyCard } from '#contract/draft.ts'
import type { DraftBlock } from '#contract/draft.ts'
import { launchChromium, openPage } from './chromium.ts'
import { type Server, startServer } from './server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const screens = join(root, 'tests/e2e/screenshots')
const temp = mkdtempSync(join(tmpdir(), 'nifu-compare-'))
/** Until something is there that takes a while on a machine that is busy. */
const slow = { timeout: 20_000 }
let server: Server
let browser: Browser
let page: Page

/** Asks the host as the page does. */
async function ask(name: string, input: unknown): Promise<void> {
  const { origin, hash } = new URL(server.url)
  const answer = await fetch(`${origin}/api/request`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${new URLSearchParams(hash.slice(1)).get('token') ?? ''}`,
    },
    body: JSON.stringify({ name, input }),
  })
  const result = (await answer.json()) as { ok: boolean }
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`)
}

const [seed] = seedReplies()
const paragraphs = (seed?.reply.blocks ?? [])
  .filter(({ role }) => role === 'paragraph')
  .map(({ text }) => text)
const fresh = '本局另行组织专班逐项督办，每月通报一次。'

/** Four paragraphs of a reply: the third first, a year's worth of edits in the others, one sentence of our own. */
function draftBlocks(): DraftBlock[] {
  const [first = '', second = '', third = '', fourth = ''] = paragraphs
  const texts = [
    third,
    first.replaceAll('2023', '2025').replace('，', '，逐项核实后'),
    second + fresh,
    fourth,
  ]
  return texts.map((text) => ({
    role: 'paragraph',
    level: 0,
    segments: [{ text, origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
  }))
}

beforeAll(async () => {
  server = await startServer(join(temp, 'library'))
  browser = await launchChromium()
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(slow.timeout)
  await page.goto(server.url)
  await page.getByTestId('import-samples').click()
  await page.getByTestId('rail-library').click()
  await page.getByTestId('reply-row').nth(4).waitFor({ timeout: 60_000 })
  const card = {
    ...emptyCard,
    subject: '关于场景落地的建议',
    addressees: ['孙战平'],
    honorific: '委员' as const,
  }
  await ask('draft.create', { card, structureId: null, blocks: draftBlocks() })
  await page.getByTestId('rail-desk').click()
  await page.getByTestId('draft-row').first().click()
  await page.locator('[data-slate-editor]').waitFor()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

const large = () => page.getByTestId('compare-window')
const column = (at: number) => large().locator('.para-column').nth(at)
const paper = () => page.locator('[data-slate-editor]').innerText()

/** The window as it is, in both themes and on a small screen. */
async function shots(name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(colorScheme)
      await page.waitForFunction(() => document.getAnimations().length === 0)
      await page.screenshot({ path: join(screens, `${name}-${width}-${colorScheme}.png`) })
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

test('the nearest reply stands beside the draft as a redline, with what was added and what was changed', async () => {
  await page.getByRole('tab', { name: '比较' }).click()
  const panel = page.getByTestId('compare-panel')
  await expect.poll(() => panel.innerText(), slow).toContain(fresh)
  expect(await panel.innerText()).toContain('的文字见于此文')
  await shots('compare-1-panel')
})

test('in the window the columns scroll together, changes are walked through and a move is joined by a band', async () => {
  await page.getByRole('button', { name: '放大对照' }).click()
  await column(1).waitFor()
  await expect.poll(() => column(1).innerText(), slow).toContain(fresh)
  await expect.poll(() => large().locator('.para-gutter path').count(), slow).toBeGreaterThan(0)
  expect(await column(1).locator('[class*="moved"]').count()).toBeGreaterThan(0)
  const ordinal = () => large().locator('.compare-ordinal').innerText()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(ordinal).toMatch(/^1 \/ \d+$/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(ordinal).toMatch(/^2 \/ \d+$/)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(ordinal).toMatch(/^1 \/ \d+$/)
  const top = (at: number) => column(at).evaluate((element) => element.scrollTop)
  await column(0).evaluate((element) => {
    element.scrollTop = 0
  })
  await expect.poll(() => top(1)).toBe(0)
  await column(0).evaluate((element) => {
    element.scrollTop = element.scrollHeight
  })
  await expect.poll(() => top(1)).toBeGreaterThan(0)
  await shots('compare-2-window')
})

test('the draft stands between two replies, and two other texts are chosen', async () => {
  await large().getByRole('checkbox', { name: '三方对照' }).check()
  await expect.poll(() => large().locator('.para-column').count(), slow).toBe(3)
  await expect.poll(() => column(2).innerText(), slow).not.toBe('')
  await shots('compare-3-three')
  await large().getByRole('checkbox', { name: '三方对照' }).uncheck()
  await expect.poll(() => large().locator('.para-column').count()).toBe(2)
})

test('a comparison is exported with its tracked changes', async () => {
  await large().getByRole('button', { name: '导出对照' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '修订标记' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/^文稿对照 .*\.docx$/)
})

test('a sentence is taken from the older text into the draft, and one undo gives the draft back', async () => {
  const before = await paper()
  const changed = column(1).locator('[data-left]').filter({ hasText: '逐项核实后' }).first()
  await changed.click()
  await large().getByTestId('take').click()
  await expect.poll(paper, slow).not.toBe(before)
  expect(await paper()).not.toContain('，逐项核实后')
  await page.keyboard.press('Escape')
  await large().waitFor({ state: 'hidden' })
  await page.locator('[data-slate-editor]').press('Control+z')
  await expect.poll(paper, slow).toBe(before)
})

test('every sentence tells where it came from, and what is new is shown alone', async () => {
  await page.getByRole('tab', { name: '来源' }).click()
  const pane = page.getByTestId('origin-pane')
  await expect.poll(() => pane.innerText(), slow).toContain('照用')
  await pane.getByRole('button', { name: /^新写/ }).click()
  await expect
    .poll(() =>
      pane.locator('.origin-sentence').evaluateAll((all) => all.map((one) => one.getAttribute('data-kind'))),
    )
    .toContain('new')
  expect(await pane.locator('.origin-sentence').allInnerTexts()).toEqual([expect.stringContaining(fresh)])
  await pane.getByRole('button', { name: /^新写/ }).click()
  await shots('compare-4-origin')
})
