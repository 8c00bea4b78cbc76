import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#store/database.ts'
import { draftById, insertDraft, saveDraft } from '#store/drafts.ts'
import { StoreError } from '#store/errors.ts'
import { countReplies, insertReply, iterateReplies, replyById } from '#store/replies.ts'
import { listRevisions } from '#store/revisions.ts'
import { makeDraft, makeReply, openLibrary, paragraph, soundnessOf, temporaryFolder } from './library.ts'

const reply = makeReply('r1', '近年来，我局推动园区转型。')

/** A library with one reply, closed cleanly. */
async function closedLibrary(): Promise<string> {
  const db = openLibrary()
  insertReply(db, reply, 'h1')
  await db.close()
  return db.dir
}

function failureOfOpening(dir: string, readOnly = false) {
  try {
    openDatabase(dir, { readOnly })
  } catch (error) {
    return error instanceof StoreError ? error.failure : error
  }
  return null
}

test('the folder and the database are made when missing', () => {
  const dir = join(temporaryFolder(), '范文库', '二〇二六')
  openLibrary(dir)
  expect(existsSync(join(dir, 'library.sqlite'))).toBe(true)
})

test('what was stored is there after closing and opening', async () => {
  const db = openLibrary(await closedLibrary())
  expect([[...iterateReplies(db, 'all')], db.notices]).toEqual([[reply], []])
})

test('a reader sees what the writer stores, and cannot write', () => {
  const writer = openLibrary()
  const reader = openDatabase(writer.dir, { readOnly: true })
  onTestFinished(async () => {
    await reader.close()
  })
  insertReply(writer, reply, 'h1')
  expect(replyById(reader, 'r1')).toEqual(reply)
  expect(() => insertReply(reader, makeReply('r2', '二'), 'h2')).toThrow('范文库所在文件夹不可写')
})

test('a reader of a folder without a library is told so', () => {
  expect(failureOfOpening(temporaryFolder(), true)).toMatchObject({ code: 'not-found' })
})

test('a transaction that throws leaves nothing behind', () => {
  const db = openLibrary()
  const work = () => {
    insertReply(db, reply, 'h1')
    throw new Error('half way')
  }
  expect(() => db.transaction(work)).toThrow('half way')
  expect(countReplies(db)).toBe(0)
})

test('closing keeps a sound copy, and only when something changed', async () => {
  const dir = await closedLibrary()
  const copy = join(dir, 'library.backup.sqlite')
  const made = statSync(copy).mtimeMs
  const again = openLibrary(dir)
  await again.close()
  expect(statSync(copy).mtimeMs).toBe(made)
  const changed = openLibrary(dir)
  insertReply(changed, makeReply('r2', '二'), 'h2')
  await changed.close()
  const other = temporaryFolder()
  writeFileSync(join(other, 'library.sqlite'), readFileSync(copy))
  expect([...iterateReplies(openLibrary(other), 'all')].map(({ id }) => id)).toEqual(['r1', 'r2'])
})

test('a copy can be made while drafts are saved', async () => {
  const db = openLibrary()
  insertDraft(db, makeDraft('d1'))
  db.transaction(() => {
    for (let index = 0; index < 300; index++)
      insertReply(db, makeReply(`r${index}`, `第${index}段`.repeat(400)), `h${index}`)
  })
  let isCopying = true
  const copied = db.backup().finally(() => (isCopying = false))
  let revision = 1
  while (isCopying) {
    saveDraft(db, 'd1', revision, { ...makeDraft('d1'), blocks: [paragraph('改'.repeat(2_000))] }, revision)
    revision += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  await copied
  const other = temporaryFolder()
  writeFileSync(join(other, 'library.sqlite'), readFileSync(join(db.dir, 'library.backup.sqlite')))
  const copy = openLibrary(other)
  expect([countReplies(copy), soundnessOf(copy), draftById(db, 'd1')?.revision]).toEqual([
    300,
    'ok',
    revision,
  ])
})

const damages: [string, (file: string) => void][] = [
  ['overwritten with something else', (file) => writeFileSync(file, 'not a database '.repeat(500))],
  ['cut to half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096)],
  ['empty', (file) => truncateSync(file, 0)],
  [
    'scribbled over in the middle',
    (file) => {
      const bytes = readFileSync(file)
      bytes.fill(0x5a, 4096, bytes.length)
      writeFileSync(file, bytes)
    },
  ],
]

test.each(damages)(
  'a database %s is moved aside and recovered from the last good copy',
  async (_how, damage) => {
    const dir = await closedLibrary()
    damage(join(dir, 'library.sqlite'))
    const db = openLibrary(dir)
    expect([...iterateReplies(db, 'all')]).toEqual([reply])
    expect(db.notices.map(({ code }) => code)).toEqual(['recovered'])
    expect(db.notices[0]?.message).toMatch(
      /^范文库文件损坏，已用 \d{4}年.* 的完好副本恢复。.*留存为 library\.damaged-19700101T000000000\.sqlite。$/,
    )
    expect(existsSync(join(dir, 'library.damaged-19700101T000000000.sqlite'))).toBe(true)
  },
)

test('a database that is missing beside its copy is recovered', async () => {
  const dir = await closedLibrary()
  const copy = readFileSync(join(dir, 'library.backup.sqlite'))
  const other = temporaryFolder()
  writeFileSync(join(other, 'library.backup.sqlite'), copy)
  const db = openLibrary(other)
  expect([countReplies(db), db.notices.map(({ code }) => code)]).toEqual([1, ['recovered']])
})

test('a damaged database without a copy gives an empty library and says so', () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'library.sqlite'), 'not a database '.repeat(500))
  const db = openLibrary(dir)
  expect([countReplies(db), db.notices.map(({ code }) => code)]).toEqual([0, ['recovered-empty']])
})

