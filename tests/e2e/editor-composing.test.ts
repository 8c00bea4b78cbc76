import { expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { buildPage, EditorPage } from './editor-page.ts'
import { composeAtRandom, randomFrom, sectionsDraft } from './random-compositions.ts'

test('WRI-5 three hundred compositions at every kind of place: none is lost, doubled or put elsewhere', async () => {
  const built = await buildPage()
  const browser = await launchChromium()
  const editor = await EditorPage.open(browser, built.folder, sectionsDraft(8))
  await editor.caretAtEnd(5)
  const outcome = await composeAtRandom(editor, 300, randomFrom(20_261_121))
  await editor.close()
  await browser.close()
  await built.remove()
  expect(outcome).toEqual({ done: 300, wrong: [] })
})
