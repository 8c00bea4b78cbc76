import type { Page } from 'playwright-core'
import { openDatabase } from '#store/database.ts'
import { draftById, listDrafts } from '#store/drafts.ts'
import { soundnessOf } from '#tests/store/library.ts'
import { type Server, startServer } from './server.ts'

/** What was left of what was being typed when the program was killed. */
export interface Loss {
  sound: unknown
  /** Whether the draft is offered when the program starts again. */
  isOffered: boolean
  /** Whether the draft holds what was typed from its start on, each word once and in order, to wherever it ends. */
  isUnbroken: boolean
  /** How long before the end the oldest word was typed that is lost; 0 when none is. */
  oldestLostMs: number
}

/** Words that tell their place: 第1轮000，第1轮001， … */
const word = (round: number, index: number) => `第${round}轮${String(index).padStart(3, '0')}，`

/**
 * Types into the draft that is open on the page, kills the program in the middle of it and looks at what is on disk.
 *
 * @param server  ended by this; the page is left without one
 */
export async function killWhileTyping(
  page: Page,
  server: Server,
  library: string,
  round: number,
  random: () => number,
): Promise<Loss> {
  const last = page.locator('[data-slate-editor] .block-paragraph').last()
  await last.click()
  await page.keyboard.press('End')
  const typedAtMs: number[] = []
  const killAtMs = Date.now() + 600 + random() * 3000
  while (Date.now() < killAtMs) {
    await page.keyboard.insertText(word(round, typedAtMs.length))
    typedAtMs.push(Date.now())
    await page.waitForTimeout(30 + random() * 150)
  }
  const killedAtMs = Date.now()
  await server.kill()

  const db = openDatabase(library)
  const sound = soundnessOf(db)
  const newest = listDrafts(db)[0]
  const blocks = draftById(db, newest?.id ?? '')?.blocks ?? []
  await db.close()
  const text = blocks.flatMap(({ segments }) => segments.map((segment) => segment.text)).join('')
  const lostFrom = typedAtMs.findIndex((_, index) => !text.includes(word(round, index)))
  const kept = lostFrom === -1 ? typedAtMs.length : lostFrom
  const unbroken = Array.from({ length: kept }, (_, index) => word(round, index)).join('')
  return {
    sound,
    isOffered: false,
    isUnbroken: text.includes(unbroken) && text.split(`第${round}轮`).length - 1 === kept,
    oldestLostMs: lostFrom === -1 ? 0 : killedAtMs - (typedAtMs[lostFrom] ?? killedAtMs),
  }
}

/** Rounds of typing and killing on one library, each going on in the draft that the desk then offers. */
export async function killRounds(
  page: Page,
  library: string,
  rounds: number,
  random: () => number,
): Promise<Loss[]> {
  let server = await startServer(library)
  const losses: Loss[] = []
  try {
    await page.goto(server.url)
    await page.getByTestId('new-case').first().click()
    const card = page.getByRole('dialog', { name: '新建办件' })
    await card.getByLabel('案由').fill('关于增设路灯的建议')
    await card.getByRole('button', { name: '开始起草' }).click()
    for (let round = 1; round <= rounds; round += 1) {
      await page.getByTestId('draft-view').waitFor()
      const loss = await killWhileTyping(page, server, library, round, random)
      server = await startServer(library)
      await page.goto(server.url)
      const goOn = page.getByTestId('recovered').getByRole('button', { name: '继续写' })
      const isOffered = await goOn.waitFor().then(
        () => true,
        () => false,
      )
      if (isOffered) await goOn.click()
      losses.push({ ...loss, isOffered })
      if (!isOffered) break
    }
  } finally {
    await server.stop()
  }
  return losses
}