test('a damaged copy is not taken for a good one', async () => {
  const dir = await closedLibrary()
  for (const name of ['library.sqlite', 'library.backup.sqlite'])
    writeFileSync(join(dir, name), 'x'.repeat(9_000))
  const db = openLibrary(dir)
  expect(db.notices.map(({ code }) => code)).toEqual(['recovered-empty'])
})

test('a damaged database is only reported to a reader', async () => {
  const dir = await closedLibrary()
  writeFileSync(join(dir, 'library.sqlite'), 'not a database '.repeat(500))
  expect(failureOfOpening(dir, true)).toMatchObject({ code: 'corrupt' })
  expect(readdirSync(dir).filter((name) => name.includes('damaged'))).toEqual([])
})

test('a newer database is refused and left alone', async () => {
  const dir = await closedLibrary()
  const db = openLibrary(dir)
  db.exec('PRAGMA user_version = 99')
  await db.close()
  const before = readFileSync(join(dir, 'library.sqlite'))
  expect([failureOfOpening(dir), failureOfOpening(dir, true)]).toMatchObject([
    { code: 'unsupported' },
    { code: 'unsupported' },
  ])
  expect(readFileSync(join(dir, 'library.sqlite')).equals(before)).toBe(true)
})

test('a full disk refuses the reply in Chinese, keeps the library sound and goes on once there is room', () => {
  const db = openLibrary()
  insertReply(db, reply, 'h1')
  const pages = Number(db.get('PRAGMA page_count')?.page_count)
  db.exec(`PRAGMA max_page_count = ${pages + 4}`)
  const large = makeReply('large', '很长的一段。'.repeat(20_000))
  expect(() => insertReply(db, large, 'h2')).toThrow('磁盘已满，这次没有保存，范文库原有内容完好。')
  expect([soundnessOf(db), [...iterateReplies(db, 'all')]]).toEqual(['ok', [reply]])
  db.exec('PRAGMA max_page_count = 1000000')
  insertReply(db, large, 'h2')
  expect(countReplies(db)).toBe(2)
})

test('a full disk while saving a draft keeps the revision before', () => {
  const db = openLibrary()
  insertDraft(db, makeDraft('d1'))
  db.exec(`PRAGMA max_page_count = ${Number(db.get('PRAGMA page_count')?.page_count)}`)
  const content = { ...makeDraft('d1'), blocks: [paragraph('长'.repeat(50_000))] }
  expect(() => saveDraft(db, 'd1', 1, content, 200)).toThrow('磁盘已满')
  expect([draftById(db, 'd1'), listRevisions(db, 'd1').length]).toEqual([makeDraft('d1'), 1])
})

const unwritable: [string, (parent: string) => string][] = [
  [
    'a file stands where the folder should be',
    (parent) => {
      writeFileSync(join(parent, 'library'), 'x')
      return join(parent, 'library')
    },
  ],
  [
    'the folder would be inside a file',
    (parent) => {
      writeFileSync(join(parent, 'file'), 'x')
      return join(parent, 'file', 'library')
    },
  ],
]

test.each(unwritable)('a library cannot be made when %s, which is said in Chinese', (_why, place) => {
  expect(failureOfOpening(place(temporaryFolder()))).toMatchObject({
    code: 'read-only',
    message: expect.stringContaining('不可写'),
  })
})

test('where the journal cannot be written the library is read, and refuses what is new in Chinese', async () => {
  const dir = await closedLibrary()
  // The journal's shared memory cannot be made, as in a folder without the right to write.
  mkdirSync(join(dir, 'library.sqlite-shm'))
  const reader = openDatabase(dir, { readOnly: true })
  expect([...iterateReplies(reader, 'all')]).toEqual([reply])
  await reader.close()
  const writer = openLibrary(dir)
  expect(() => insertReply(writer, makeReply('r2', '二'), 'h2')).toThrow('范文库所在文件夹不可写')
  expect([...iterateReplies(writer, 'all')]).toEqual([reply])
})

test('a folder that stands where the database should be is left alone', () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'library.sqlite', 'inside'), { recursive: true })
  expect(failureOfOpening(dir)).toMatchObject({ code: 'read-only' })
  expect(existsSync(join(dir, 'library.sqlite', 'inside'))).toBe(true)
})

test('a process killed while it saves leaves a sound database with the last saved revision', async () => {
  const dir = temporaryFolder()
  const saver = fileURLToPath(new URL('./keep-saving.ts', import.meta.url))
  const killed = spawnSync(process.execPath, [saver, dir], { encoding: 'utf8' })
  const told = Number(killed.stdout.trim().split('\n').at(-1))
  const db = openLibrary(dir)
  expect([killed.signal, soundnessOf(db), db.notices]).toEqual(['SIGKILL', 'ok', []])
  expect([told, draftById(db, 'd1')?.revision, listRevisions(db, 'd1').length]).toEqual([60, 60, 60])
})

test('rows that are read one by one and left early hold nothing: the journal can be emptied, and closing copies the library', async () => {
  const db = openLibrary()
  for (let index = 0; index < 50; index += 1) insertReply(db, makeReply(`r${index}`, '近年来'), `h${index}`)
  const [first] = iterateReplies(db, 'all')
  const checkpoint = db.get('PRAGMA wal_checkpoint(TRUNCATE)')
  expect([first?.id, checkpoint?.busy, await db.close()]).toEqual(['r0', 0, null])
})
