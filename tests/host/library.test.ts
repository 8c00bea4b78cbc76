import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileReading } from '#worker/tasks.ts'
import {
  makeReply,
  makeTemplate,
  openLibrary,
  replaceTemplates,
  temporaryFolder,
} from '#tests/store/library.ts'
import { saveHabits } from '#store/habits.ts'
import { insertReply } from '#store/replies.ts'
import { untilAborted } from './fake-worker.ts'
import { type OpenHost, openHost, readPlainText, sendReadings, workingTasks } from './open-host.ts'

/** A folder of files by their name; returns its path. */
function folderOf(files: Record<string, string>): string {
  const dir = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}

async function importFolder(opened: OpenHost, dir: string) {
  const { jobId } = await opened.ask('library.import', { fileIds: [opened.files.register(dir, '往年答复')] })
  const job = await opened.ended('import')
  expect(job.id).toBe(jobId)
  return job
}

test('a folder is imported, each file with its outcome, and mined afterwards', async () => {
  const opened = openHost()
  const dir = folderOf({
    '甲.txt': '近年来，园区转型。',
    '内/乙.txt': '感谢您的关心。',
    '丙.bad': '',
    '内/丁.txt': '近年来，园区转型。',
  })
  const job = await importFolder(opened, dir)
  expect(job).toMatchObject({
    status: 'done',
    failure: null,
    imported: { imported: 2, duplicate: 1, failed: 1, seconds: 0 },
  })
  const { outcomes } = await opened.ask('library.outcomes', {})
  expect(outcomes.map(({ file, status, error }) => [file, status, error?.code])).toEqual([
    ['往年答复/丙.bad', 'failed', 'corrupt'],
    ['往年答复/甲.txt', 'duplicate', undefined],
    ['往年答复/内/乙.txt', 'imported', undefined],
    ['往年答复/内/丁.txt', 'imported', undefined],
  ])
  expect((await opened.ended('mine')).status).toBe('done')
  expect(opened.worker.calls.slice(-2)).toEqual([
    { name: 'mine', input: { library: opened.store.dir } },
    { name: 'load-index', input: { library: opened.store.dir } },
  ])
  expect(opened.events.filter(({ type }) => type === 'changed')).toEqual([
    { type: 'changed', what: 'library' },
    { type: 'changed', what: 'templates' },
  ])
  const { replies } = await opened.ask('library.list', { search: '园区' })
  expect(replies.map(({ file }) => file)).toEqual(['往年答复/内/丁.txt'])
})

test('an import that brings nothing new is not followed by mining', async () => {
  const opened = openHost()
  await importFolder(opened, folderOf({ 'a.bad': '' }))
  expect([
    opened.jobs().some(({ kind }) => kind === 'mine'),
    (await opened.ask('app.info', {})).jobs.length,
  ]).toEqual([false, 1])
})

test('a file id that was never handed out is refused', async () => {
  expect(await openHost().refuse('library.import', { fileIds: ['made-up'] })).toMatchObject({
    code: 'not-found',
  })
})

test('a cancelled import keeps what was stored before', async () => {
  const opened = openHost({
    tasks: {
      ...workingTasks,
      'read-file': ({ path, name }, options) =>
        name.endsWith('2.txt') ? untilAborted(options) : sendReadings([readPlainText(path, name)], options),
    },
  })
  const dir = folderOf({ '1.txt': '一。', '2.txt': '二。', '3.txt': '三。' })
  const { jobId } = await opened.ask('library.import', { fileIds: [opened.files.register(dir, '件')] })
  await opened.jobThat((job) => job.kind === 'import' && job.label !== '')
  while (opened.worker.calls.length < 2) await new Promise((resolve) => setImmediate(resolve))
  await opened.ask('job.cancel', { jobId })
  const job = await opened.ended('import')
  expect([job.status, job.failure, job.imported]).toEqual([
    'cancelled',
    null,
    { imported: 1, duplicate: 0, failed: 0, seconds: 0 },
  ])
  expect((await opened.ask('library.list', {})).replies.map(({ file }) => file)).toEqual(['件/1.txt'])
})

