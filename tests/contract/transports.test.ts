import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import type { Result } from '#contract/failure.ts'
import { type RequestName, requests } from '#contract/requests.ts'
import { defaultSettings } from '#contract/settings.ts'
import { createFileHandles } from '#host/files.ts'
import { type Host, createHost } from '#host/host.ts'
import { type Loopback, startLoopback } from '#loopback/serve.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { startInline } from '#worker/inline-port.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { createTaskRunner } from '#worker/run-task.ts'

/** A host of its own with a clock that stands still and ids that count, so that two of them answer alike. */
interface Side {
  dir: string
  store: Database
  host: Host
  register(path: string, name: string): string
  ask(name: string, input: unknown): Promise<Result<unknown>>
}

const folder = mkdtempSync(join(tmpdir(), 'nifu-contract-'))
const quiet = { info: () => {}, error: () => {} }
let server: Loopback
let sides: [Side, Side]

function createSide(name: string): Side {
  const dir = join(folder, name, 'library')
  const store = openDatabase(dir)
  let ids = 0
  const newId = () => `id-${(ids += 1)}`
  const files = createFileHandles(newId)
  const host = createHost({
    store,
    worker: startInline(createTaskRunner(libraryParts)),
    clock: () => 1_700_000_000_000,
    newId,
    files,
    samplesDir: 'seeds',
    version: '1.2.3',
    log: quiet,
  })
  return {
    dir,
    store,
    host,
    register: (path, fileName) => files.register(path, fileName),
    ask: (request, input) => host.dispatch(request, input),
  }
}

