import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Card } from '#contract/draft.ts'
import { emptyCard } from '#contract/draft.ts'
import { insertReply } from '#store/replies.ts'
import { makeReply, openLibrary, temporaryFolder } from '#tests/store/library.ts'
import type { OpenHost } from './open-host.ts'
import { openIssuingHost } from './open-issuing-host.ts'

const card: Card = {
  ...emptyCard,
  body: '政协',
  kind: '提案',
  meeting: '某区政协第一届二次会议',
  number: '035',
  subject: '关于停车的建议',
  addressees: ['甲乙丙'],
  honorific: '委员',
  organ: '某区科委',
  date: '2024-04-30',
}
const form = { layout: 'document', edition: 'delivery', format: 'txt' } as const
const first = { series: '某科函', year: 2024, sequence: 1 }

const draftOf = async ({ ask }: OpenHost, more: Partial<Card> = {}) =>
  (await ask('draft.create', { card: { ...card, ...more }, structureId: null })).id

function target(opened: OpenHost, name = '答复.txt') {
  const path = join(temporaryFolder(), name)
  return { path, targetId: opened.files.register(path, name) }
}

/** The errors of a draft, kept with a reason. */
async function reasons({ ask }: OpenHost, draftId: string) {
  const { findings } = await ask('issue.state', { draftId })
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, text, message }) => ({ rule, text, message, reason: '经核对无误' }))
}

async function issued(opened: OpenHost, draftId: string, more: object = {}) {
  const { path, targetId } = target(opened)
  const kept = await reasons(opened, draftId)
  const answer = await opened.ask('issue.submit', {
    draftId,
    targetId,
    ...form,
    number: first,
    kept,
    ...more,
  })
  return { path, ...answer }
}

test('What was typed for an issue is kept with its draft, and with no other.', async () => {
  const opened = openIssuingHost()
  const [draftId, other] = [await draftOf(opened), await draftOf(opened, { number: '036' })]
  const texts = { coSigners: ['某区财政局'], signerTitle: '主任', annexes: { 清单: '一、车位' }, reasons: {} }
  expect(await opened.ask('issue.keep', { draftId, texts })).toEqual({})
  const kept = async (id: string) => (await opened.ask('issue.state', { draftId: id })).texts
  expect([await kept(draftId), await kept(other)]).toEqual([
    texts,
    { coSigners: [], signerTitle: '', annexes: {}, reasons: {} },
  ])
})

test('Issuing writes the file, registers it under its number with what was kept, marks the draft and fills the library.', async () => {
  const opened = openIssuingHost()
  const draftId = await draftOf(opened)
  const { path, record, bytes, draftRevision } = await issued(opened, draftId)
  expect([record.number, record.subject, record.files.map((file) => [file.fileName, file.bytes])]).toEqual([
    '某科函〔2024〕1号',
    '关于停车的建议',
    [['答复.txt', bytes]],
  ])
  expect(record.kept.every(({ reason }) => reason === '经核对无误')).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain('某科函〔2024〕1号')
  const draft = await opened.ask('draft.get', { draftId })
  expect([draft.state, draft.card.documentNumber, draft.revision]).toEqual([
    'issued',
    '某科函〔2024〕1号',
    draftRevision,
  ])
  const reply = await opened.ask('library.get', { replyId: record.replyId ?? '' })
  expect([reply.file.startsWith('签发 '), reply.warnings.map(({ code }) => code)]).toEqual([
    true,
    ['issued-here'],
  ])
})

test('The next number is proposed, one that is taken is refused, also when a reply of the library bears it.', async () => {
  const store = openLibrary()
  const known = { organ: '某区科委', date: '2024-03-01', documentNumber: '某科函〔2024〕5号' }
  insertReply(store, makeReply('r1', '一。', known), 'h1')
  const opened = openIssuingHost({ store })
  const draftId = await draftOf(opened)
  await issued(opened, draftId)
  const other = await draftOf(opened, { number: '036' })
  const { series } = await opened.ask('issue.state', { draftId: other })
  expect(series).toEqual([{ series: '某科函', year: 2024, next: 6, last: 5, gaps: [2, 3, 4] }])
  const kept = await reasons(opened, other)
  const refused = async (sequence: number) =>
    (
      await opened.refuse('issue.submit', {
        draftId: other,
        targetId: target(opened).targetId,
        ...form,
        number: { ...first, sequence },
        kept,
      })
    )?.message
  expect([await refused(1), await refused(5)]).toEqual([
    expect.stringMatching(/^“某科函〔2024〕1号”已用于/u),
    '范文库中已有答复使用“某科函〔2024〕5号”，没有签发。请换一个序号。',
  ])
})

test('Errors of the check that have no reason keep a draft from being issued, and nothing is written.', async () => {
  const opened = openIssuingHost()
  const draftId = await draftOf(opened)
  const { path, targetId } = target(opened)
  const refused = await opened.refuse('issue.submit', { draftId, targetId, ...form, number: first })
  expect([refused?.message.startsWith('还有'), existsSync(path)]).toEqual([true, false])
  expect((await opened.ask('issue.register', {})).records).toEqual([])
})

test('A further edition joins the entry; another number for it is refused.', async () => {
  const opened = openIssuingHost()
  const draftId = await draftOf(opened)
  await issued(opened, draftId)
  const { record } = await issued(opened, draftId, { edition: 'public' })
  expect(record.files.map(({ edition }) => edition)).toEqual(['delivery', 'public'])
  const refused = await opened.refuse('issue.submit', {
    draftId,
    targetId: target(opened).targetId,
    ...form,
    number: { ...first, sequence: 2 },
  })
  expect(refused?.message).toBe('这份草稿已以“某科函〔2024〕1号”签发。如需换号，请先在发文登记中撤回。')
})

test('A file that cannot be written leaves no entry, no number and the draft as it was.', async () => {
  const opened = openIssuingHost()
  const draftId = await draftOf(opened)
  const path = join(temporaryFolder(), 'folder.txt')
  mkdirSync(path)
  const before = await opened.ask('draft.get', { draftId })
  const refused = await opened.refuse('issue.submit', {
    draftId,
    targetId: opened.files.register(path, 'folder.txt'),
    ...form,
    number: first,
    kept: await reasons(opened, draftId),
  })
  const after = await opened.ask('draft.get', { draftId })
  expect(refused).not.toBeNull()
  expect((await opened.ask('issue.register', {})).records).toEqual([])
  expect([after.state, after.card]).toEqual([before.state, before.card])
})

test('A reply that the library cannot take is issued all the same, with a warning.', async () => {
  const unread = { file: 'x', ok: false, error: { code: 'corrupt', message: '损坏。' } } as const
  const opened = openIssuingHost({
    tasks: {
      'read-file': async (_input, options) => {
        await options.onPart?.([unread])
        return { ok: true, value: { documents: 1 } }
      },
    },
  })
  const { warnings, record } = await issued(opened, await draftOf(opened))
  expect([warnings.map(({ code }) => code).includes('not-in-library'), record.replyId]).toEqual([true, null])
})