test('an ended or unknown job cannot be cancelled', async () => {
  expect(await openHost().refuse('job.cancel', { jobId: 'x' })).toMatchObject({ code: 'not-found' })
})

test('a full disk ends the import with a message and keeps what was stored before', async () => {
  const store = openLibrary()
  const opened = openHost({ store })
  store.exec(`PRAGMA max_page_count = ${Number(store.get('PRAGMA page_count')?.page_count) + 6}`)
  const job = await importFolder(
    opened,
    folderOf({ '1.txt': '一。', '2.txt': '很长。'.repeat(20_000), '3.txt': '三。' }),
  )
  expect(job).toMatchObject({
    status: 'failed',
    failure: { code: 'disk-full', message: expect.stringContaining('磁盘已满') },
    imported: { imported: 1, duplicate: 0, failed: 0 },
  })
  store.exec('PRAGMA max_page_count = 1000000')
  expect((await opened.ask('library.list', {})).replies.map(({ file }) => file)).toEqual(['往年答复/1.txt'])
})

test('a file of many replies is stored whole', async () => {
  const lines = Array.from({ length: 250 }, (_, index): FileReading => {
    const { text, paragraphs, reply, places, warnings } = makeReply('x', `第${index}篇。`)
    return {
      file: `many.jsonl#${index}`,
      ok: true,
      format: 'jsonl',
      encoding: 'utf-8',
      warnings,
      contentHash: `hash-${index}`,
      fileHash: `file-${index}`,
      bytes: null,
      reply: { text, paragraphs, reply, places, warnings, source: { text, map: [0, 0, text.length] } },
    }
  })
  const opened = openHost({
    tasks: { ...workingTasks, 'read-file': (_input, options) => sendReadings(lines, options) },
  })
  const job = await importFolder(opened, folderOf({ 'many.jsonl': '' }))
  expect([job.imported?.imported, (await opened.ask('app.info', {})).replies]).toEqual([250, 250])
})

test('the samples are imported from their folder, its text files only', async () => {
  const opened = openHost({ parts: { samplesDir: folderOf({ 'a.txt': '甲。', 'README.md': '' }) } })
  await opened.ask('library.importSamples', {})
  expect((await opened.ended('import')).imported?.imported).toBe(1)
  expect((await opened.ask('library.list', {})).replies.map(({ file }) => file)).toEqual(['a.txt'])
})

test('samples that are not there are told', async () => {
  const opened = openHost({ parts: { samplesDir: join(temporaryFolder(), 'none') } })
  expect(await opened.refuse('library.importSamples', {})).toMatchObject({ code: 'not-found' })
})

function withTwo() {
  const store = openLibrary()
  insertReply(store, makeReply('r1', '一。'), 'h1')
  insertReply(store, makeReply('r2', '二。'), 'h2')
  return openHost({ store })
}

test('a reply is given whole, an unknown one refused', async () => {
  const opened = withTwo()
  expect(await opened.ask('library.get', { replyId: 'r1' })).toEqual(makeReply('r1', '一。'))
  expect(await opened.refuse('library.get', { replyId: 'r9' })).toMatchObject({ code: 'not-found' })
})

test('removing and restoring change the library and mine it anew', async () => {
  const opened = withTwo()
  expect(await opened.ask('library.remove', { replyIds: ['r1', 'r9'] })).toEqual({ removed: 1 })
  expect(await opened.refuse('library.get', { replyId: 'r1' })).toMatchObject({ code: 'not-found' })
  expect(await opened.ask('library.restore', { replyIds: ['r1'] })).toEqual({ restored: 1 })
  expect((await opened.ask('library.list', {})).replies.length).toBe(2)
  await opened.ended('mine')
  expect(opened.worker.calls.map(({ name }) => name)).toEqual(['load-index', 'mine', 'load-index'])
})

