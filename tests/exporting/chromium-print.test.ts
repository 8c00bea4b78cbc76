import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { chromiumCandidates, findChromium, printWithChromium } from '#exporting/chromium-print.ts'

const linux = { platform: 'linux', env: { PATH: '/usr/bin:/opt/bin' } } as const

test('on Linux the names are looked for along PATH, Chromium first', () => {
  expect(chromiumCandidates(linux).slice(0, 4)).toEqual([
    '/usr/bin/chromium',
    '/opt/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/bin/chromium-browser',
  ])
  expect(findChromium({ ...linux, exists: (path) => path === '/opt/bin/google-chrome' })).toBe(
    '/opt/bin/google-chrome',
  )
})

test('on Windows Edge is found in either folder of programs', () => {
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  expect(findChromium({ platform: 'win32', env, exists: (path) => path === edge })).toBe(edge)
})

test('NIFU_CHROMIUM comes before everything, also when it is wrong', () => {
  const env = { ...linux.env, NIFU_CHROMIUM: '/opt/own/chrome' }
  expect(findChromium({ platform: 'linux', env, exists: () => true })).toBe('/opt/own/chrome')
  expect(findChromium({ platform: 'linux', env, exists: (path) => path === '/usr/bin/chromium' })).toBeNull()
})

test('without any there is none', () => {
  expect(findChromium({ ...linux, exists: () => false })).toBeNull()
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A browser that does what the shell script says, with its temporary files in a folder of the test's own. */
async function withBrowser<T>(
  script: string,
  use: (folder: string) => Promise<T>,
): Promise<{ result: T; left: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'nifu-browser-'))
  const programs = await mkdtemp(join(tmpdir(), 'nifu-program-'))
  const browser = join(programs, 'browser')
  await writeFile(browser, `#!/bin/sh\n${script}\n`)
  await chmod(browser, 0o755)
  vi.stubEnv('NIFU_CHROMIUM', browser)
  vi.stubEnv('TMPDIR', folder)
  try {
    return { result: await use(folder), left: await readdir(folder) }
  } finally {
    await rm(folder, { recursive: true })
    await rm(programs, { recursive: true })
  }
}

test.skipIf(process.platform === 'win32').each([
  ['hangs', 'sleep 30 & wait', '浏览器没有在规定时间内生成 PDF。'],
  ['fails', 'exit 3', '浏览器没有生成 PDF。'],
])('a browser that %s is an error and leaves nothing behind', async (_name, script, message) => {
  const { result, left } = await withBrowser(script, () =>
    printWithChromium('<p>文</p>', 500).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : null),
    ),
  )
  expect({ result, left }).toEqual({ result: message, left: [] })
})

test.skipIf(process.platform === 'win32')(
  'the page is printed offline from a file and the folder is removed',
  async () => {
    const script =
      'for a in "$@"; do case "$a" in --print-to-pdf=*) out="${a#--print-to-pdf=}";; file://*) in="${a#file://}";; esac; done\n' +
      'echo "$@" | grep -q -- "--host-resolver-rules=MAP \\* ~NOTFOUND" || exit 4\ncp "$in" "$out"'
    const { result, left } = await withBrowser(script, () => printWithChromium('<p>文</p>'))
    expect({ text: new TextDecoder().decode(result), left }).toEqual({ text: '<p>文</p>', left: [] })
  },
)
