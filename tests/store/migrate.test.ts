import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openConnection } from '#store/connection.ts'
import { type Migration, migrate, migrations, versionOf } from '#store/migrate.ts'
import { temporaryFolder } from './library.ts'

function emptyFile() {
  const dir = temporaryFolder()
  const connection = openConnection(join(dir, 'library.sqlite'), false)
  onTestFinished(() => connection.close())
  return { connection, copyAside: (version: number) => join(dir, `library.v${version}.sqlite`) }
}

type Place = ReturnType<typeof emptyFile>

const tables = ({ connection }: Place) =>
  connection
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .map(({ name }) => name)

/** The database as the release with so many migrations left it, with a reply in it. */
function ofVersion(version: number) {
  const place = emptyFile()
  migrate(place.connection, place.copyAside, migrations.slice(0, version))
  place.connection.run(
    `INSERT INTO replies (seq, id, content_hash, file, format, imported_at_ms, title, date, characters, warnings_json,
       search_text)
     VALUES (7, 'r', 'h', 'r.txt', 'txt', 1, '对第12号提案的答复', '2023-03-03', 8, '[{}]', 'r.txt')`,
  )
  place.connection.run(
    `INSERT INTO reply_texts VALUES (7, '近年来，园区转型', '[]',
       '{"title":"对第12号提案的答复","organ":"某区 科委","date":"2023-03-03","addressees":["甲乙"]}', '[]')`,
  )
  return place
}

test('an empty file goes through every migration, one after the other', () => {
  const place = emptyFile()
  const seen = migrations.map((_, index) => {
    migrate(place.connection, place.copyAside, migrations.slice(0, index + 1))
    return versionOf(place.connection)
  })
  expect(seen).toEqual(migrations.map((_, index) => index + 1))
})

test('migration 1 makes the tables', () => {
  const place = emptyFile()
  migrate(place.connection, place.copyAside, migrations.slice(0, 1))
  expect(tables(place)).toEqual([
    'documents',
    'draft_revisions',
    'drafts',
    'import_outcomes',
    'replies',
    'reply_texts',
    'templates',
  ])
})

test('every table of ours is STRICT', () => {
  const place = emptyFile()
  migrate(place.connection, place.copyAside)
  const loose = place.connection.all(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
  )
  expect(loose).toEqual([])
})

test('migration 2 makes the replies that are there searchable', () => {
  const place = ofVersion(1)
  migrate(place.connection, place.copyAside)
  const found = place.connection.all(`SELECT rowid FROM reply_search WHERE reply_search MATCH '"园区 区转"'`)
  expect(found.map(({ rowid }) => rowid)).toEqual([7])
})

test('migration 3 keeps what was there, with its name, its version group and what lists are ordered by', () => {
  const place = ofVersion(2)
  migrate(place.connection, place.copyAside)
  const { connection } = place
  const found = (query: string) =>
    connection.all(`SELECT rowid FROM reply_field_search WHERE reply_field_search MATCH '${query}'`)
  expect({
    reply: connection.get(
      `SELECT id, title, date, year, organ_key, is_warned, is_corrected, version_group, is_newest, is_separate, is_keyed
       FROM replies`,
    ),
    text: connection.get('SELECT text FROM reply_texts'),
    files: connection.all('SELECT * FROM reply_files'),
    sources: connection.all('SELECT * FROM reply_sources'),
    found: [found('people : "甲乙"'), found('organ : "科委"'), found('subject : "甲乙"')],
  }).toEqual({
    reply: {
      id: 'r',
      title: '对第12号提案的答复',
      date: '2023-03-03',
      year: 2023,
      organ_key: '某区科委',
      is_warned: 1,
      is_corrected: 0,
      version_group: 7,
      is_newest: 1,
      is_separate: 0,
      is_keyed: 0,
    },
    text: { text: '近年来，园区转型' },
    files: [{ seq: 7, file: 'r.txt', file_hash: null }],
    sources: [],
    found: [[{ rowid: 7 }], [{ rowid: 7 }], []],
  })
})

test('migration 4 leaves the templates as they were mined, and waiting for a review', () => {
  const place = ofVersion(2)
  place.connection.run(
    `INSERT INTO templates (id, kind, name, part, template, uses, occurrence_count, slots_json, occurrences_json)
     VALUES ('t', 'passage', '感谢', 'closing', '感谢您', 2, 2, '[]', '[]')`,
  )
  migrate(place.connection, place.copyAside)
  expect({
    template: place.connection.get(
      `SELECT id, template, state, origin, wording, is_renamed, replaced_by, staleness_json, variants_json FROM templates`,
    ),
    edits: place.connection.all('SELECT * FROM template_edits'),
    imported: place.connection.all('SELECT * FROM imported_templates'),
  }).toEqual({
    template: {
      id: 't',
      template: '感谢您',
      state: 'new',
      origin: 'mined',
      wording: null,
      is_renamed: 0,
      replaced_by: null,
      staleness_json: null,
      variants_json: '[]',
    },
    edits: [],
    imported: [],
  })
})

