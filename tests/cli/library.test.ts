import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { emptyReply } from '#contract/reply.ts'
import { templateSchema } from '#contract/template.ts'
import { readTemplateFile } from '#domain/templating/file.ts'
import { renderText } from '#domain/templating/render.ts'
import { openConnection } from '#store/connection.ts'
import { openDatabase } from '#store/database.ts'
import { migrate, migrations } from '#store/migrate.ts'
import { countReplies, iterateReplies } from '#store/replies.ts'
import { runNifu, temporaryFolder } from './run-nifu.ts'

const seeds = readdirSync('seeds').sort()

test('Importing goes into folders, names files as given, and ends with a summary; again all are duplicates.', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'new/library')
  cpSync('seeds', join(folder, 'old/sub'), { recursive: true })
  const bad = join(folder, 'old/bad.txt')
  writeFileSync(bad, '')
  const first = await runNifu(['import', '--library', library, `${folder}/old/`, join(folder, 'none.txt')])
  const byFile = new Map(first.lines.slice(0, -1).map((line) => [line.file, line]))
  const names = seeds.map((name) => join(folder, 'old/sub', name))
  expect(new Set(byFile.keys())).toEqual(new Set([...names, bad, join(folder, 'none.txt')]))
  expect(names.map((name) => byFile.get(name)?.status)).toEqual(names.map(() => 'imported'))
  expect(byFile.get(bad)).toMatchObject({ status: 'failed', error: { code: 'empty' } })
  expect([first.status, first.lines.at(-1)]).toEqual([
    1,
    { summary: { imported: 5, duplicate: 0, failed: 2, seconds: expect.any(Number) as number } },
  ])

  const second = await runNifu(['import', '--library', library, 'seeds'])
  expect([second.status, second.lines.map((line) => line.status)]).toEqual([
    0,
    ['duplicate', 'duplicate', 'duplicate', 'duplicate', 'duplicate', undefined],
  ])
  expect(second.lines[0]).toEqual({
    file: `seeds/${seeds[0]}`,
    status: 'duplicate',
    replyId: byFile.get(names[0])?.replyId,
  })
  expect(existsSync(join(library, 'library.lock'))).toBe(false)
})

test('Each line of a .jsonl file is imported as path#id.', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'replies.jsonl')
  const text = readFileSync(`seeds/${seeds[1]}`, 'utf8')
  writeFileSync(file, `${JSON.stringify({ id: 'a-1', text })}\n\nnot json\n`)
  const { status, lines } = await runNifu(['import', '--library', join(folder, 'lib'), file])
  expect([status, lines.map((line) => [line.file, line.status])]).toEqual([
    1,
    [
      [`${file}#a-1`, 'imported'],
      [`${file}#3`, 'failed'],
      [undefined, undefined],
    ],
  ])
})

test('Mining prints a line for each template, writes its file, and every occurrence renders to its text.', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'lib')
  const out = join(folder, 'mined')
  await runNifu(['import', '--library', library, 'seeds'])
  const { status, lines } = await runNifu(['mine', '--library', library, '--json', '--out', out])
  const templates = lines.slice(0, -1).map((line) => templateSchema.parse(line))
  const summary = lines.at(-1)!.summary as Record<string, number>
  const occurrences = templates.flatMap((template) =>
    template.occurrences.map((occurrence) => ({ template: template.template, ...occurrence })),
  )
  expect([status, summary.templates, summary.occurrences]).toEqual([0, templates.length, occurrences.length])
  expect(occurrences.map(({ template, values }) => renderText(template, values))).toEqual(
    occurrences.map(({ text }) => text),
  )
  const parsed = await runNifu(['parse', ...seeds.map((name) => `seeds/${name}`)])
  const texts = new Map(parsed.lines.map((line) => [line.file, String(line.text)]))
  expect(occurrences.map(({ file, start, end }) => texts.get(file)?.slice(start, end))).toEqual(
    occurrences.map(({ text }) => text),
  )
  const written = new Map(
    (['passage', 'structure'] as const).flatMap((kind) =>
      readdirSync(join(out, `${kind}s`)).map((name) => [
        `${kind} ${name}`,
        readFileSync(join(out, `${kind}s`, name), 'utf8'),
      ]),
    ),
  )
  const passages = new Map(templates.map(({ id, template }) => [id, template]))
  for (const { id, kind, name, template } of templates) {
    const file = readTemplateFile(written.get(`${kind} ${id}.hbs`) ?? '', (one) => passages.get(one))
    expect({ id: file.id, name: file.name, template: file.template }).toEqual({ id, name, template })
  }
  expect(written.size).toBe(templates.length)
})

