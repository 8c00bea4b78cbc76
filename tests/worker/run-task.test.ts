import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { LibraryReply } from '#contract/reply.ts'
import type { SuggestRequest } from '#contract/suggestion.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { startInline } from '#worker/inline-port.ts'
import { workerFailures } from '#worker/messages.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import type { LibraryParts } from '#worker/run-task.ts'

const replies: LibraryReply[] = readdirSync('seeds').map((file) => ({
  ...parseReply(readFileSync(`seeds/${file}`, 'utf8')),
  id: file.slice(0, 3),
  file,
  format: 'txt',
  encoding: 'utf-8',
  importedAtMs: 0,
}))
const parts: LibraryParts = {
  readReplies: () => replies,
  readTemplates: () => [],
  readHabits: () => null,
}
const request: SuggestRequest = {
  card: {},
  heading: null,
  before: [],
  typed: '近年来，',
  limit: 5,
  span: 'best',
}

function start(changed: Partial<LibraryParts> = {}) {
  return startInline(createTaskRunner({ ...parts, ...changed }))
}

test('Mining gives templates whose occurrences are slices of their replies, and tells how far it is.', async () => {
  const stages = new Set<string>()
  const mined = await start().run('mine', { library: '' }, { onProgress: ({ label }) => stages.add(label) })
  if (!mined.ok) throw new Error(mined.error.message)
  const texts = new Map(replies.map((reply) => [reply.id, reply.text]))
  const occurrences = mined.value.templates.flatMap((template) => template.occurrences)
  expect(occurrences.length).toBeGreaterThan(10)
  expect(occurrences.map(({ replyId, start: from, end }) => texts.get(replyId)?.slice(from, end))).toEqual(
    occurrences.map(({ text }) => text),
  )
  expect(stages.size).toBeGreaterThan(1)
})

test('A task that is cancelled before it begins does nothing.', async () => {
  const controller = new AbortController()
  controller.abort()
  const mined = await start().run('mine', { library: '' }, { signal: controller.signal })
  expect(mined).toEqual({ ok: false, error: workerFailures.cancelled })
})

test('Cancelling while the library is read ends the task and closes the reading.', async () => {
  const controller = new AbortController()
  let isClosed = false
  const port = start({
    *readReplies() {
      try {
        for (;;) yield replies[0]!
      } finally {
        isClosed = true
      }
    },
  })
  setImmediate(() => controller.abort())
  const mined = await port.run('mine', { library: '' }, { signal: controller.signal })
  expect({ mined, isClosed }).toEqual({
    mined: { ok: false, error: workerFailures.cancelled },
    isClosed: true,
  })
})

test('Before the index is loaded there is nothing to suggest; after it what the library goes on with.', async () => {
  const port = start()
  const before = await port.run('suggest', request)
  await port.run('load-index', { library: '' })
  const after = await port.run('suggest', request)
  if (!after.ok) throw new Error(after.error.message)
  const found = replies.some(({ text }) => text.includes(`近年来，${after.value.items[0]?.completes}`))
  expect({ before, found }).toEqual({ before: { ok: true, value: { items: [], ms: 0 } }, found: true })
})

test('What is taught comes back as JSON and is taken up again with the next index.', async () => {
  const port = start()
  await port.run('load-index', { library: '' })
  const asked = await port.run('suggest', request)
  const suggestion = asked.ok ? asked.value.items[0] : undefined
  if (suggestion === undefined) throw new Error('nothing suggested')
  const once = await port.run('teach', { kind: 'dismissed', suggestion })
  if (!once.ok) throw new Error(once.error.message)

  const later = start({ readHabits: () => once.value.habitsJson })
  await later.run('load-index', { library: '' })
  const twice = await later.run('teach', { kind: 'dismissed', suggestion })
  if (!twice.ok) throw new Error(twice.error.message)
  const counts = (json: string) => Object.values((JSON.parse(json) as { dismissed: object }).dismissed)
  expect([counts(once.value.habitsJson), counts(twice.value.habitsJson)]).toEqual([[1], [2]])
})

test.each([null, '', '{', '[]', '{"accepted":3}', '{"accepted":{"a":"x","b":-1}}'])(
  'Habits that cannot be understood (%j) are as none.',
  async (json) => {
    const port = start({ readHabits: () => json })
    expect(await port.run('load-index', { library: '' })).toMatchObject({ ok: true })
  },
)

test('The reply that a text was taken from is the nearest.', async () => {
  const port = start()
  await port.run('load-index', { library: '' })
  const nearest = await port.run('nearest', { text: replies[2]!.text, limit: 2 })
  expect(nearest).toMatchObject({ ok: true, value: [{ replyId: '002', share: 1 }, {}] })
})

test('Each line of a .jsonl file is a reading named by its id, and a bad line fails alone.', async () => {
  const read = await start().run('read-file', {
    path: 'tests/worker/fixtures/replies.jsonl',
    name: 'r/a.jsonl',
  })
  if (!read.ok) throw new Error(read.error.message)
  expect(read.value.map((reading) => [reading.file, reading.ok || reading.error.code])).toEqual([
    ['r/a.jsonl#one', true],
    ['r/a.jsonl#2', 'corrupt'],
    ['r/a.jsonl#3', true],
  ])
})