test('migration 6 counts the characters of the revisions that are there, which have no names yet', () => {
  const place = emptyFile()
  const { connection } = place
  migrate(connection, place.copyAside, migrations.slice(0, 5))
  connection.run(
    `INSERT INTO drafts (id, state, revision, created_at_ms, updated_at_ms, card_json, blocks_json)
     VALUES ('d', 'drafting', 2, 1, 2, '{}', '[]')`,
  )
  const blocks =
    '[{"segments":[{"text":"近年　来 "},{"text":"。"}]},{"segments":[]},{"segments":[{"text":"好"}]}]'
  connection.run(
    `INSERT INTO draft_revisions (draft_id, revision, state, saved_at_ms, card_json, blocks_json)
     VALUES ('d', 1, 'drafting', 1, '{}', '[]'), ('d', 2, 'drafting', 2, '{}', ?)`,
    blocks,
  )
  migrate(connection, place.copyAside)
  expect(connection.all('SELECT revision, name, characters FROM draft_revisions')).toEqual([
    { revision: 1, name: null, characters: 0 },
    { revision: 2, name: null, characters: 5 },
  ])
})

test('migration 7 makes a row of each use, takes what was mined for the replies there are, and keeps few values', () => {
  const place = ofVersion(2)
  const use = {
    file: 'r.txt',
    replyId: 'r',
    date: '2023-03-03',
    start: 0,
    end: 4,
    text: '近年来，',
    values: { 年份: '2023' },
  }
  const years = Array.from({ length: 30 }, (_, at) => String(2000 + at))
  place.connection.run(
    `INSERT INTO templates (id, kind, name, part, template, uses, occurrence_count, slots_json, occurrences_json)
     VALUES ('t', 'passage', '感谢', 'closing', '感谢您', 1, 2, ?, ?)`,
    JSON.stringify([{ name: '年份', type: 'year', values: years }]),
    JSON.stringify([use, { ...use, date: null, start: 4, end: 8, values: { 有: true } }]),
  )
  migrate(place.connection, place.copyAside)
  expect({
    uses: place.connection.all('SELECT * FROM occurrences ORDER BY position'),
    mined: place.connection.all('SELECT * FROM mined_replies'),
    slots: place.connection.get('SELECT slots_json FROM templates')?.slots_json,
  }).toEqual({
    uses: [
      {
        template_id: 't',
        position: 0,
        reply_id: 'r',
        file: 'r.txt',
        date: '2023-03-03',
        start: 0,
        end: 4,
        text: '近年来，',
        values_json: '{"年份":"2023"}',
      },
      {
        template_id: 't',
        position: 1,
        reply_id: 'r',
        file: 'r.txt',
        date: null,
        start: 4,
        end: 8,
        text: '近年来，',
        values_json: '{"有":true}',
      },
    ],
    mined: [{ seq: 7, revision: 0, is_joined: 0 }],
    slots: JSON.stringify([{ name: '年份', type: 'year', values: years.slice(0, 8) }]),
  })
})

test('migration 9 makes room for what is kept of the findings, and nothing is kept yet', () => {
  const place = emptyFile()
  migrate(place.connection, place.copyAside, migrations.slice(0, 8))
  const before = tables(place)
  migrate(place.connection, place.copyAside, migrations.slice(0, 9))
  expect(tables(place).filter((name) => !before.includes(name))).toEqual(['kept_findings', 'rule_counts'])
  expect([
    place.connection.all('SELECT * FROM kept_findings'),
    place.connection.all('SELECT * FROM rule_counts'),
  ]).toEqual([[], []])
})

test('an existing database is copied aside as it was before it is migrated', () => {
  const place = ofVersion(1)
  migrate(place.connection, place.copyAside)
  const copy = openConnection(place.copyAside(1), true)
  onTestFinished(() => copy.close())
  expect([versionOf(copy), copy.get('SELECT text FROM reply_texts')?.text]).toEqual([1, '近年来，园区转型'])
})

test('migration 8 adds the register; a number is borne by one entry in force', () => {
  const place = ofVersion(1)
  migrate(place.connection, place.copyAside, migrations.slice(0, 8))
  const insert = (id: string) =>
    place.connection.run(
      `INSERT INTO issues (id, draft_id, series, year, sequence, addressees_json, findings_json, kept_json, issued_at_ms)
       VALUES (?, 'd', '某科函', 2024, 1, '[]', '[]', '[]', 1)`,
      id,
    )
  insert('a')
  expect(() => insert('b')).toThrow(/UNIQUE/u)
  place.connection.run("UPDATE issues SET withdrawn_at_ms = 2, withdraw_note = '误' WHERE id = 'a'")
  insert('b')
  expect(tables(place)).toEqual(expect.arrayContaining(['issued_files', 'issues']))
})

test('a new or current database is not copied', () => {
  const place = emptyFile()
  migrate(place.connection, place.copyAside)
  migrate(place.connection, place.copyAside)
  expect(migrations.some((_, version) => existsSync(place.copyAside(version + 1)))).toBe(false)
})

test('a migration that fails leaves the database at the version before it', () => {
  const place = ofVersion(1)
  const failing: Migration = (connection) => {
    connection.exec('DROP TABLE reply_texts')
    throw new Error('half way')
  }
  expect(() => migrate(place.connection, place.copyAside, [...migrations.slice(0, 1), failing])).toThrow(
    'half way',
  )
  expect([
    versionOf(place.connection),
    place.connection.get('SELECT count(*) AS n FROM reply_texts')?.n,
  ]).toEqual([1, 1])
})

test('a database of a newer version is refused with a clear message and not touched', () => {
  const place = emptyFile()
  place.connection.exec('PRAGMA user_version = 99')
  expect(() => migrate(place.connection, place.copyAside)).toThrow(
    `由更新版本的拟复建立（数据版本 99，本程序支持到 ${migrations.length}）。请安装新版拟复`,
  )
  expect([versionOf(place.connection), tables(place)]).toEqual([99, []])
})
