import { fileURLToPath } from 'node:url'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type Page, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HostBridge } from '#contract/bridge.ts'
import { type Card, emptyCard } from '#contract/draft.ts'
import { findChromium } from '#build/setup/browser.mjs'
import { findElectron } from '#build/setup/electron.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const standIn = fileURLToPath(new URL('./stand-in/', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'nifu-desktop-'))
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const card: Card = {
  ...emptyCard,
  body: '政协',
  kind: '提案',
  meeting: '栖岭区政协第十五届三次会议',
  number: '12',
  subject: '关于增设社区食堂的建议',
  addressees: ['某某'],
  honorific: '委员',
  organ: '栖岭区民政局',
  date: '2025-05-06',
}

type Told = Record<string, unknown>

/** The shell's bundle under the stand-in, and what it told so far. */
interface Desktop {
  process: ChildProcessWithoutNullStreams
  told: Told[]
  errors: string
  do(command: Record<string, unknown>): void
}

let desktop: Desktop
let browser: Browser
let page: Page

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function startDesktop(port: number, extra: Record<string, string> = {}): Desktop {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(standIn, 'register.mjs'),
      join(root, 'out/main/electron.js'),
      '--library',
      join(home, 'library'),
    ],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NIFU_CHROMIUM: findChromium() ?? '',
        NIFU_TEST_HOME: home,
        NIFU_TEST_APP: root,
        NIFU_TEST_CDP_PORT: String(port),
        NIFU_TEST_CHROMIUM_ARGS: JSON.stringify([...rootArgs, ...quiet]),
        NIFU_TEST_OPEN: JSON.stringify(
          readdirSync(join(root, 'seeds'))
            .slice(0, 1)
            .map((name) => join(root, 'seeds', name)),
        ),
        ...extra,
      },
    },
  )
  const started: Desktop = {
    process: child,
    told: [],
    errors: '',
    do: (command) => child.stdin.write(`${JSON.stringify(command)}\n`),
  }
  createInterface({ input: child.stdout }).on('line', (line) => started.told.push(JSON.parse(line) as Told))
  child.stderr.on('data', (data: Buffer) => (started.errors += String(data)))
  return started
}

