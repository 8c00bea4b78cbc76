// How long from starting the browser edition to a draft that can be written in, and how large is the page?
// Runs the bundles: `npm run build` first. Needs a Chromium, like the tests of the page.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { emptyCard } from '#contract/draft.ts'
import type { Result } from '#contract/failure.ts'
import { findChromium } from '#build/setup/browser.mjs'
import { launchChromium } from '#tests/e2e/chromium.ts'
import { report, root, say, spreadMs } from './measure.ts'
import type { Row } from './measure.ts'

const program = join(root, 'out/main/nifu.js')
const turns = 5
/** The least that a program with a page costs here: a bare server with an empty page in which one can write. */
const bareServer = `
const page = '<!doctype html><button data-testid="new-case">+</button><div data-testid="draft-row" ' +
  'onclick="this.outerHTML=\\'<div data-slate-editor contenteditable><p class=block>text</p></div>\\'">draft</div>'
const server = require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(page)
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port + '/' })))
process.on('SIGINT', () => process.exit(0))
`

interface Start {
  urlMs: number
  deskMs: number
  editorMs: number
}

function startProgram(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine(child: ChildProcess): Promise<{ url: string }> {
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    if (printed.includes('\n')) return JSON.parse(printed.slice(0, printed.indexOf('\n'))) as { url: string }
  }
  throw new Error(`The program ended after printing ${printed}`)
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}

/** A library with the five sample replies, their templates and one draft laid out by a structure. */
async function prepare(library: string): Promise<void> {
  for (const args of [
    ['import', '--library', library, join(root, 'seeds')],
    ['mine', '--library', library],
  ]) {
    const child = startProgram([program, ...args])
    child.stdout?.resume()
    const [status] = (await once(child, 'exit')) as [number | null]
    if (status !== 0) throw new Error(`${args[0]} ended with ${status}`)
  }
  const child = startProgram([program, 'serve', '--library', library, '--port', '0'])
  const { url } = await firstLine(child)
  const [origin = '', token = ''] = url.split('/#token=')
  const request = async (name: string, input: object): Promise<unknown> => {
    const response = await fetch(`${origin}/api/request`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, input }),
    })
    const result = (await response.json()) as Result<unknown>
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value
  }
  const { templates } = (await request('templates.list', {})) as { templates: { id: string; kind: string }[] }
  const structureId = templates.find(({ kind }) => kind === 'structure')?.id ?? null
  const card = {
    ...emptyCard,
    body: '政协',
    kind: '提案',
    subject: '关于完善无障碍设施的建议',
    addressees: ['沈晓岚'],
  }
  await request('draft.create', { card, structureId })
  await stop(child)
}

/**
 * One start, timed from the start of the program. Chromium runs already, with a new empty profile; its own start is no
 * matter of ours.
 */
async function startOnce(args: readonly string[]): Promise<Start> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const startedAtMs = performance.now()
  const sinceStart = () => performance.now() - startedAtMs
  const child = startProgram(args)
  try {
    const { url } = await firstLine(child)
    const urlMs = sinceStart()
    await page.goto(url, { waitUntil: 'commit' })
    const row = page.getByTestId('draft-row').first()
    await page.getByTestId('new-case').waitFor()
    await row.waitFor()
    const deskMs = sinceStart()
    await row.click()
    await page.locator('[data-slate-editor] .block').first().click()
    await page.waitForFunction(() => {
      const held = document.querySelector('[data-slate-editor]')
      return held?.contains(document.activeElement) === true && document.getSelection()?.isCollapsed === true
    })
    return { urlMs, deskMs, editorMs: sinceStart() }
  } finally {
    await browser.close()
    await stop(child)
  }
}

function startRows(name: string, starts: readonly Start[]): Row[] {
  return [
    { case: `${name}: to the printed address`, ...spreadMs(starts.map(({ urlMs }) => urlMs)) },
    { case: `${name}: to a desk that can be used`, ...spreadMs(starts.map(({ deskMs }) => deskMs)) },
    { case: `${name}: to the caret in a draft`, ...spreadMs(starts.map(({ editorMs }) => editorMs)) },
    {
      case: `${name}: from the address to the caret`,
      ...spreadMs(starts.map(({ urlMs, editorMs }) => editorMs - urlMs)),
    },
  ]
}

function sizeRows(): Row[] {
  const folder = join(root, 'out/renderer')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const rows = files.map((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name))
    const kind = file.name.replace(/-[\w-]{8}(?=\.)/, '')
    return { case: kind, rawKiB: bytes.length / 1024, gzipKiB: gzipSync(bytes).length / 1024 }
  })
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0)
  return [...rows, { case: 'all', rawKiB: sum((row) => row.rawKiB), gzipKiB: sum((row) => row.gzipKiB) }]
}

async function main(): Promise<void> {
  const temp = mkdtempSync(join(tmpdir(), 'nifu-bench-'))
  try {
    const library = join(temp, 'library')
    await prepare(library)
    const own: Start[] = []
    const bare: Start[] = []
    for (let turn = 0; turn < turns; turn += 1) {
      say(`start ${turn + 1} of ${turns}`)
      own.push(await startOnce([program, 'serve', '--library', library, '--port', '0']))
      bare.push(await startOnce(['-e', bareServer]))
    }
    report('start', [
      {
        title: 'start with the five seeds and a draft',
        rows: [...startRows('serve', own), ...startRows('peer: bare page', bare)],
      },
      { title: 'size of the page', rows: sizeRows() },
    ])
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

if (!existsSync(program)) say('start: left out, there is no bundle; run npm run build first')
else if (findChromium() === null) say('start: left out, there is no Chromium')
else await main()
