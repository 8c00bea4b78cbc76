import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildRunIndex } from '#domain/comparing/run-index.ts'
import type { Database } from '#store/database.ts'
import { insertReply, removeReplies } from '#store/replies.ts'
import { createComparingTasks } from '#worker/comparing-tasks.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { type LoadedIndexes, loadIndexes } from '#worker/load-indexes.ts'
import { readRunIndex, runStamp, writeRunIndex } from '#worker/run-index-file.ts'
import { makeReply, openLibrary } from '#tests/store/library.ts'

const context = { signal: new AbortController().signal, progress: () => {}, send: () => Promise.resolve() }
const themes = ['老旧小区加装电梯', '河道水质治理', '图书馆夜间开放', '公交线路优化调整']

function addReply(db: Database, at: number): void {
  const text = `第${at}批意见已经收悉，我局围绕${themes[at % themes.length]}逐条研究，形成方案${at}。`
  insertReply(db, makeReply(`r${at}`, text, { date: '2024-01-02' }), `h${at}`)
}

function load(db: Database, before: LoadedIndexes | null = null): Promise<LoadedIndexes> {
  const each = async <Row>(rows: Iterable<Row>, take: (row: Row) => void) => {
    for (const row of rows) take(row)
  }
  return loadIndexes(libraryParts, db.dir, each, before)
}

function runsOf({ index: { pool } }: LoadedIndexes) {
  const steps = buildRunIndex(pool)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const query = { text: '我局围绕图书馆夜间开放逐条研究，形成方案2。', limit: 3 }

/** What is nearest by tasks that know the library alone, and nothing from before. */
function nearestAnew(db: Database, loaded: LoadedIndexes) {
  return createComparingTasks(
    () => loaded,
    () => db.dir,
  ).nearest(query, context)
}

test('The runs of a library are kept beside it and read again as they were built.', async () => {
  const db = openLibrary()
  for (let at = 0; at < 40; at += 1) addReply(db, at)
  const loaded = await load(db)
  const { pool } = loaded.index
  const stamp = runStamp(loaded.base?.stamp, pool)
  expect(readRunIndex(db.dir, stamp, pool)).toBe(null)
  const nearest = await nearestAnew(db, loaded)
  expect(nearest[0]?.share).toBe(1)
  expect(readRunIndex(db.dir, stamp, pool)).toEqual(runsOf(loaded))
  expect(await nearestAnew(db, loaded)).toEqual(nearest)
})

test('A kept file that is damaged, or of other replies, is made anew.', async () => {
  const db = openLibrary()
  for (let at = 0; at < 40; at += 1) addReply(db, at)
  const loaded = await load(db)
  const nearest = await nearestAnew(db, loaded)
  const path = join(db.dir, 'compare-runs.cache')
  const whole = readFileSync(path)
  truncateSync(path, whole.length - 4)
  expect(await nearestAnew(db, loaded)).toEqual(nearest)
  expect(readFileSync(path)).toEqual(whole)
  writeRunIndex(db.dir, 'another library', runsOf(loaded))
  expect(await nearestAnew(db, loaded)).toEqual(nearest)
  expect(readFileSync(path)).toEqual(whole)
})

test('Replies that come or go leave the kept runs as they are, and are found or not found at once.', async () => {
  const db = openLibrary()
  for (let at = 0; at < 40; at += 1) addReply(db, at)
  let loaded = await load(db)
  const tasks = createComparingTasks(
    () => loaded,
    () => db.dir,
  )
  expect((await tasks.nearest(query, context))[0]?.replyId).toBe('r2')
  const kept = readFileSync(join(db.dir, 'compare-runs.cache'))
  removeReplies(db, ['r2'], 1)
  insertReply(db, makeReply('new', `${query.text}另行通报。`, { date: '2024-02-02' }), 'new')
  loaded = await load(db, loaded)
  expect(loaded.recent).not.toBe(null)
  const nearest = await tasks.nearest(query, context)
  expect(nearest[0]).toEqual({ replyId: 'new', share: 1 })
  expect(nearest.map(({ replyId }) => replyId)).not.toContain('r2')
  expect(await nearestAnew(db, loaded)).toEqual(nearest)
  expect(readFileSync(join(db.dir, 'compare-runs.cache'))).toEqual(kept)
})
