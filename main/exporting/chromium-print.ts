import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, posix, win32 } from 'node:path'
import { pathToFileURL } from 'node:url'
import { printerMessages } from './messages.ts'

/** What looking for a browser depends on. */
export type Surroundings = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  exists: (path: string) => boolean
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'uos-browser-stable',
]

const windowsPaths = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Every place where a browser of the Chromium family may stand on this platform, best first. */
export function chromiumCandidates({ platform, env }: Omit<Surroundings, 'exists'>): string[] {
  if (platform === 'darwin') return macPaths
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) =>
      root === undefined || root === '' ? [] : windowsPaths.map((parts) => win32.join(root, ...parts)),
    )
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/**
 * Finds a browser that can print: the one that NIFU_CHROMIUM names, else the first of the usual places.
 *
 * @returns null when there is none, also when NIFU_CHROMIUM names a file that does not exist
 */
export function findChromium(
  surroundings: Surroundings = { platform: process.platform, env: process.env, exists: existsSync },
): string | null {
  const { env, exists } = surroundings
  const named = env['NIFU_CHROMIUM']
  if (named !== undefined && named !== '') return exists(named) ? named : null
  return chromiumCandidates(surroundings).find((path) => exists(path)) ?? null
}

/** Offline, without profile, extensions or sandbox helpers that a printing run does not need. */
function printArguments(profile: string, output: string, url: string): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${output}`,
    url,
  ]
}

/** Runs the browser to its end and kills it, with the processes that it started, when it takes too long. */
function run(browser: string, args: string[], timeoutMs: number): Promise<void> {
  const hasGroups = process.platform !== 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(browser, args, { stdio: 'ignore', detached: hasGroups, windowsHide: true })
    const timer = setTimeout(() => {
      if (hasGroups && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
      reject(new Error(printerMessages.timeout))
    }, timeoutMs)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new Error(printerMessages.failed))
    })
  })
}

/**
 * Prints a stand-alone HTML document with an installed browser, in a folder and profile of its own that are removed afterwards. About one second.
 *
 * @throws Error when no browser is found, it takes longer than `timeoutMs`, or it leaves no file
 */
export async function printWithChromium(html: string, timeoutMs: number = 60_000): Promise<Uint8Array> {
  const browser = findChromium()
  if (browser === null) throw new Error(printerMessages.notFound)
  const folder = await mkdtemp(join(tmpdir(), 'nifu-print-'))
  try {
    const source = join(folder, 'page.html')
    const output = join(folder, 'page.pdf')
    await writeFile(source, html, 'utf8')
    await run(browser, printArguments(join(folder, 'profile'), output, pathToFileURL(source).href), timeoutMs)
    return new Uint8Array(await readFile(output))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
