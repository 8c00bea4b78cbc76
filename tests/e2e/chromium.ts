import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
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

/** How many times slower than it is the processor shall seem to the page: races show on a machine that is busy. */
const slowdown = Number(process.env['NIFU_SLOWDOWN'] ?? '1')

/** A page in a context of its own; closing the page closes both. `NIFU_SLOWDOWN=6` makes it as slow as a weak machine's. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options)
  if (slowdown > 1) {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  }
  return page
}
