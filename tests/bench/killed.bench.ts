// What is lost of what is being typed when the program is killed in the middle of it? Twenty times in a row, in the page of
// the browser edition, on one library. Needs a Chromium and the built out/ folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '#build/setup/browser.mjs'
import { launchChromium, openPage } from '#tests/e2e/chromium.ts'
import { killRounds } from '#tests/e2e/killed-typing.ts'
import { randomFrom } from '#tests/e2e/random-compositions.ts'
import { report, say, spreadMs } from './measure.ts'

const rounds = Number(process.env['NIFU_KILLS'] ?? '20')

async function main(): Promise<void> {
  const library = mkdtempSync(join(tmpdir(), 'nifu-killed-'))
  const browser = await launchChromium()
  try {
    const page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
    const losses = await killRounds(page, library, rounds, randomFrom(20_261_121))
    report('killed', [
      {
        title: 'killed while typing',
        rows: [
          { case: 'rounds', n: losses.length },
          { case: 'library not sound', n: losses.filter(({ sound }) => sound !== 'ok').length },
          { case: 'draft not offered', n: losses.filter(({ isOffered }) => !isOffered).length },
          { case: 'text broken or doubled', n: losses.filter(({ isUnbroken }) => !isUnbroken).length },
          { case: 'oldest word lost', ...spreadMs(losses.map(({ oldestLostMs }) => oldestLostMs)) },
          { case: 'lost beyond 2 s', n: losses.filter(({ oldestLostMs }) => oldestLostMs > 2000).length },
        ],
      },
    ])
  } finally {
    await browser.close()
    rmSync(library, { recursive: true, force: true })
  }
}

if (findChromium() === null) say('killed: left out, there is no Chromium')
else await main()
