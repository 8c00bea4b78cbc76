import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** The machine's own Chromium, or the one that NIFU_CHROMIUM names; nothing in it calls home. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['NIFU_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