test('a text that was removed comes back when it is imported again', async () => {
  const opened = openHost()
  const dir = folderOf({ 'a.txt': '甲。' })
  await importFolder(opened, dir)
  const [before] = (await opened.ask('library.list', {})).replies
  await opened.ask('library.remove', { replyIds: [before!.id] })
  opened.events.length = 0
  const job = await importFolder(opened, dir)
  expect([job.imported?.imported, (await opened.ask('library.list', {})).replies]).toEqual([1, [before]])
})

test('outcomes are dismissed', async () => {
  const opened = openHost()
  await importFolder(opened, folderOf({ 'a.bad': '' }))
  const { outcomes } = await opened.ask('library.outcomes', {})
  await opened.ask('library.dismissOutcomes', { ids: outcomes.map(({ id }) => id) })
  expect(await opened.ask('library.outcomes', {})).toEqual({ outcomes: [] })
})

test('app.info counts what the library holds and tells the notices of start-up', async () => {
  const store = openLibrary()
  insertReply(store, makeReply('r1', '一。'), 'h1')
  const summary = { templates: 1, occurrences: 1, coverage: 0.5, seconds: 1 }
  replaceTemplates(store, [makeTemplate('t1', '感谢', ['r1'])], summary, 1)
  const notice = { code: 'stale-lock', message: '已接管。' }
  const opened = openHost({ store, parts: { notices: [notice] } })
  const job = await opened.ended('index')
  expect(await opened.ask('app.info', {})).toEqual({
    version: '1.2.3',
    libraryName: store.dir.split('/').at(-1),
    replies: 1,
    templates: 1,
    drafts: 0,
    notices: [notice],
    jobs: [job],
  })
})

test('the index is loaded at start when there are replies, and not otherwise', async () => {
  const filled = withTwo()
  expect((await filled.ended('index')).status).toBe('done')
  expect([filled.worker.calls.map(({ name }) => name), openHost().worker.calls]).toEqual([['load-index'], []])
})

test('habits that cannot be understood are told at start', async () => {
  const store = openLibrary()
  saveHabits(store, '{"accepted":3}', 1)
  const { notices } = await openHost({ store }).ask('app.info', {})
  saveHabits(store, '{"accepted":{"a":1},"dismissed":{}}', 1)
  const sound = await openHost({ store }).ask('app.info', {})
  expect([notices.map(({ code }) => code), sound.notices]).toEqual([['habits-reset'], []])
})

test('a file that takes too long fails alone, and what was read of it before stays', async () => {
  const opened = openHost({
    tasks: {
      ...workingTasks,
      'read-file': async ({ path, name }, options) => {
        await options.onPart?.([readPlainText(path, `${name}/一.txt`)])
        return { ok: false, error: { code: 'timeout', message: '读了 30 秒还没有读完。' } }
      },
    },
  })
  const job = await importFolder(opened, folderOf({ '包.zip': '甲。' }))
  const { outcomes } = await opened.ask('library.outcomes', {})
  expect([job.imported, outcomes.map(({ file, status }) => [file, status])]).toMatchObject([
    { imported: 1, failed: 1 },
    [
      ['往年答复/包.zip', 'failed'],
      ['往年答复/包.zip/一.txt', 'imported'],
    ],
  ])
})

test('the settings say how files are read', async () => {
  const opened = openHost()
  const settings = await opened.ask('settings.get', {})
  const reading = { maxSeconds: 7, maxMegabytes: 3, encoding: 'big5' as const }
  await opened.ask('settings.set', { ...settings, reading })
  await importFolder(opened, folderOf({ 'a.txt': '甲。' }))
  expect(opened.worker.calls.find(({ name }) => name === 'read-file')?.input).toMatchObject({
    name: '往年答复/a.txt',
    limits: { maxBytes: 3 * 1024 * 1024, maxSeconds: 7 },
    encoding: 'big5',
    profile: null,
  })
})