/** Waits until the shell told something that has this key, and returns the value. */
async function hears(key: string, of: Desktop = desktop): Promise<unknown> {
  for (let tries = 0; tries < 600 && of.process.exitCode === null; tries++) {
    if (of.told.some((told) => key in told)) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const told = of.told.find((one) => key in one)
  if (told === undefined)
    throw new Error(`The shell did not tell ${key}. It told ${JSON.stringify(of.told)} ${of.errors}`)
  return told[key]
}

async function ended(of: Desktop): Promise<void> {
  if (of.process.exitCode === null) await new Promise((resolve) => of.process.once('exit', resolve))
}

beforeAll(async () => {
  const port = await freePort()
  desktop = startDesktop(port)
  await hears('loaded')
  browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const found = browser.contexts().flatMap((context) => context.pages())[0]
  if (found === undefined) throw new Error('The shell opened no page.')
  page = found
})

afterAll(async () => {
  await browser?.close()
  desktop?.process.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

test('the window is sandboxed and isolated, with the compiled preload', async () => {
  const options = (await hears('window')) as { webPreferences: Record<string, unknown> }
  expect(options.webPreferences).toEqual({
    preload: join(root, 'out/preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  })
  expect(await hears('windowOpen')).toBe('deny')
  expect(await hears('schemes')).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})

test('the page runs on the preload bridge and shows the empty desk', async () => {
  expect(await page.evaluate(() => Object.keys((window as unknown as { host: object }).host).sort())).toEqual(
    ['deliver', 'edition', 'onCommand', 'onEvent', 'pickFiles', 'pickTarget', 'request', 'takeFiles'],
  )
  await page.getByText('工作台').first().waitFor()
})

test('the sample replies are read, mined and announced through all three bundles', async () => {
  const outcome = await page.evaluate(async () => {
    const { host } = window as unknown as { host: HostBridge<File> }
    const ended = new Promise<string[]>((resolve) => {
      const kinds: string[] = []
      const stop = host.onEvent((event) => {
        if (event.type === 'job' && event.job.status === 'done') kinds.push(event.job.kind)
        if (kinds.includes('mine')) {
          stop()
          resolve(kinds)
        }
      })
    })
    const started = await host.request('library.importSamples', {})
    const kinds = await ended
    const listed = await host.request('library.list', {})
    return {
      started: started.ok,
      kinds: kinds.slice(0, 1),
      replies: listed.ok ? listed.value.replies.length : -1,
    }
  })
  expect(outcome).toEqual({ started: true, kinds: ['import'], replies: 5 })
})

test('dialogs hand out ids, never paths', async () => {
  const picked = await page.evaluate(async () => {
    const { host } = window as unknown as { host: HostBridge<File> }
    return host.pickFiles('files')
  })
  expect(picked).toEqual({
    ok: true,
    value: [{ id: expect.any(String), name: expect.stringMatching(/\.txt$/) }],
  })
  expect(JSON.stringify(picked)).not.toContain(root)
})

test('a draft is printed to PDF in a hidden window, written where the clerk chose, and shown in its folder', async () => {
  const answers = await page.evaluate(async (card) => {
    const { host } = window as unknown as { host: HostBridge<File> }
    const draft = await host.request('draft.create', { card, structureId: null })
    const target = await host.pickTarget('答复.pdf')
    if (!draft.ok || !target.ok || target.value === null) return { draft, target }
    const exported = await host.request('issue.export', {
      draftId: draft.value.id,
      targetId: target.value.id,
      format: 'pdf',
      layout: 'document',
      edition: 'delivery',
    })
    return { name: target.value.name, exported: exported.ok, delivered: await host.deliver(target.value.id) }
  }, card)
  expect(answers).toEqual({ name: '答复.pdf', exported: true, delivered: { ok: true, value: null } })
  expect(readFileSync(join(home, '答复.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await hears('printed')).toEqual({ preferCSSPageSize: true, printBackground: true })
  expect(desktop.told.some((told) => told.shown === join(home, '答复.pdf'))).toBe(true)
})

test('a command of the menu reaches the page', async () => {
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        ;(window as unknown as { host: HostBridge<File> }).host.onCommand(resolve)
      }),
  )
  await page.waitForTimeout(200)
  desktop.do({ do: 'menu', id: 'show-library' })
  expect(await heard).toBe('show-library')
  const menu = (await hears('menu')) as string[][]
  expect(menu.map(([, label]) => label)).toContain('新建办件')
  expect(menu.flat().filter((text) => text !== null && /^[a-z ]+$/.test(text) && text.includes(' '))).toEqual(
    [],
  )
})

test('nothing leaves the session: requests, permissions, navigation and foreign frames are refused', async () => {
  desktop.do({ do: 'request', url: 'https://example.com/' })
  expect(await hears('request')).toBe('https://example.com/')
  expect(desktop.told.find((told) => 'request' in told)).toEqual({
    request: 'https://example.com/',
    cancelled: true,
  })
  desktop.do({ do: 'permission' })
  await hears('granted')
  expect(desktop.told.find((told) => 'granted' in told)).toEqual({ granted: false, checked: false })
  desktop.do({ do: 'navigate' })
  expect(await hears('navigation')).toBe('prevented')
  desktop.do({ do: 'foreign', call: { kind: 'request', name: 'app.info', input: {} } })
  expect(await hears('foreign')).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  const asked = await page.evaluate(async () =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(asked).toBe('refused')
  expect(
    desktop.told.filter((told) => 'pageError' in told && !String(told.pageError).includes('example.com')),
  ).toEqual([])
})

test('a second start on the same library does not open a second window', async () => {
  const second = startDesktop(await freePort(), { NIFU_TEST_HOME: join(home, 'second') })
  mkdirSync(join(home, 'second'), { recursive: true })
  expect(await hears('errorBox', second)).toEqual(['拟复没有打开', expect.stringContaining('打开')])
  await ended(second)
  expect(second.told.some((told) => 'window' in told)).toBe(false)
})

test('closing the window keeps its place and lets the library go', async () => {
  desktop.do({ do: 'close' })
  await ended(desktop)
  expect(desktop.errors).toBe('')
  expect(existsSync(join(home, 'library/library.lock'))).toBe(false)
  expect(JSON.parse(readFileSync(join(home, 'userData/window.json'), 'utf8'))).toEqual({
    x: 40,
    y: 30,
    width: 1440,
    height: 900,
    maximized: false,
  })
})

const electron = findElectron()
if (electron === null)
  console.warn('SKIPPED: the smoke test in real Electron, whose program is not on this machine.')

test.skipIf(electron === null)('the real Electron opens the window on an empty library', async () => {
  const { _electron } = await import('playwright-core')
  const running = await _electron.launch({
    executablePath: electron ?? '',
    args: [...rootArgs, root, '--library', join(home, 'real')],
  })
  const window = await running.firstWindow()
  await expect.poll(() => window.getByText('工作台').count()).toBeGreaterThan(0)
  await running.close()
})
