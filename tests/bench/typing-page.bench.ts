// What does a key cost in the page, in a draft of 100 blocks, with and without something to suggest?
// Needs a Chromium; builds the page itself.
import { emptyCard } from '#contract/draft.ts'
import type { DraftBlock } from '#contract/draft.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import { caretContext } from '#renderer/editor/caret.ts'
import { createSuggesting } from '#renderer/editor/suggesting.ts'
import { toSlate } from '#renderer/editor/serialize.ts'
import { createDraftEditor } from '#renderer/editor/with-draft.ts'
import { findChromium } from '#build/setup/browser.mjs'
import { launchChromium, openPage } from '#tests/e2e/chromium.ts'
import { buildPage, EditorPage, fromTemplate, passage, run } from '#tests/e2e/editor-page.ts'
import type { Browser } from 'playwright-core'
import { Editor, Transforms } from 'slate'
import { report, say, spreadMs, timeOnce } from './measure.ts'
import type { Row } from './measure.ts'
import { traceKeys } from './page-trace.ts'
import type { KeyCost } from './page-trace.ts'

const blocks = 100
const keys = 80
const pauseMs = 120

const sentence = '近年来，我区聚焦群众急难愁盼，累计完成加装电梯375台，惠及居民一万余户，群众满意度持续提升。'
const draft: DraftBlock[] = Array.from({ length: blocks }, (_, index): DraftBlock => {
  if (index === blocks - 1) return { role: 'paragraph', level: 0, segments: [] }
  if (index % 8 === 0) return { role: 'heading', level: 1, segments: [run(`一、第${index}部分工作`)] }
  const segments = [run(sentence, fromTemplate), run('375台', fromTemplate, 'unconfirmed'), run(sentence)]
  return { role: 'paragraph', level: 0, segments }
})

/** Letters, because a key of an input method comes to the page as a composition without keys. */
const typed = Array.from({ length: keys }, (_, index) => 'abcdefghij'.charAt((index * 7) % 10)).join('')
const offered: Suggestion[] = [
  '，持续推进。',
  '，改善条件。',
  '，完善机制。',
  '，加强监管。',
  '，抓好落实。',
].map((end) => passage(`${typed}${end}${sentence}`))

/** The least a page can do: 100 paragraphs in which one can write. */
async function bare(browser: Browser): Promise<KeyCost[]> {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  const paragraphs = draft.map(({ segments }) => `<p>${segments.map(({ text }) => text).join('')}<br></p>`)
  await page.setContent(`<div contenteditable style="width:28em;font-size:21px">${paragraphs.join('')}</div>`)
  await page.locator('p').last().click()
  const costs = await traceKeys(browser, page, typed, pauseMs)
  await page.close()
  return costs
}

async function inDraft(browser: Browser, folder: string, passages: Suggestion[]): Promise<KeyCost[]> {
  const editor = await EditorPage.open(browser, folder, draft, passages)
  await editor.caretAtEnd(blocks - 1)
  await editor.page.waitForTimeout(800)
  const costs = await traceKeys(browser, editor.page, typed, pauseMs)
  await editor.close()
  return costs
}

function rowsOf(name: string, costs: readonly KeyCost[]): Row[] {
  return [
    {
      case: `${name}: key to paint`,
      ...spreadMs(costs.map(({ toPaint }) => toPaint).filter((ms) => ms > 0)),
    },
    {
      case: `${name}: work from key to paint`,
      ...spreadMs(costs.map(({ toPaintWork }) => toPaintWork).filter((ms) => ms > 0)),
    },
    { case: `${name}: script a key`, ...spreadMs(costs.map(({ script }) => script)) },
    { case: `${name}: main thread a key`, ...spreadMs(costs.map(({ work }) => work)) },
  ]
}

/** What suggesting itself does at a key, outside the page: no drawing, no typing. */
function ownRows(): Row[] {
  const editor = createDraftEditor()
  editor.children = toSlate(draft)
  Transforms.select(editor, Editor.end(editor, []))
  const suggesting = createSuggesting(editor, {
    timers: { set: () => 0, clear: () => {} },
    card: () => emptyCard,
    cardValueOf: () => null,
    isGhostWanted: () => true,
    ask: () => Promise.resolve(offered),
    feedback: () => {},
  })
  const refreshes: number[] = []
  const contexts: number[] = []
  for (const letter of typed.repeat(4)) {
    editor.insertText(letter)
    contexts.push(timeOnce(() => caretContext(editor)))
    refreshes.push(timeOnce(() => suggesting.refresh()))
  }
  return [
    { case: 'reading what stands before the caret', ...spreadMs(contexts) },
    { case: 'all of suggesting', ...spreadMs(refreshes) },
  ]
}

async function main(): Promise<void> {
  const built = await buildPage()
  const browser = await launchChromium()
  try {
    say('typing-page: bare page')
    const peer = await bare(browser)
    say('typing-page: nothing to suggest')
    const silent = await inDraft(browser, built.folder, [])
    say('typing-page: along the grey text')
    const along = await inDraft(browser, built.folder, offered)
    report('typing-page', [
      {
        title: `a key in a draft of ${blocks} blocks, ${keys} keys, one each ${pauseMs} ms`,
        rows: [
          ...rowsOf('peer: bare page', peer),
          ...rowsOf('nothing to suggest', silent),
          ...rowsOf('five suggestions, grey text', along),
        ],
      },
      { title: 'what suggesting does at a key, in Node', rows: ownRows() },
    ])
  } finally {
    await browser.close()
    await built.remove()
  }
}

if (findChromium() === null) say('typing-page: left out, there is no Chromium')
else await main()
