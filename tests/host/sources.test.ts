import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { insertReply } from '#store/replies.ts'
import { makeReply } from '#tests/store/library.ts'
import { codesOf, openReadingHost, replyText } from './open-reading-host.ts'

/** A text whose bytes in GB 18030 stand for other characters in Big5. */
const simplified =
  '关于加强停车管理的建议收悉。现答复如下：一、我局高度重视，多次研究有关工作。二、下一步将继续推进。'

/** Runs of a map, each told as the text it stands for on both sides. */
function runsOf(text: string, source: { text: string; map: number[] }): [string, string][] {
  return Array.from({ length: source.map.length / 3 }, (_, run) => {
    const [at = 0, sourceAt = 0, length = 0] = source.map.slice(run * 3, run * 3 + 3)
    return [text.slice(at, at + length), source.text.slice(sourceAt, sourceAt + length)]
  })
}

test('The text as the file had it is kept, with the place of every piece.', async () => {
  const { ask, take } = openReadingHost()
  const [outcome] = await take({ 'a.txt': replyText })
  const replyId = outcome!.replyId!
  const { text } = await ask('library.get', { replyId })
  const source = await ask('library.source', { replyId })
  expect([source.text, source.canReread]).toEqual([replyText, false])
  const runs = runsOf(text, source)
  expect(runs.length).toBeGreaterThan(10)
  expect(runs.map(([read]) => read.length)).toEqual(runs.map(([, raw]) => raw.length))
  expect(runs.filter(([read, raw]) => read === raw).length).toBeGreaterThan(runs.length / 2)
})

test('A reply from before sources were kept answers with its text, and cannot be read again.', async () => {
  const { ask, refuse, store } = openReadingHost()
  insertReply(store, makeReply('r1', '一。'), 'h1')
  expect(await ask('library.source', { replyId: 'r1' })).toEqual({
    text: '一。',
    map: [0, 0, 2],
    canReread: false,
  })
  expect([
    await refuse('library.reread', { replyId: 'r1', encoding: null }),
    await refuse('library.tryEncoding', { replyId: 'r1', encoding: 'big5' }),
  ]).toMatchObject([{ code: 'not-found' }, { code: 'bad-request' }])
})

test('A text in a wrongly guessed encoding is tried and read again in another; corrections stay, and so does the choice.', async () => {
  const { ask, refuse, take } = openReadingHost()
  const bytes = iconv.encode(simplified, 'gb18030')
  const settings = await ask('settings.get', {})
  await ask('settings.set', { ...settings, reading: { ...settings.reading, encoding: 'big5' } })
  const [outcome] = await take({ 'a.txt': bytes })
  const replyId = outcome!.replyId!
  const corrections = { fields: { signer: '甲乙' }, parts: [] }
  await ask('library.correct', { replyId, corrections })
  const before = await ask('library.get', { replyId })
  expect([before.encoding, (await ask('library.source', { replyId })).canReread]).toEqual(['big5', true])
  expect((await ask('library.tryEncoding', { replyId, encoding: 'gb18030' })).text).toBe(simplified)

  const after = await ask('library.reread', { replyId, encoding: 'gb18030' })
  expect([after.encoding, after.text, after.reply.signer, after.corrections]).toEqual([
    'gb18030',
    simplified,
    '甲乙',
    corrections,
  ])
  expect((await ask('library.list', { search: '停车管理' })).total).toBe(1)
  expect((await ask('library.source', { replyId })).text).toBe(simplified)

  const [again] = await take({ 'copy.txt': bytes })
  const kept = await ask('library.get', { replyId })
  expect([again?.status, again?.replyId, kept.text, kept.alsoAs]).toEqual([
    'duplicate',
    replyId,
    simplified,
    ['copy.txt'],
  ])

  expect((await ask('library.reread', { replyId, encoding: null })).encoding).toBe('big5')
  await take({ 'same.txt': simplified })
  expect(await refuse('library.reread', { replyId, encoding: 'utf-16le' })).toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('utf-16le') as string,
  })
  expect(await refuse('library.reread', { replyId, encoding: 'gb18030' })).toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('“same.txt”') as string,
  })
})

