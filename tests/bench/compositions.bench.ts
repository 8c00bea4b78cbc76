// Does an input method ever lose or double a character in the page? 10,000 random compositions with a fixed seed, as many as
// NIFU_COMPOSITIONS says otherwise. Needs a Chromium; builds the page itself.
import { findChromium } from '#build/setup/browser.mjs'
import { launchChromium } from '#tests/e2e/chromium.ts'
import { buildPage, EditorPage } from '#tests/e2e/editor-page.ts'
import { composeAtRandom, randomFrom, sectionsDraft } from '#tests/e2e/random-compositions.ts'
import { report, say } from './measure.ts'

const all = Number(process.env['NIFU_COMPOSITIONS'] ?? '10000')
/** A fresh page after so many, as slots are used up. */
const perPage = 500

async function main(): Promise<void> {
  const built = await buildPage()
  const browser = await launchChromium()
  const random = randomFrom(Number(process.env['NIFU_SEED'] ?? '20261122'))
  const wrong: string[] = []
  let done = 0
  try {
    while (done < all) {
      const editor = await EditorPage.open(browser, built.folder, sectionsDraft(8))
      await editor.caretAtEnd(5)
      const outcome = await composeAtRandom(editor, Math.min(perPage, all - done), random)
      done += outcome.done
      wrong.push(...outcome.wrong)
      await editor.close()
      say(`compositions: ${done} of ${all}, wrong ${wrong.length}`)
    }
  } finally {
    await browser.close()
    await built.remove()
  }
  for (const one of wrong) say(one)
  report('compositions', [
    {
      title: 'compositions in the page',
      rows: [
        { case: 'compositions', n: done },
        { case: 'lost, doubled or elsewhere', n: wrong.length },
      ],
    },
  ])
}

if (findChromium() === null) say('compositions: left out, there is no Chromium')
else await main()
