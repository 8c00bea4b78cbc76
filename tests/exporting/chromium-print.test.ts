import { expect, test } from 'vitest'
import { chromiumCandidates, findChromium } from '#exporting/chromium-print.ts'

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
