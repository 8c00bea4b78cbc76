import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedReplies } from '#build/mine-seeds.ts'
import { emptyCard } from '#contract/draft.ts'
import type { DraftBlock } from '#contract/draft.ts'
import type { Result } from '#contract/failure.ts'
import type { RequestInput, RequestName, RequestOutput } from '#contract/requests.ts'
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
let draftId: string

/** Asks the host as the page does. */
async function ask<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  const { origin, hash } = new URL(server.url)
  const answer = await fetch(`${origin}/api/request`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${new URLSearchParams(hash.slice(1)).get('token') ?? ''}`,
    },
    body: JSON.stringify({ name, input }),
  })
  const result = (await answer.json()) as Result<RequestOutput<Name>>
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`)
  return result.value
}

const [seed, otherSeed] = seedReplies()
const paragraphs = (seed?.reply.blocks ?? [])
  .filter(({ role }) => role === 'paragraph')
  .map(({ text }) => text)
const firstVersion = '送审稿'
const otherParagraph = (otherSeed?.reply.blocks ?? []).find(({ role }) => role === 'paragraph')?.text ?? ''
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
  const draft = await ask('draft.create', { card, structureId: null, proposal: null, blocks: draftBlocks() })
  draftId = draft.id
  await ask('draft.nameRevision', { draftId, revision: draft.revision, name: firstVersion })
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
/** Chooses the text of a side of the window, `at` from the left, by what the list calls it. */
async function choose(at: number, name: string): Promise<void> {
  await large().getByRole('combobox', { name: '选择要比较的答复' }).nth(at).fill(name)
  await page.locator('.compare-option').filter({ hasText: name, visible: true }).first().click()
}
/** What the saved draft has from each reply, one text for each; all of them must be in the library. */
async function takenTexts(): Promise<string[]> {
  const { blocks } = await ask('draft.get', { draftId })
  const texts = new Map<string, string>()
  for (const { text, origin } of blocks.flatMap(({ segments }) => segments)) {
    if (origin.from !== 'reply' || origin.ref === null) continue
    texts.set(origin.ref, (texts.get(origin.ref) ?? '') + text)
  }
  for (const replyId of texts.keys()) await ask('library.get', { replyId })
  return [...texts.values()]
}
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
      await expect.poll(() => page.locator('html').getAttribute('data-theme'), slow).toBe(colorScheme)
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
  await expect.poll(ordinal, slow).toMatch(/^1 \/ \d+$/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(ordinal, slow).toMatch(/^2 \/ \d+$/)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(ordinal, slow).toMatch(/^1 \/ \d+$/)
  const top = (at: number) => column(at).evaluate((element) => element.scrollTop)
  await column(0).evaluate((element) => {
    element.scrollTop = 0
  })
  await expect.poll(() => top(1), slow).toBe(0)
  await column(0).evaluate((element) => {
    element.scrollTop = element.scrollHeight
  })
  await expect.poll(() => top(1), slow).toBeGreaterThan(0)
  await shots('compare-2-window')
})

test('the draft stands between two replies, and two replies of the library are compared without it', async () => {
  await large().getByRole('checkbox', { name: '三方对照' }).check()
  await expect.poll(() => large().locator('.para-column').count(), slow).toBe(3)
  await expect.poll(() => column(2).innerText(), slow).not.toBe('')
  await shots('compare-3-three')
  await large().getByRole('checkbox', { name: '三方对照' }).uncheck()
  await expect.poll(() => large().locator('.para-column').count(), slow).toBe(2)
  await choose(1, otherSeed?.reply.subject ?? '')
  await expect.poll(() => column(1).innerText(), slow).toContain(otherParagraph)
  await expect.poll(() => column(0).innerText(), slow).toContain(paragraphs[3])
  await choose(1, '当前草稿')
  await expect.poll(() => column(1).innerText(), slow).toContain(fresh)
})

test('a comparison is exported with its tracked changes', async () => {
  await large().getByRole('button', { name: '导出对照' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '修订标记' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/^文稿对照 .*\.docx$/)
})

test('a sentence taken into the draft names its origin, differs from the kept version, and one undo takes it back', async () => {
  const before = await paper()
  const changed = column(1).locator('[data-left]').filter({ hasText: '逐项核实后' }).first()
  await changed.click()
  await large().getByTestId('take').click()
  await expect.poll(paper, slow).not.toBe(before)
  expect(await paper()).not.toContain('，逐项核实后')
  await expect.poll(takenTexts, slow).toEqual([expect.stringMatching(/.{10}/u)])
  const [taken] = await takenTexts()
  expect(paragraphs[0]).toContain(taken)
  await choose(0, firstVersion)
  await expect.poll(() => column(0).innerText(), slow).toContain('逐项核实后')
  await expect.poll(() => column(1).innerText(), slow).not.toContain('逐项核实后')
  await expect.poll(() => large().innerText(), slow).toContain(firstVersion)
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
    .poll(
      () =>
        pane
          .locator('.origin-sentence')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-kind'))),
      slow,
    )
    .toContain('new')
  expect(await pane.locator('.origin-sentence').allInnerTexts()).toEqual([expect.stringContaining(fresh)])
  await pane.getByRole('button', { name: /^新写/ }).click()
  await shots('compare-4-origin')
})