test('Mining an empty library finds nothing and creates the folder.', async () => {
  const library = join(temporaryFolder(), 'deep/empty')
  const { status, lines } = await runNifu(['mine', '--library', library])
  expect([status, lines]).toEqual([
    0,
    [{ summary: { templates: 0, occurrences: 0, coverage: 0, seconds: expect.any(Number) as number } }],
  ])
})

test('A library folder that is a file is refused with an error line.', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'file')
  writeFileSync(library, 'x')
  const answers = await Promise.all([
    runNifu(['import', '--library', library, 'seeds']),
    runNifu(['suggest', '--library', library], '{"id":1}\n'),
  ])
  expect(answers.map(({ status, lines }) => [status, lines])).toEqual(
    answers.map(() => [1, [{ ok: false, error: expect.objectContaining({ code: 'read-only' }) as object }]]),
  )
  expect(readFileSync(library, 'utf8')).toBe('x')
})

test('A damaged output folder fails the writing with an error line before the summary.', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'lib'))
  writeFileSync(join(folder, 'out'), 'x')
  const { status, lines } = await runNifu([
    'mine',
    '--library',
    join(folder, 'lib'),
    '--out',
    join(folder, 'out'),
  ])
  expect([status, lines.map((line) => Object.keys(line))]).toEqual([1, [['ok', 'error'], ['summary']]])
})

test('A library of an older version is brought up to date by the first command that needs it.', async () => {
  const library = join(temporaryFolder(), 'old')
  mkdirSync(library)
  const old = openConnection(join(library, 'library.sqlite'), false)
  migrate(old, () => join(library, 'unused'), migrations.slice(0, 2))
  old.run(
    `INSERT INTO replies (id, content_hash, file, format, imported_at_ms, characters, warnings_json, search_text)
     VALUES ('r', 'h', 'r.txt', 'txt', 1, 8, '[]', '')`,
  )
  const reply = {
    ...emptyReply(),
    blocks: [{ role: 'paragraph', level: 0, text: '近年来，园区转型成效明显。' }],
  }
  old.run(
    "INSERT INTO reply_texts VALUES (1, '近年来，园区转型成效明显。', '[]', ?, '[]')",
    JSON.stringify(reply),
  )
  old.close()
  const suggested = await runNifu(['suggest', '--library', library], '{"id":1,"typed":"近年来，"}\n')
  const checked = await runNifu(['check', `seeds/${seeds[0]}`, '--library', library])
  expect([suggested.status, suggested.lines.length, checked.status]).toEqual([0, 1, 0])
  const store = openDatabase(library, { readOnly: true })
  expect(countReplies(store)).toBe(1)
  await store.close()
})

test('An import reads texts in the encoding that is asked for.', async () => {
  const folder = temporaryFolder()
  const library = join(folder, 'lib')
  writeFileSync(
    join(folder, 'big5.txt'),
    iconv.encode('關於加強停車管理的建議收悉。本局高度重視，多次研究。', 'big5'),
  )
  const args = ['import', '--library', library, '--encoding', 'big5', '--timeout', '20']
  const { status, lines } = await runNifu([...args, join(folder, 'big5.txt')])
  expect([status, lines[0]?.status]).toEqual([0, 'imported'])
  const store = openDatabase(library, { readOnly: true })
  expect([...iterateReplies(store, 'all')].map(({ encoding }) => encoding)).toEqual(['big5'])
  await store.close()
})
