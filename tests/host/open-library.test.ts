import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { openLibrary } from '#host/open-library.ts'
import { temporaryFolder } from '#tests/store/library.ts'
import { fakeWorker } from './fake-worker.ts'
import { workingTasks } from './open-host.ts'

/** Opens a folder as both editions do, with a worker that tells when it is closed. */
async function open(dir: string) {
  const worker = fakeWorker(workingTasks)
  let closed = 0
  worker.close = () => {
    closed += 1
    return Promise.resolve()
  }
  const log = { info: () => undefined, error: () => undefined }
  const opened = await openLibrary({ dir, worker, samplesDir: dir, version: '1.2.3', log })
  onTestFinished(async () => {
    if (opened.ok) await opened.value.close()
  })
  return { opened, timesClosed: () => closed }
}

async function openWell(dir: string) {
  const { opened, timesClosed } = await open(dir)
  if (!opened.ok) throw new Error(opened.error.message)
  return { ...opened.value, timesClosed }
}

const lockOf = (dir: string) => join(dir, 'library.lock')

test('what was written is there when the library is opened again', async () => {
  const dir = temporaryFolder()
  const first = await openWell(dir)
  const made = await first.host.dispatch('draft.create', { card: emptyCard, structureId: null })
  await first.close()
  const again = await openWell(dir)
  const list = await again.host.dispatch('draft.list', {})
  expect(list).toMatchObject({
    ok: true,
    value: { drafts: [{ id: made.ok && (made.value as { id: string }).id }] },
  })
})

test('closing twice closes the worker once, frees the folder and leaves a copy', async () => {
  const dir = temporaryFolder()
  const { close, timesClosed } = await openWell(dir)
  await Promise.all([close(), close()])
  expect([timesClosed(), existsSync(lockOf(dir)), existsSync(join(dir, 'library.backup.sqlite'))]).toEqual([
    1,
    false,
    true,
  ])
})

test('a folder that is open is refused, its lock says where it can be reached, and the new worker is closed', async () => {
  const dir = temporaryFolder()
  const { announce } = await openWell(dir)
  announce('http://127.0.0.1:8123/')
  const second = await open(dir)
  expect([second.opened, second.timesClosed(), JSON.parse(readFileSync(lockOf(dir), 'utf8'))]).toMatchObject([
    { ok: false, error: { code: 'locked', message: expect.stringContaining('已被打开') } },
    1,
    { pid: process.pid, url: 'http://127.0.0.1:8123/' },
  ])
})

test('a library left by a process that ended is taken over, with a notice', async () => {
  const dir = temporaryFolder()
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const left = { pid, host: hostname(), processStart: null, startedAtMs: 0, url: null, token: 't' }
  writeFileSync(lockOf(dir), JSON.stringify(left))
  const { host } = await openWell(dir)
  expect(await host.dispatch('app.info', {})).toMatchObject({
    ok: true,
    value: { notices: [{ code: 'stale-lock' }] },
  })
})

test('a folder that cannot be used fails with a message and leaves neither lock nor worker', async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'file'), '')
  const inFile = await open(join(dir, 'file'))
  expect([inFile.opened, inFile.timesClosed()]).toMatchObject([
    { ok: false, error: { code: 'read-only' } },
    1,
  ])
})

test('a library of a newer version is refused and its folder freed', async () => {
  const dir = temporaryFolder()
  const { close } = await openWell(dir)
  await close()
  const file = join(dir, 'library.sqlite')
  const bytes = readFileSync(file)
  // The version of the tables stands in the header (https://sqlite.org/fileformat2.html, offset 60).
  bytes.writeUInt32BE(99, 60)
  writeFileSync(file, bytes)
  const { opened, timesClosed } = await open(dir)
  expect([opened, timesClosed(), existsSync(lockOf(dir))]).toMatchObject([
    { ok: false, error: { code: 'unsupported' } },
    1,
    false,
  ])
})
