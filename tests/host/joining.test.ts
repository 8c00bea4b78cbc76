import { expect, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importPaths } from '#host/import-paths.ts'
import { startInline } from '#worker/inline-port.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import type { WorkerPort } from '#worker/port.ts'
import type { TaskName } from '#worker/tasks.ts'
import { iterateTemplates } from '#store/templates.ts'
import { renderText } from '#domain/templating/render.ts'
import { plantReplies } from '#tests/domain/mining/planted/corpus.ts'
import { openLibrary, temporaryFolder } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

const { replies } = plantReplies({ seed: 9, replies: 210, templates: 60, noise: 0 })
const lines = [...replies()].map(({ id, text }, at) =>
  JSON.stringify({ id, text, date: `20${10 + Math.floor(at / 10)}-03-04` }),
)
const known = 200

/** A host over a mined library of planted replies; `asked` are the tasks since. */
async function openMined() {
  const store = openLibrary()
  const inner = startInline(createTaskRunner(libraryParts))
  const asked: TaskName[] = []
  const worker: WorkerPort = {
    run: (name, input, options) => {
      asked.push(name)
      return inner.run(name, input, options)
    },
    close: () => inner.close(),
  }
  const opened = openHost({ store, parts: { worker } })
  const dir = temporaryFolder()
  let ids = 0
  const take = async (name: string, content: readonly string[]) => {
    const path = join(dir, name)
    writeFileSync(path, content.join('\n'))
    const parts = { store, worker, clock: () => ids, newId: () => `i${(ids += 1)}` }
    await importPaths(parts, [{ path, name }], {})
    return { path, name }
  }
  await take('known.jsonl', lines.slice(0, known))
  const mine = async () => {
    const { jobId } = await opened.ask('templates.mine', {})
    await opened.jobThat(({ id, status }) => id === jobId && status !== 'running')
  }
  await mine()
  asked.length = 0
  /** Waits for the jobs under way. */
  const settled = async () => {
    await expect
      .poll(async () => (await opened.ask('app.info', {})).jobs.every(({ status }) => status !== 'running'), {
        timeout: 80_000,
      })
      .toBe(true)
  }
  return { ...opened, store, take, mine, settled, asked }
}

type Opened = Awaited<ReturnType<typeof openMined>>

const usesOf = ({ store }: Opened, wanted: 'passage' | 'structure' = 'passage') =>
  [...iterateTemplates(store)]
    .filter(({ kind }) => kind === wanted)
    .map(({ occurrences }) => occurrences.map(({ file, start, end }) => `${file} ${start} ${end}`))

const structuresOf = ({ store }: Opened) =>
  [...iterateTemplates(store)].filter(({ kind }) => kind === 'structure')

/** The share of uses that have the same companions in both, among those with a companion. */
function shareAlike(
  joined: readonly string[][],
  mined: readonly string[][],
  files: readonly string[],
): number {
  const groupOf = new Map(joined.flatMap((uses, group) => uses.map((use) => [use, group] as const)))
  let total = 0
  let same = 0
  for (const uses of mined) {
    const counts = new Map<number | undefined, number>()
    for (const use of uses) counts.set(groupOf.get(use), (counts.get(groupOf.get(use)) ?? 0) + 1)
    const [[usual] = []] = [...counts].toSorted((a, b) => b[1] - a[1])
    for (const use of uses.filter((one) => files.some((file) => one.startsWith(`${file} `)))) {
      total += 1
      if (usual !== undefined && groupOf.get(use) === usual) same += 1
    }
  }
  expect(total).toBeGreaterThan(10)
  return same / total
}

/** Imports replies as the page does. */
async function importLines(opened: Opened, name: string, content: readonly string[]) {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content.join('\n'))
  await opened.ask('library.import', { fileIds: [opened.files.register(path, name)] })
  await opened.settled()
}

test('MINE-12: imported replies join the templates without a mining, with the clusters of one but for one use in twenty', async () => {
  const opened = await openMined()
  await importLines(opened, 'new.jsonl', lines.slice(known))
  expect(opened.asked).not.toContain('mine')
  const joined = usesOf(opened)
  const wholes = usesOf(opened, 'structure')
  const templates = [...iterateTemplates(opened.store)]
  const uses = templates.flatMap(({ template, occurrences }) =>
    occurrences.map(({ values, text }) => ({ rendered: renderText(template, values), text })),
  )
  expect(uses.filter(({ rendered, text }) => rendered !== text)).toEqual([])

  await opened.mine()
  const files = lines.slice(known).map((_, at) => `new.jsonl#r${known + at}`)
  expect(shareAlike(joined, usesOf(opened), files)).toBeGreaterThanOrEqual(0.95)
  const anew = usesOf(opened, 'structure')
  const sorted = (groups: readonly string[][]) => groups.map((uses) => uses.toSorted().join('|')).toSorted()
  expect(wholes.flat().filter((use) => use.startsWith('new.jsonl')).length).toBeGreaterThan(2)
  expect(sorted(wholes)).toEqual(sorted(anew))
})