test('A line of records is read again with what its record said besides.', async () => {
  const { ask, take } = openReadingHost()
  const record = { id: 7, text: '一、我局高度重视有关工作。', date: '2024-03-01', organ: '某区教育局' }
  const [outcome] = await take({ 'a.jsonl': JSON.stringify(record) })
  const replyId = outcome!.replyId!
  const before = await ask('library.get', { replyId })
  expect(before.reply).toMatchObject({ date: '2024-03-01', organ: '某区教育局' })
  expect(await ask('library.reread', { replyId, encoding: null })).toEqual(before)
})

test('The same text under another name is a duplicate that notes the name.', async () => {
  const { ask, take } = openReadingHost()
  const outcomes = await take({
    'a.txt': replyText,
    'b/副本.txt': replyText,
    'c.txt': replyText.replaceAll('\n', '\r\n'),
  })
  expect(outcomes.map(({ status, replyId }) => [status, replyId])).toEqual([
    ['imported', outcomes[0]!.replyId],
    ['duplicate', outcomes[0]!.replyId],
    ['duplicate', outcomes[0]!.replyId],
  ])
  const reply = await ask('library.get', { replyId: outcomes[0]!.replyId! })
  expect([reply.file, reply.alsoAs]).toEqual(['a.txt', ['b/副本.txt', 'c.txt']])
})

test('A file that is now read otherwise takes the place of its earlier reading, corrections applied again.', async () => {
  const { ask, store, take } = openReadingHost()
  const [first] = await take({ 'a.txt': replyText })
  const replyId = first!.replyId!
  const now = await ask('library.get', { replyId })
  await ask('library.correct', { replyId, corrections: { fields: { signer: '甲乙' }, parts: [] } })
  // As an earlier version of the program would have read it.
  store.exec(`
    UPDATE replies SET content_hash = 'old', subject = NULL;
    UPDATE reply_texts SET text = '旧的读法';
    UPDATE reply_originals SET reply_json = json_set(reply_json, '$.subject', NULL);
  `)
  const again = await take({ 'a.txt': replyText })
  expect(codesOf(again)).toEqual([['duplicate', 'reread', ...now.warnings.map(({ code }) => code)]])
  const read = await ask('library.get', { replyId })
  expect([read.text, read.reply.subject, read.reply.signer]).toEqual([now.text, now.reply.subject, '甲乙'])
  expect(codesOf(await take({ 'a.txt': replyText }))).toEqual([
    ['duplicate', ...now.warnings.map(({ code }) => code)],
  ])
})

test('Two records with the same text that say different things besides do not take the place of each other.', async () => {
  const { ask, take } = openReadingHost()
  const text = '一、我局高度重视有关工作。'
  const line = (id: string, date: string) => JSON.stringify({ id, text, date })
  const outcomes = await take({ 'a.jsonl': [line('1', '2024-03-01'), line('2', '2023-03-01')].join('\n') })
  const { reply, alsoAs } = await ask('library.get', { replyId: outcomes[0]!.replyId! })
  expect([codesOf(outcomes).map(([status]) => status), reply.date, alsoAs]).toEqual([
    ['imported', 'duplicate'],
    '2024-03-01',
    ['a.jsonl#2'],
  ])
})

test('A reply from before sources were kept gets its source with the next import.', async () => {
  const { ask, store, take } = openReadingHost()
  const [outcome] = await take({ 'a.txt': replyText })
  store.exec('DELETE FROM reply_sources; UPDATE reply_files SET file_hash = NULL')
  const [again] = await take({ 'b.txt': replyText })
  const { text } = await ask('library.source', { replyId: outcome!.replyId! })
  expect([again!.status, again!.warnings.some(({ code }) => code === 'reread'), text]).toEqual([
    'duplicate',
    false,
    replyText,
  ])
})

test('The files in an archive are stored one by one, each under its own name.', async () => {
  const { store, take } = openReadingHost()
  const outcomes = await take({
    '包.zip': zipSync({ '内/一.txt': Buffer.from(replyText), '空.txt': Buffer.alloc(0) }),
  })
  expect(outcomes.map(({ file, status, error }) => [file, status, error?.code])).toEqual([
    ['包.zip/内/一.txt', 'imported', undefined],
    ['包.zip/空.txt', 'failed', 'empty'],
  ])
  expect(store.get('SELECT file FROM replies')?.file).toBe('包.zip/内/一.txt')
})