beforeAll(async () => {
  const direct = createSide('direct')
  const behind = createSide('behind')
  const token = 'token'
  server = await startLoopback({
    host: behind.host,
    files: createFileHandles(() => 'unused'),
    pageDir: folder,
    uploadsDir: join(folder, 'uploads'),
    log: quiet,
    token,
  })
  const ask = async (name: string, input: unknown) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/request`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, input }),
    })
    return (await response.json()) as Result<unknown>
  }
  sides = [direct, { ...behind, ask }]
})

afterAll(async () => {
  await server.close()
  for (const { host, store } of sides) {
    await host.close()
    await store.close()
  }
  rmSync(folder, { recursive: true, force: true })
})

/** What takes time takes a different one each time. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one: unknown) => (['ms', 'seconds'].includes(key) ? 0 : one)))
}

async function jobsDone(side: Side): Promise<void> {
  await expect
    .poll(
      async () => {
        const info = requests['app.info'].output.parse(valueOf(await side.ask('app.info', {})))
        return info.jobs.filter(({ status }) => status === 'running').length
      },
      { timeout: 60_000 },
    )
    .toBe(0)
}

function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Asks both sides and expects equal answers; returns that answer. */
async function askBoth(name: string, inputs: unknown): Promise<Result<unknown>> {
  const [direct, behind] = await Promise.all(
    sides.map((side, at) => side.ask(name, Array.isArray(inputs) ? inputs[at] : inputs)),
  )
  expect({ name, answer: withoutTimes(behind) }).toEqual({ name, answer: withoutTimes(direct) })
  return direct!
}

/** A reply that the samples do not have. */
function anotherReply(): string {
  return readFileSync('seeds/000_a71d1ef1ccce0bb5.txt', 'utf8').replaceAll('035', '777')
}

const asked = new Set<string>()

/** As `askBoth`, for a request that is expected to succeed with a value that fits its schema. */
async function askWell<N extends RequestName>(
  name: N,
  input: unknown,
): Promise<ReturnType<(typeof requests)[N]['output']['parse']>> {
  asked.add(name)
  const value = valueOf(await askBoth(name, input))
  expect({ name, value: requests[name].output.parse(value) }).toEqual({ name, value })
  return value as ReturnType<(typeof requests)[N]['output']['parse']>
}

test('Every request of the contract is answered alike in process and over loopback.', async () => {
  // What follows a change by itself (joining, mining) is over before the next one: else the sides count their jobs differently.
  const settle = () => Promise.all(sides.map(jobsDone))
  await askWell('app.info', {})
  await askWell('library.importSamples', {})
  await settle()
  writeFileSync(join(folder, 'bad.txt'), '')
  writeFileSync(join(folder, 'good.txt'), anotherReply())
  writeFileSync(join(folder, 'legacy.txt'), iconv.encode(anotherReply().replaceAll('777', '778'), 'gb18030'))
  const fileIds = sides.map((side) => ({
    fileIds: ['bad.txt', 'good.txt', 'legacy.txt'].map((name) => side.register(join(folder, name), name)),
  }))
  const { jobId } = await askWell('library.import', fileIds)
  await settle()
  expect(await askBoth('job.cancel', { jobId })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  asked.add('job.cancel')

  const { replies } = await askWell('library.list', {})
  const replyId = replies[0]!.id
  await askWell('library.get', { replyId })
  await askWell('library.facets', {})
  expect((await askWell('library.ids', { mark: 'warned' })).ids.length).toBeGreaterThan(0)
  await askWell('library.source', { replyId })
  const corrections = { fields: { signer: '甲乙' }, parts: [] }
  expect((await askWell('library.correct', { replyId, corrections })).reply.signer).toBe('甲乙')
  await settle()
  expect((await askWell('library.reread', { replyId, encoding: null })).reply.signer).toBe('甲乙')
  await settle()
  await askWell('library.separate', { replyId, isSeparate: true })
  await settle()
  const page = await askWell('library.list', { search: '文件:legacy' })
  const legacy = { replyId: page.replies[0]!.id, encoding: 'big5' }
  expect((await askWell('library.tryEncoding', legacy)).text).not.toBe('')
  const { outcomes } = await askWell('library.outcomes', {})
  const failed = outcomes.filter(({ status }) => status === 'failed').map(({ id }) => id)
  expect(failed).toHaveLength(1)
  await askWell('library.dismissOutcomes', { ids: failed })
  await askWell('library.remove', { replyIds: [replyId] })
  await settle()
  await askWell('library.restore', { replyIds: [replyId] })
  await settle()
  await askWell('templates.mine', {})
  await settle()
  const { templates } = await askWell('templates.list', {})
  const templateId = templates[0]!.id
  await askWell('templates.get', { templateId })
  await askWell('templates.uses', { templateId, offset: 1, limit: 5 })
  expect(
    (await askWell('templates.checkWording', { templateId, wording: '{{#each 年份}}' })).errors,
  ).toHaveLength(1)
  const { editId } = await askWell('templates.change', { templateId, change: { kind: 'name', name: '改名' } })
  await askWell('templates.undoChange', { editId })
  const { editIds } = await askWell('templates.changeMany', { templateIds: [templateId], state: 'kept' })
  await askWell('templates.undoMany', { editIds })
  await askWell('facts.list', {})
  const archives = sides.map((side, at) => {
    const dir = join(folder, `side-${at}`)
    mkdirSync(dir, { recursive: true })
    return side.register(join(dir, 'templates.zip'), 'templates.zip')
  })
  await askWell(
    'templates.export',
    archives.map((targetId) => ({ targetId })),
  )
  const { importId, items: found } = await askWell(
    'templates.previewImport',
    archives.map((fileId) => ({ fileIds: [fileId] })),
  )
  await askWell('templates.import', { importId, files: [found[0]!.file] })
  await settle()

  const structure = templates.find(({ kind }) => kind === 'structure')
  const card = {
    ...emptyCard,
    kind: '提案',
    number: '001',
    subject: '关于推进工作的建议',
    addressees: ['甲乙'],
  }
  const draft = await askWell('draft.create', { card, structureId: structure?.id ?? null })
  const draftId = draft.id
  await askWell('draft.get', { draftId })
  const { blocks, state, revision } = draft
  await askWell('draft.save', { draftId, revision, card: draft.card, blocks, state })
  await askWell('draft.list', {})
  await askWell('draft.revisions', { draftId })
  await askWell('draft.nameRevision', { draftId, revision: 1, name: '初稿' })
  await askWell('draft.revision', { draftId, revision: 1 })
  await askWell('draft.compareRevision', { draftId, revision: 1, text: '改过的正文。' })
  const copies = await askWell('draft.duplicate', { draftId, for: 'item' })
  await askWell('draft.takeOver', { draftId, fromId: copies.drafts[0]!.id })
  await askWell('draft.recovered', {})
  await askWell('draft.dismissRecovered', {})
  const { proposal } = await askWell('proposal.read', { text: '案由：关于路灯的提案\n建议增设路灯。' })
  await askWell('proposal.attach', { draftId, proposal })
  const meeting = '长宁区政协第十五届三次会议'
  expect((await askWell('card.meetingYears', { meeting })).years.length).toBeGreaterThan(0)
  await askWell('draft.remove', { draftId })
  await askWell('draft.restore', { draftId })

  const { items } = await askWell('suggest.ask', { card: {}, typed: '近年来，' })
  await askWell('suggest.feedback', { kind: 'accepted', suggestion: items[0] })
  const { replies: searched } = await askWell('suggest.search', { card: {}, query: '人工智能' })
  expect(searched.length).toBeGreaterThan(0)
  await askWell('suggest.forget', {})
  const { nearest } = await askWell('compare.nearest', { text: '推进人工智能产业发展' })
  expect(nearest.length).toBeGreaterThan(0)
  await askWell('compare.sides', { a: { replyId }, b: { text: '一、推进有关工作。' } })
  await askWell('compare.sides', { a: { draftId }, b: { draftId, revision: draft.revision } })
  const { sentences } = await askWell('compare.origins', { of: { replyId } })
  expect(sentences.length).toBeGreaterThan(0)

  await askWell('check.run', { draftId })
  await askWell('check.answers', { draftId })
  await askWell('check.keep', { draftId, key: 'pronoun 1', rule: 'pronoun', quote: '您', reason: '照原文。' })
  await askWell('check.release', { draftId, key: 'pronoun 1' })
  await askWell('check.fixed', { rule: 'pronoun' })
  await askWell('check.rules', {})
  await askWell(
    'check.sheet',
    sides.map((side) => ({
      targetId: side.register(join(side.dir, 'sheet.docx'), 'sheet.docx'),
      lines: ['核稿单', '没有发现问题'],
    })),
  )

  const form = { draftId, layout: 'document', edition: 'delivery' }
  await askWell('issue.preview', form)
  const targets = sides.map((side) => ({
    ...form,
    format: 'txt',
    targetId: side.register(join(side.dir, 'out.txt'), 'out.txt'),
  }))
  const comparisons = sides.map((side) => ({
    a: { replyId },
    b: { draftId },
    names: { a: '范文', b: '草稿' },
    format: 'docx',
    targetId: side.register(join(side.dir, 'compared.docx'), 'compared.docx'),
  }))
  await askWell('compare.export', comparisons)
  await askWell('issue.export', targets)
  const texts = { coSigners: [], signerTitle: '', annexes: { 清单: '一、车位' }, reasons: {} }
  await askWell('issue.keep', { draftId, texts })
  const { findings } = await askWell('issue.state', { draftId })
  const kept = findings.map(({ rule, text, message }) => ({ rule, text, message, reason: '经核对无误' }))
  const number = { series: '某科函', year: 2024, sequence: 1 }
  const { record } = await askWell(
    'issue.submit',
    targets.map((each) => ({ ...each, number, kept })),
  )
  await askWell('issue.register', {})
  await askWell(
    'issue.registerFile',
    targets.map(({ targetId }) => ({ targetId })),
  )
  await askWell(
    'issue.fileAgain',
    targets.map(({ targetId }) => ({ targetId, fileId: record.files[0]!.id })),
  )
  await askWell(
    'issue.paper',
    targets.map(({ targetId }) => ({ targetId, draftId, paper: 'cover-note' })),
  )
  await askWell('issue.withdraw', { issueId: record.id, note: '落款有误' })
  await settle()
  await askWell('settings.set', { ...defaultSettings, ghostText: false })
  await askWell('settings.get', {})
  await askWell('settings.profiles', {})
  expect([...asked].toSorted()).toEqual(Object.keys(requests).toSorted())
}, 180_000)

test.each<[string, unknown]>([
  ['no.such', {}],
  ['toString', {}],
  ['__proto__', {}],
  ['library.get', {}],
  ['library.get', { replyId: 'none' }],
  ['library.source', { replyId: 'none' }],
  ['library.correct', { replyId: 'none', corrections: { fields: {}, parts: [] } }],
  ['library.reread', { replyId: 'none', encoding: null }],
  ['library.tryEncoding', { replyId: 'none', encoding: 'big5' }],
  ['library.separate', { replyId: 'none', isSeparate: true }],
  ['library.list', { limit: 0 }],
  ['library.import', { fileIds: ['none'] }],
  ['templates.get', { templateId: 'none' }],
  ['draft.get', { draftId: 'none' }],
  ['draft.revision', { draftId: 'none', revision: 1 }],
  ['draft.duplicate', { draftId: 'none', for: 'item' }],
  ['proposal.read', { fileId: 'none' }],
  ['compare.sides', { a: { replyId: 'none' }, b: { text: '' } }],
  ['compare.origins', { of: { draftId: 'none' } }],
  ['check.run', { draftId: 'none' }],
  ['check.answers', { draftId: 'none' }],
  ['issue.export', { draftId: 'none', targetId: 'none', format: 'txt', layout: 'body', edition: 'public' }],
  ['issue.withdraw', { issueId: 'none', note: '落款有误' }],
  ['issue.fileAgain', { fileId: 'none', targetId: 'none' }],
  ['settings.set', null],
])('What fails (%s %j) fails alike.', async (name, input) => {
  expect(await askBoth(name, input)).toMatchObject({ ok: false })
})