test('MINE-20: a reply that is removed leaves passages and structure, and is among them again when it is restored', async () => {
  const opened = await openMined()
  const [whole] = structuresOf(opened)
  const before = usesOf(opened).map((uses) => uses.toSorted())
  const { ids } = await opened.ask('library.ids', {})
  const gone = ids.slice(0, 2)
  gone.push(whole?.occurrences[0]?.replyId ?? '')
  await opened.ask('library.remove', { replyIds: gone })
  await opened.settled()
  const without = [...iterateTemplates(opened.store)].filter(({ kind }) => kind === 'passage')
  expect(
    without.filter(({ occurrences }) => occurrences.some(({ replyId }) => gone.includes(replyId))),
  ).toEqual([])
  expect(
    without.filter(({ occurrences }) => new Set(occurrences.map(({ replyId }) => replyId)).size < 2),
  ).toEqual([])
  const left = whole?.occurrences.filter(({ replyId }) => !gone.includes(replyId))
  expect(structuresOf(opened).map(({ occurrences }) => occurrences)).toEqual([left])
  await opened.ask('library.restore', { replyIds: gone })
  await opened.settled()
  expect(opened.asked).not.toContain('mine')
  const after = usesOf(opened).map((uses) => uses.toSorted())
  const kept = before.filter((uses) => after.some((other) => other.join() === uses.join()))
  expect(kept.length / before.length).toBeGreaterThanOrEqual(0.95)
  const [restored] = structuresOf(opened)
  expect(restored?.occurrences.map(({ replyId }) => replyId).toSorted()).toEqual(
    whole?.occurrences.map(({ replyId }) => replyId).toSorted(),
  )
  expect({ shape: restored?.shape, lastUse: restored?.lastUse }).toEqual({
    shape: whole?.shape,
    lastUse: whole?.lastUse,
  })
})

test('a corrected date is that of its uses and of its structure at once', async () => {
  const opened = await openMined()
  const [whole] = structuresOf(opened)
  const replyId = whole?.occurrences[0]?.replyId ?? ''
  const [used] = [...iterateTemplates(opened.store)].filter(
    ({ kind, occurrences }) => kind === 'passage' && occurrences.some((use) => use.replyId === replyId),
  )
  await opened.ask('library.correct', { replyId, corrections: { fields: { date: '2031-06-07' }, parts: [] } })
  await opened.settled()
  expect(opened.asked).not.toContain('mine')
  const { templates } = await opened.ask('templates.list', {})
  const now = await opened.ask('templates.get', { templateId: used?.id ?? '' })
  expect({
    listed: templates.find(({ id }) => id === used?.id)?.lastUse,
    uses: now.occurrences.length,
    dates: [...new Set(now.occurrences.filter((use) => use.replyId === replyId).map(({ date }) => date))],
    whole: structuresOf(opened).map(({ lastUse, occurrences }) => [lastUse, occurrences.length]),
  }).toEqual({
    listed: '2031-06-07',
    uses: used?.occurrences.length,
    dates: ['2031-06-07'],
    whole: [['2031-06-07', whole?.occurrences.length]],
  })
})

test('many replies at once are mined with all others', async () => {
  const opened = await openMined()
  const { ids } = await opened.ask('library.ids', {})
  await opened.ask('library.remove', { replyIds: ids.slice(0, 40) })
  await opened.settled()
  expect(opened.asked).toContain('mine')
})

test('replies that came while the program was closed join when it is opened', async () => {
  const opened = await openMined()
  await opened.take('new.jsonl', lines.slice(known))
  await opened.host.close()
  const again = openHost({
    store: opened.store,
    parts: { worker: startInline(createTaskRunner(libraryParts)) },
  })
  await again.ended('index')
  const files = new Set(
    [...iterateTemplates(opened.store)].flatMap(({ occurrences }) => occurrences.map(({ file }) => file)),
  )
  expect([...files].filter((file) => file.startsWith('new.jsonl')).length).toBeGreaterThan(0)
})
