import { spawn } from 'node:child_process'
import { findChromium } from '#exporting/chromium-print.ts'

/** Whether windows can be shown: always on Windows and macOS, elsewhere when there is an X or Wayland display. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')
}

/**
 * Opens the page in a window of its own (app mode of Chromium or Edge), without waiting for it.
 *
 * @returns why it was not opened, or `opened`
 */
export function openPage(url: string): 'opened' | 'noDisplay' | 'noBrowser' {
  if (!hasDisplay(process.platform, process.env)) return 'noDisplay'
  const browser = findChromium()
  if (browser === null) return 'noBrowser'
  const child = spawn(browser, [`--app=${url}`, '--no-first-run', '--no-default-browser-check'], {
    detached: true,
    stdio: 'ignore',
  })
  child.on('error', () => {})
  child.unref()
  return 'opened'
}
