import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openDatabase } from '#store/database.ts'
import { draftById, insertDraft } from '#store/drafts.ts'
import { temporaryFolder } from '#tests/cli/run-nifu.ts'
import { startServing } from '#tests/cli/serving.ts'
import { makeDraft, paragraph, soundnessOf } from '#tests/store/library.ts'

const saver = fileURLToPath(new URL('./save-on.ts', import.meta.url))

/** Lets a process save on and kills it once it told of `saves` revisions; the last one that it told of. */
async function killedAfter(dir: string, saves: number): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', saver, dir])
  let told = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    told += chunk
    if (told.split('\n').length > saves) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1))
}

test('Killed twenty times while it saves, the library stays sound and has every revision that was told to be on disk.', async () => {
  const dir = join(temporaryFolder(), 'lib')
  const db = openDatabase(dir)
  insertDraft(db, makeDraft('d1'))
  await db.close()
  const rounds: unknown[] = []
  for (let round = 0; round < 20; round++) {
    const told = await killedAfter(dir, 1 + ((round * 7) % 13))
    const again = openDatabase(dir)
    const draft = draftById(again, 'd1')
    const last = draft?.blocks.at(-1)?.segments[0]?.text.split('。')[0]
    rounds.push({
      sound: soundnessOf(again),
      notices: again.notices,
      hasTold: told > 0 && draft !== null && draft.revision >= told,
      isWhole: last === `第${draft?.revision}稿`,
    })
    again.close().catch(() => undefined)
  }
  expect(rounds).toEqual(
    Array.from({ length: 20 }, () => ({ sound: 'ok', notices: [], hasTold: true, isWhole: true })),
  )
}, 120_000)

test('Killed while a page saves through it, the browser edition has on its next start what it had answered, and offers that draft.', async () => {
  const library = join(temporaryFolder(), 'lib')
  const rounds: unknown[] = []
  let draftId = ''
  let revision = 1
  for (let round = 0; round < 2; round++) {
    const serving = await startServing(library)
    if (round === 0) {
      const made = await serving.request('draft.create', { card: makeDraft('x').card, structureId: null })
      draftId = (made as { value: { id: string } }).value.id
    }
    for (let save = 0; save < 3 + round; save++) {
      const answer = await serving.request('draft.save', {
        draftId,
        revision,
        card: makeDraft('x').card,
        blocks: [paragraph(`第${revision + 1}稿。`)],
        state: 'drafting',
      })
      revision = (answer as { value: { revision: number } }).value.revision
    }
    // One more is on its way when the signal strikes.
    const cut = serving.request('draft.save', {
      draftId,
      revision,
      card: makeDraft('x').card,
      blocks: [paragraph(`第${revision + 1}稿。`)],
      state: 'drafting',
    })
    serving.child.kill('SIGKILL')
    await cut.catch(() => undefined)
    await serving.end

    const next = await startServing(library)
    const { value } = (await next.request('draft.get', { draftId })) as {
      value: ReturnType<typeof makeDraft>
    }
    const offered = (await next.request('draft.recovered')) as { value: { draft: { id: string } | null } }
    rounds.push({
      hasAnswered: value.revision >= revision,
      isWhole: value.blocks[0]?.segments[0]?.text === `第${value.revision}稿。`,
      offered: offered.value.draft?.id === draftId,
    })
    revision = value.revision
    next.child.kill('SIGTERM')
    await next.end
  }
  expect(rounds).toEqual(
    Array.from({ length: 2 }, () => ({ hasAnswered: true, isWhole: true, offered: true })),
  )
}, 120_000)
