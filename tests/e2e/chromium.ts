import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findChromium } from '#build/setup/browser.mjs'

/** The machine's own Chromium, or the one that NIFU_CHROMIUM names; nothing in it calls home. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium on this machine: apt-get install chromium')
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
