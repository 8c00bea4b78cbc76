import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { noLibrary } from '#domain/checking/library-facts.ts'
import type { StoredReply } from '#contract/reply.ts'
import type { CuratedTemplate, Occurrence } from '#contract/template.ts'
import type { SuggestRequest } from '#contract/suggestion.ts'
import { startInline } from '#worker/inline-port.ts'
import { workerFailures } from '#worker/messages.ts'
import type { RunOptions } from '#worker/port.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import type { FileReading } from '#worker/tasks.ts'
import { temporaryFolder } from '#tests/store/library.ts'
import { plainReading } from './reading-options.ts'
import { seedReplies as replies } from './seed-replies.ts'
import type { LibraryParts } from '#worker/run-task.ts'

/** A snapshot that lays what is mined into a list. */
const snapshotOf = (read: () => Iterable<StoredReply>, laid: CuratedTemplate[] = []) => ({
  mined: { seqs: new Int32Array(), revisions: new Int32Array() },
  replies: read,
  stage: () => ({
    add: (template: CuratedTemplate, uses: Iterable<Occurrence> = template.occurrences) =>
      void laid.push({ ...template, occurrences: [...uses] }),
    finish: () => undefined,
    discard: () => void laid.splice(0),
  }),
  close: () => undefined,
})
const parts: LibraryParts = {
  readReplies: () => replies,
  readRepliesState: () => null,
  readRevisions: () => new Map(),
  readRevised: () => replies,
  readTemplatesStamp: () => ({ stamp: '', mining: '' }),
  readPassageKeys: () => new Map(),
  readPassages: () => [],
  readFields: () => new Map(),
  readPassagesWithUses: () => [],
  readCuration: () => ({ edits: [], imported: [] }),
  readHabits: () => null,
  readFactsMark: () => '',
  readFacts: () => Promise.resolve(noLibrary),
  openSnapshot: () => snapshotOf(() => replies),
  openJoinSource: () => {
    throw new Error('no library')
  },
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
  const laid: CuratedTemplate[] = []
  const port = start({ openSnapshot: () => snapshotOf(() => replies, laid) })
  const mined = await port.run('mine', { library: '' }, { onProgress: ({ label }) => stages.add(label) })
  if (!mined.ok) throw new Error(mined.error.message)
  expect(mined.value.summary.templates).toBe(laid.length)
  const texts = new Map(replies.map((reply) => [reply.id, reply.text]))
  const occurrences = laid.flatMap((template) => template.occurrences)
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
    openSnapshot: () => ({
      ...snapshotOf(function* () {
        for (;;) yield replies[0]!
      }),
      close: () => {
        isClosed = true
      },
    }),
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

test('A search finds nothing before the index is loaded, and after it what the library says.', async () => {
  const port = start()
  const search = { query: '近年来', card: {}, limit: 5 }
  const before = await port.run('search-passages', search)
  await port.run('load-index', { library: '' })
  const after = await port.run('search-passages', search)
  const texts = after.ok ? after.value.passages.map(({ suggestion }) => suggestion.completes) : []
  expect([before, texts.length > 0, texts.every((text) => text.includes('近年来'))]).toEqual([
    { ok: true, value: { passages: [], replyIds: [] } },
    true,
    true,
  ])
})

test('What was taught is forgotten when asked.', async () => {
  const port = start()
  await port.run('load-index', { library: '' })
  const asked = await port.run('suggest', request)
  const suggestion = asked.ok ? asked.value.items[0] : undefined
  if (suggestion === undefined) throw new Error('nothing suggested')
  await port.run('teach', { kind: 'dismissed', suggestion })
  await port.run('forget', {})
  const taught = await port.run('teach', { kind: 'accepted', suggestion })
  const kept = taught.ok ? (JSON.parse(taught.value.habitsJson) as { dismissed: object }) : null
  expect(kept?.dismissed).toEqual({})
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

/** Reads a file with the tasks in this thread. */
async function read(path: string, name = basename(path), options: RunOptions = {}) {
  const readings: FileReading[] = []
  const result = await start().run(
    'read-file',
    { path, name, ...plainReading },
    { ...options, onPart: (part) => void readings.push(...part) },
  )
  return { readings, result }
}

test('Each line of a .jsonl file is a reading named by its id, a bad line fails alone, and an id that comes again gets a name of its own.', async () => {
  const path = join(temporaryFolder(), 'a.jsonl')
  const line = (id: string, text: string) => JSON.stringify({ id, text })
  writeFileSync(
    path,
    [line('one', '一。'), '{', line('one', '二。'), JSON.stringify({ text: '三。' })].join('\n'),
  )
  const { readings, result } = await read(path, 'r/a.jsonl')
  expect([readings.map((reading) => [reading.file, reading.ok || reading.error.code]), result]).toEqual([
    [
      ['r/a.jsonl#one', true],
      ['r/a.jsonl#2', 'corrupt'],
      ['r/a.jsonl#one(2)', true],
      ['r/a.jsonl#4', true],
    ],
    { ok: true, value: { documents: 4 } },
  ])
})

test('A long file of records comes in many parts, and cancelling ends it between two of them.', async () => {
  const path = join(temporaryFolder(), 'long.jsonl')
  writeFileSync(
    path,
    Array.from({ length: 500 }, (_, id) => JSON.stringify({ id, text: `第${id}篇。` })).join('\n'),
  )
  const controller = new AbortController()
  const sizes: number[] = []
  const whole = await start().run(
    'read-file',
    { path, name: 'long.jsonl', ...plainReading },
    { onPart: (part) => void sizes.push(part.length) },
  )
  const cancelled = await start().run(
    'read-file',
    { path, name: 'long.jsonl', ...plainReading },
    { signal: controller.signal, onPart: () => controller.abort() },
  )
  expect({
    whole,
    all: sizes.reduce((sum, size) => sum + size, 0),
    largest: Math.max(...sizes) <= 20,
    cancelled,
  }).toEqual({
    whole: { ok: true, value: { documents: 500 } },
    all: 500,
    largest: true,
    cancelled: { ok: false, error: workerFailures.cancelled },
  })
})

test('A file is larger than the limit of the settings.', async () => {
  const path = join(temporaryFolder(), 'a.txt')
  writeFileSync(path, 'x'.repeat(20))
  const readings: FileReading[] = []
  const { limits } = plainReading
  await start().run(
    'read-file',
    { path, name: 'a.txt', ...plainReading, limits: { ...limits, maxBytes: 10 } },
    { onPart: (part) => void readings.push(...part) },
  )
  expect(readings).toMatchObject([{ file: 'a.txt', ok: false, error: { code: 'too-large' } }])
})

const printed = '关于加强停车管理的建议，收悉。现答复如下：一、我局高度重视，多次研究有关工作。'

test.each([
  ['utf-8', Buffer.from(printed), false],
  ['utf-8', Buffer.from(`\uFEFF${printed}`), false],
  ['utf-16le', Buffer.from(`\uFEFF${printed}`, 'utf16le'), false],
  ['gb18030', iconv.encode(printed, 'gb18030'), true],
])(
  'The bytes of a text in %s are kept only where another encoding could be meant.',
  async (encoding, bytes, isKept) => {
    const path = join(temporaryFolder(), 'a.txt')
    writeFileSync(path, bytes)
    const { readings } = await read(path)
    expect(readings).toMatchObject([{ ok: true, encoding, bytes: isKept ? expect.any(Uint8Array) : null }])
  },
)

test('What was kept of a file is read again, and its beginning shown in another encoding.', async () => {
  const bytes = iconv.encode(printed, 'gb18030')
  const shown = await start().run('try-encoding', { bytes, encoding: 'gb18030' })
  const again = await start().run('read-again', {
    name: 'a.txt',
    bytes,
    text: '',
    format: 'txt',
    encodingAsRead: null,
    record: { title: null, date: null, organ: null },
    ...plainReading,
  })
  const asText = await start().run('read-again', {
    name: 'a.jsonl#1',
    bytes: null,
    text: printed,
    format: 'jsonl',
    encodingAsRead: 'utf-8',
    record: { title: null, date: '2024-03-01', organ: null },
    ...plainReading,
  })
  expect([shown, again, asText]).toMatchObject([
    { ok: true, value: { text: printed } },
    { ok: true, value: { file: 'a.txt', ok: true, encoding: 'gb18030' } },
    {
      ok: true,
      value: { file: 'a.jsonl#1', ok: true, format: 'jsonl', reply: { reply: { date: '2024-03-01' } } },
    },
  ])
})
