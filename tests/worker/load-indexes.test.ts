import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SuggestRequest } from '#contract/suggestion.ts'
import { emptyHabits } from '#domain/suggesting/habits.ts'
import { searchPassages } from '#domain/suggesting/search.ts'
import { suggest } from '#domain/suggesting/suggest.ts'
import type { Database } from '#store/database.ts'
import { correctReply, insertReply, removeReplies } from '#store/replies.ts'
import { exchangeTemplates } from '#store/templates.ts'
import { noteTemplatesChanged } from '#store/templates-state.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { type IndexParts, type LoadedIndexes, type WhichPassages, loadIndexes } from '#worker/load-indexes.ts'
import { makeReply, makeTemplate, openLibrary, replaceTemplates } from '#tests/store/library.ts'

const request: SuggestRequest = {
  card: {},
  heading: null,
  before: [],
  typed: '近年来，我区',
  limit: 5,
  span: 'whole',
}
const caches = ['suggest-passages.cache', 'suggest-replies.cache']

function addReplies(db: Database, from: number, count: number, word: string): void {
  for (let at = from; at < from + count; at += 1) {
    insertReply(
      db,
      makeReply(`r${at}`, `近年来，我区${word}第${at}号工作。`, { date: '2024-01-02' }),
      `h${at}`,
    )
  }
}

/** Loads as the worker does; `read` tells which replies were read. */
async function load(library: string, typed = request.typed, before: LoadedIndexes | null = null) {
  const read: ('all' | readonly string[])[] = []
  const readPassages: WhichPassages[] = []
  const parts: IndexParts = {
    ...libraryParts,
    readPassages(folder, which) {
      readPassages.push(which)
      return libraryParts.readPassages(folder, which)
    },
    readRevised(folder, ids) {
      read.push(ids ?? 'all')
      return libraryParts.readRevised(folder, ids)
    },
  }
  const each = async <Row>(rows: Iterable<Row>, take: (row: Row) => void) => {
    for (const row of rows) take(row)
  }
  const loaded = await loadIndexes(parts, library, each, before)
  const items = suggest(loaded.index, { ...request, typed }, emptyHabits(), loaded.recent)
  return { ...loaded, read, readPassages, items, texts: items.map(({ completes }) => completes) }
}

test('What was built is kept, and loaded the next time without reading a reply.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 5, '推进')
  replaceTemplates(db, [makeTemplate('t1', '近年来，我区推进', ['r1'])], summary, 7)
  const built = await load(db.dir)
  const loaded = await load(db.dir)
  expect([built.read, loaded.read]).toEqual([['all'], []])
  expect(loaded.index).toEqual(built.index)
  expect(loaded.items).toEqual(built.items)
  expect(readdirSync(db.dir).filter((name) => name.includes('cache'))).toEqual(caches)
})

test('Few replies that were added are read alone and suggested beside the others.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 40, '推进')
  await load(db.dir)
  addReplies(db, 40, 1, '种树')
  const { read, texts, recent } = await load(db.dir, '近年来，我区种')
  expect([read, recent?.pool.replies.map(({ id }) => id)]).toEqual([[['r40']], ['r40']])
  expect(texts).toContain('树第40号工作。')
})

test('Many added replies, and one of few taken away, are reasons to build anew.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 5, '推进')
  await load(db.dir)
  addReplies(db, 5, 5, '种树')
  const grown = await load(db.dir)
  removeReplies(db, ['r5'], 9)
  const shrunk = await load(db.dir)
  expect([grown.read, grown.recent, shrunk.read]).toEqual([['all'], null, ['all']])
  expect(shrunk.index.pool.replies.map(({ id }) => id)).not.toContain('r5')
})

test('One reply taken away of many, and one corrected, are left out of what was kept and read alone.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 60, '推进')
  const first = await load(db.dir)
  removeReplies(db, ['r7'], 9)
  const shrunk = await load(db.dir, '近年来，我区推进第7', first)
  const anew = makeReply('r8', '近年来，我区推进治水工作。', { date: '2024-01-02' })
  correctReply(db, 9, { read: anew, corrected: anew, corrections: null })
  const corrected = await load(db.dir, '近年来，我区推进治', shrunk)
  expect([shrunk.read, corrected.read]).toEqual([[], [['r8']]])
  const sources = shrunk.items.flatMap((item) => item.sources.map(({ replyId }) => replyId))
  expect([sources.length > 0, sources.includes('r7')]).toEqual([true, false])
  expect(corrected.texts).toContain('水工作。')
  const found = (query: string) =>
    searchPassages(corrected.index, { query, card: {}, limit: 50 }, corrected.recent).passages.map(
      ({ suggestion }) => suggestion.text,
    )
  expect([found('第7号'), found('第8号'), found('第9号').length, found('治水')]).toEqual([
    [],
    [],
    1,
    ['近年来，我区推进治水工作。'],
  ])
})

test('What was loaded last is not read again from its file.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 40, '推进')
  const first = await load(db.dir)
  for (const cache of caches) truncateSync(join(db.dir, cache), 0)
  addReplies(db, 40, 1, '种树')
  const { read, base } = await load(db.dir, '近年来，我区种', first)
  expect([read, base?.index === first.index]).toEqual([[['r40']], true])
})

test('Other templates are laid over the replies that were kept.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 2, '推进')
  await load(db.dir)
  replaceTemplates(db, [makeTemplate('t1', '近年来，我区推进', ['r1'])], summary, 8)
  const { read, index } = await load(db.dir)
  expect([read, index.passages.ids]).toEqual([[], ['t1']])
})

test('Passages that changed since are laid without reading the others, also over what was kept in files.', async () => {
  const db = openLibrary()
  addReplies(db, 0, 30, '推进')
  const templates = ['r1', 'r2', 'r3'].map((reply, at) =>
    makeTemplate(`t${at}`, `近年来，我区推进第${reply.slice(1)}号`, [reply]),
  )
  replaceTemplates(db, templates, summary, 8)
  const first = await load(db.dir)
  exchangeTemplates(db, ['t1'], [makeTemplate('t9', '近年来，我区推进第2号', ['r2'])])
  noteTemplatesChanged(db)
  const wanted = [[], ['t0', 't2', 't9'], [{ ids: ['t9'] }]]
  for (const before of [first, null]) {
    const { read, index, readPassages } = await load(db.dir, request.typed, before)
    expect([read, index.passages.ids, readPassages]).toEqual(wanted)
  }
})

test.each(['cut off', 'of other bytes'])('A file that is %s is made anew.', async (how) => {
  const db = openLibrary()
  addReplies(db, 0, 3, '推进')
  const { texts } = await load(db.dir)
  for (const cache of caches) {
    if (how === 'cut off') truncateSync(join(db.dir, cache), 60)
    else writeFileSync(join(db.dir, cache), 'NIFUIDX7 but not really')
  }
  const again = await load(db.dir)
  expect([again.read, again.texts]).toEqual([['all'], texts])
})

const summary = { templates: 1, occurrences: 1, coverage: 0.5, seconds: 0 }
