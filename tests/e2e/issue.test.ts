import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Card, Draft, DraftBlock } from '#contract/draft.ts'
import { emptyCard } from '#contract/draft.ts'
import { readBytes } from '#reading/read-bytes.ts'
import { launchChromium, openPage } from './chromium.ts'
import { type Server, startServer } from './server.ts'

const screens = fileURLToPath(new URL('screenshots', import.meta.url))
const temp = mkdtempSync(join(tmpdir(), 'nifu-issue-'))
const card: Card = {
  ...emptyCard,
  body: '政协',
  kind: '提案',
  meeting: '某区政协第一届二次会议',
  number: '035',
  subject: '关于增设停车位的建议',
  addressees: ['甲乙丙'],
  honorific: '委员',
  organ: '某区科学技术委员会',
  documentNumber: '某科函〔2024〕7号',
  date: '2024-04-30',
  publicity: '此件公开发布',
}

const line = (role: DraftBlock['role'], text: string): DraftBlock => ({
  role,
  level: 0,
  segments: [{ text, origin: { from: 'typed', ref: null }, slot: null, state: 'plain' }],
})
const blocks = [
  line('title', '对某区政协第一届二次会议第035号提案的答复'),
  line('salutation', '甲乙丙委员：'),
  line('opening', '您提出的《关于增设停车位的建议》收悉，现答复如下：'),
  line('paragraph', '全区新增停车位三百个。'),
  line('closing', '感谢您对我区工作的关心和支持。'),
  line('attachment', '附件：停车位清单'),
  line('signature', '某区科学技术委员会'),
  line('date', '2024年4月30日'),
  line('publicity', '（此件公开发布）'),
]

const drafts: string[] = []
let server: Server
let browser: Browser
let page: Page

/** Asks the host as the page does. */
async function ask<T>(name: string, input: unknown): Promise<T> {
  const url = new URL(server.url)
  const response = await fetch(new URL('/api/request', url), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${url.hash.slice('#token='.length)}`,
      Origin: url.origin,
    },
    body: JSON.stringify({ name, input }),
  })
  const answer = (await response.json()) as { ok: true; value: T } | { ok: false; error: { message: string } }
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  server = await startServer(join(temp, 'library'))
  for (const number of ['035', '036']) {
    const { id } = await ask<Draft>('draft.create', { card: { ...card, number }, structureId: null, blocks })
    drafts.push(id)
  }
  browser = await launchChromium()
  page = await openPage(browser, { viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  await page.goto(server.url)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(temp, { recursive: true, force: true })
})

/** The desk anew, whatever stood open before it. */
async function openDesk(): Promise<void> {
  await page.goto('about:blank')
  await page.goto(server.url)
  await page.getByTestId('rail-desk').click()
}

async function openIssue(number: string): Promise<void> {
  await openDesk()
  await page.getByTestId('draft-row').filter({ hasText: number }).first().click()
  await page.getByTestId('issue').click()
  await page.frameLocator('[data-testid=issue-preview]').getByText('甲乙丙委员：').waitFor()
}

const dialog = () => page.getByTestId('issue-dialog')
const preview = () => page.frameLocator('[data-testid=issue-preview]')

type Entry = { parts: { sequence: number } | null; withdrawn: { note: string } | null }

/** The register as the host has it. */
async function entries(): Promise<Entry[]> {
  return (await ask<{ records: Entry[] }>('issue.register', { search: '', year: null })).records
}

/** The attachments of the first draft whose texts the host keeps. */
async function keptAnnexes(): Promise<string[]> {
  const { texts } = await ask<{ texts: { annexes: object } }>('issue.state', { draftId: drafts[0] })
  return Object.keys(texts.annexes)
}

/** Every error of the check is kept with a reason, as far as there are any. */
async function keepAll(): Promise<number> {
  await dialog()
    .getByText(/核查没有|未处理的错误/)
    .first()
    .waitFor()
  const reasons = dialog().getByPlaceholder('保留的理由')
  for (const reason of await reasons.all()) await reason.fill('经核对无误')
  return reasons.count()
}

test('a number is proposed, the text of an attachment is printed on a page of its own, also when the window was closed in between, and the reply is issued and registered', async () => {
  await openIssue('035')
  await expect.poll(() => dialog().getByLabel('机关代字').inputValue()).toBe('某科函')
  await page.getByTestId('issue-annexes').getByText('停车位清单').click()
  await dialog().getByLabel('“停车位清单”的正文').fill('一、新增车位\n街道\t车位\n东街\t300')
  await preview().getByText('东街').waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(keptAnnexes).toEqual(['停车位清单'])
  await openIssue('035')
  await preview().getByText('东街').waitFor()
  await page.screenshot({ path: join(screens, 'issue-light.png') })
  await keepAll()
  const download = page.waitForEvent('download')
  await page.getByTestId('issue-submit').click()
  const path = join(temp, 'issued.docx')
  await (await download).saveAs(path)
  await page.getByTestId('issue-done').waitFor()
  const read = await readBytes(new Uint8Array(readFileSync(path)), 'issued.docx')
  expect(read.ok && [read.reply.reply.documentNumber, read.reply.reply.attachments]).toEqual([
    expect.stringMatching(/^某科函〔2024〕\d+号$/),
    ['停车位清单'],
  ])
  expect(read.ok && read.reply.text.includes('东街｜300')).toBe(true)
  await page.getByTestId('issue-records').waitFor()
})

test.each(['征询意见表', '报送函'])('a paper that goes with it is saved: %s', async (name) => {
  await page.getByTestId('issue-papers').click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name }).click()
  expect((await download).suggestedFilename()).toBe(`${name}.docx`)
})

test('a number that is borne already is refused, and the dialog stays', async () => {
  await openIssue('036')
  const taken = (await entries())[0]?.parts?.sequence ?? 0
  await dialog().getByLabel('序号').fill(String(taken))
  await keepAll()
  await page.getByTestId('issue-submit').click()
  await page.getByText(/已用于.*请换一个序号/).waitFor()
  expect([await entries().then(({ length }) => length), await dialog().isVisible()]).toEqual([1, true])
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: join(screens, 'issue-dark-small.png') })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('the register shows what was issued; taken back, it keeps the entry with the reason', async () => {
  await openDesk()
  await page.getByTestId('open-register').click()
  const register = page.getByTestId('register')
  await register
    .getByText(/某科函〔2024〕\d+号/)
    .first()
    .waitFor()
  await page.screenshot({ path: join(screens, 'register.png') })
  await register.getByRole('button', { name: '撤回签发' }).click()
  await page.getByLabel('撤回的原因').fill('正文有误')
  await page.locator('.ant-popconfirm').getByRole('button', { name: '撤回签发' }).click()
  await register
    .getByText(/已撤回/)
    .first()
    .waitFor()
  expect((await entries()).map(({ withdrawn }) => withdrawn?.note)).toEqual(['正文有误'])
})
