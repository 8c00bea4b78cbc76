import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { CuratedTemplate } from '#contract/template.ts'
import { renderText } from '#domain/templating/render.ts'
import { startInline } from '#worker/inline-port.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import { writeTwoWordings } from '#tests/e2e/templates-files.ts'
import { makeTemplate, openLibrary, replaceTemplates, temporaryFolder } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

/** A host whose worker does the real work, over the sample replies. */
async function openSeeds() {
  const opened = openHost({
    store: openLibrary(),
    parts: { worker: startInline(createTaskRunner(libraryParts)), samplesDir: 'seeds' },
  })
  await opened.ask('library.importSamples', {})
  await opened.ended('mine')
  const all = async (): Promise<CuratedTemplate[]> => {
    const { templates } = await opened.ask('templates.list', { search: '' })
    return Promise.all(templates.map(({ id }) => opened.ask('templates.get', { templateId: id })))
  }
  const mineAgain = async () => {
    const { jobId } = await opened.ask('templates.mine', {})
    await opened.jobThat((job) => job.id === jobId && job.status !== 'running')
  }
  const passages = (await all()).filter(({ kind }) => kind === 'passage')
  return { ...opened, all, mineAgain, passages }
}

function nth(templates: readonly CuratedTemplate[], index: number): CuratedTemplate {
  const template = templates[index]
  if (template === undefined) throw new RangeError(`no template ${index}`)
  return template
}

/** Every occurrence renders back to its text, with the mined words. */
function expectRoundTrip(templates: readonly CuratedTemplate[]): void {
  for (const { template, occurrences } of templates)
    for (const { values, text } of occurrences) expect(renderText(template, values)).toBe(text)
}

test('what a clerk did to a template is there at once, after mining anew, and gone when it is taken back', async () => {
  const { ask, all, mineAgain, passages } = await openSeeds()
  const before = await all()
  const target = nth(passages, 0)
  const slot = target.slots.find(({ type }) => type !== 'clause')
  const made = [
    await ask('templates.change', { templateId: target.id, change: { kind: 'name', name: '我的套语' } }),
    await ask('templates.change', {
      templateId: target.id,
      change: { kind: 'wording', wording: `改写后的话${slot === undefined ? '' : `{{${slot.name}}}`}。` },
    }),
    await ask('templates.change', {
      templateId: nth(passages, 1).id,
      change: {
        kind: 'state',
        state: 'obsolete',
        replacement: {
          templateId: target.id,
          places: target.occurrences.map(({ replyId, start, end }) => ({ replyId, start, end })),
        },
      },
    }),
  ]
  const changed = await all()
  await mineAgain()
  const anew = await all()
  expect(anew).toEqual(changed)
  expect(anew.find(({ id }) => id === target.id)).toMatchObject({ name: '我的套语', isRenamed: true })
  expect(anew.find(({ id }) => id === nth(passages, 1).id)).toMatchObject({
    state: 'obsolete',
    replacedBy: target.id,
  })
  for (const { editId } of made.toReversed()) await ask('templates.undoChange', { editId })
  await mineAgain()
  expect(await all()).toEqual(before)
})

test('merging and splitting keep every occurrence to the letter, and are undone without mining', async () => {
  const { ask, all, mineAgain, passages } = await openSeeds()
  const before = await all()
  const target = passages.find(({ occurrences }) => occurrences.length >= 3) ?? nth(passages, 0)
  const [first] = target.occurrences
  if (first === undefined) throw new Error('no occurrence')
  const split = await ask('templates.change', {
    templateId: target.id,
    change: { kind: 'split', places: [{ replyId: first.replyId, start: first.start, end: first.end }] },
  })
  const parted = await all()
  expectRoundTrip(parted)
  expect(parted.length).toBe(before.length + 1)
  const halves = parted.filter(({ occurrences }) =>
    occurrences.some((one) =>
      target.occurrences.some((own) => own.replyId === one.replyId && own.start === one.start),
    ),
  )
  const [rest, own] = halves.filter(({ kind }) => kind === 'passage')
  if (rest === undefined || own === undefined) throw new Error('not parted')
  const merged = await ask('templates.change', {
    templateId: rest.id,
    change: { kind: 'merge', others: [{ templateId: own.id, places: [] }] },
  })
  const together = await all()
  expectRoundTrip(together)
  expect(together.length).toBe(before.length)
  await mineAgain()
  expect((await all()).map(({ id }) => id)).toEqual(together.map(({ id }) => id))
  for (const { editId } of [merged, split]) await ask('templates.undoChange', { editId })
  await mineAgain()
  expect(await all()).toEqual(before)
})

test('undoing the last change before mining anew puts back what it replaced', async () => {
  const { ask, all, passages } = await openSeeds()
  const before = await all()
  const { editId } = await ask('templates.change', {
    templateId: nth(passages, 2).id,
    change: { kind: 'state', state: 'rejected', replacement: null },
  })
  await ask('templates.undoChange', { editId })
  expect(await all()).toEqual(before)
})

test('a wording outside the language is refused with its place, and changes nothing', async () => {
  const { ask, refuse, all, passages } = await openSeeds()
  const before = await all()
  const templateId = nth(passages, 0).id
  const wording = '第一行\n{{lookup this "constructor"}}'
  const { errors } = await ask('templates.checkWording', { templateId, wording })
  expect(errors[0]).toMatchObject({ line: 2 })
  expect(
    await refuse('templates.change', { templateId, change: { kind: 'wording', wording } }),
  ).toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('第 2 行'),
  })
  const unknown = await ask('templates.checkWording', { templateId, wording: '甲{{没有的空位}}' })
  expect(unknown.errors).toEqual([{ line: 1, column: 3, message: expect.stringContaining('没有的空位') }])
  expect(await all()).toEqual(before)
})

test.each(['a.b', 'constructor', '1', '甲 乙', '甲}}{{乙', '#if'])(
  'a slot cannot be named %s',
  async (name) => {
    const { refuse, passages } = await openSeeds()
    const target = passages.find(({ slots }) => slots.length > 0)
    const [slot] = target?.slots ?? []
    if (target === undefined || slot === undefined) throw new Error('no slot')
    const change = { kind: 'slot' as const, slot: slot.name, name, type: slot.type }
    expect(await refuse('templates.change', { templateId: target.id, change })).toMatchObject({
      code: 'bad-request',
    })
  },
)

test('many templates are kept or passed over in one step, which outlives mining and is taken back as one', async () => {
  const { ask, refuse, all, mineAgain, passages } = await openSeeds()
  const before = await all()
  const templateIds = passages.slice(0, 3).map(({ id }) => id)
  const stateOf = async () => {
    const { templates } = await ask('templates.list', {})
    return templateIds.map((id) => templates.find((template) => template.id === id)?.state)
  }
  const kept = await ask('templates.changeMany', { templateIds, state: 'kept' })
  const rejected = await ask('templates.changeMany', {
    templateIds: ['gone', ...templateIds],
    state: 'rejected',
  })
  const changed = await all()
  await mineAgain()
  expect(await all()).toEqual(changed)
  expect([kept.editIds.length, rejected.editIds.length, await stateOf()]).toEqual([
    3,
    3,
    ['rejected', 'rejected', 'rejected'],
  ])
  await ask('templates.undoMany', { editIds: rejected.editIds })
  await mineAgain()
  expect(await stateOf()).toEqual(['kept', 'kept', 'kept'])
  await ask('templates.undoMany', { editIds: kept.editIds })
  await mineAgain()
  expect(await all()).toEqual(before)
  expect(await refuse('templates.undoMany', { editIds: kept.editIds })).toMatchObject({ code: 'not-found' })
  expect(await refuse('templates.changeMany', { templateIds: ['gone'], state: 'kept' })).toMatchObject({
    code: 'not-found',
  })
})

test('templates go out as an archive that comes in again as what is here already', async () => {
  const { ask, files, passages } = await openSeeds()
  const target = join(temporaryFolder(), '模板.zip')
  await ask('templates.change', {
    templateId: nth(passages, 0).id,
    change: { kind: 'state', state: 'rejected', replacement: null },
  })
  const exported = await ask('templates.export', { targetId: files.register(target, '模板.zip') })
  const entries = Object.keys(unzipSync(readFileSync(target)))
  expect([exported.fileName, exported.templates]).toEqual(['模板.zip', entries.length])
  const { items } = await ask('templates.previewImport', { fileIds: [files.register(target, '模板.zip')] })
  expect([...new Set(items.map(({ effect }) => effect))]).toEqual(['same'])
})

test("a colleague's folder is looked into before it is taken over; what breaks the language is refused by file and place", async () => {
  const { ask, all, files, passages, jobThat } = await openSeeds()
  const own = nth(passages, 0)
  const dir = join(temporaryFolder(), '同事的模板')
  mkdirSync(dir)
  const header = (id: string) =>
    `---\nid: ${id}\nname: 新的\nkind: passage\npart: closing\nfirstUse:\nlastUse:\nslots:\nsources:\n---\n`
  writeFileSync(join(dir, 'new.hbs'), `${header('new')}感谢您一直以来的关心。\n`)
  writeFileSync(join(dir, 'changed.hbs'), `${header(own.id)}换了说法。\n`)
  writeFileSync(join(dir, 'trick.hbs'), `${header('trick')}甲\n{{constructor.constructor "alert(1)"}}\n`)
  writeFileSync(join(dir, 'packed.zip'), zipSync({ 'x/bad.hbs': strToU8('没有说明部分') }))
  const { importId, items } = await ask('templates.previewImport', {
    fileIds: [files.register(dir, '同事的模板')],
  })
  expect(items.map(({ file, effect, error }) => [file, effect, error?.line ?? null])).toEqual([
    ['同事的模板/changed.hbs', 'changed', null],
    ['同事的模板/new.hbs', 'added', null],
    ['同事的模板/packed.zip/x/bad.hbs', 'refused', 1],
    ['同事的模板/trick.hbs', 'refused', 12],
  ])
  const mined = (await ask('app.info', {})).jobs.length
  expect(await ask('templates.import', { importId, files: items.map(({ file }) => file) })).toEqual({
    added: 1,
    changed: 1,
  })
  const jobs = (await ask('app.info', {})).jobs
  expect(jobs.length).toBeGreaterThan(0)
  const last = jobs.at(-1)
  await jobThat((job) => job.id === last?.id && job.status !== 'running')
  expect(mined).toBeGreaterThan(0)
  const now = await all()
  expect(now.find(({ id }) => id === own.id)).toMatchObject({ wording: '换了说法。', template: own.template })
  expect(now.find(({ id }) => id === 'new')).toMatchObject({
    origin: 'imported',
    state: 'kept',
    occurrences: [],
  })
})

test('facts are what replies state in the same words with different values, and can be searched', async () => {
  const opened = openHost({
    store: openLibrary(),
    parts: { worker: startInline(createTaskRunner(libraryParts)) },
  })
  const fileIds = writeTwoWordings(temporaryFolder()).map((path) =>
    opened.files.register(path, basename(path)),
  )
  await opened.ask('library.import', { fileIds })
  await opened.ended('mine')
  const { facts } = await opened.ask('facts.list', { search: '停车泊位' })
  expect(
    facts.map(({ type, values, disagrees }) => [type, values.map(({ value }) => value), disagrees]),
  ).toEqual([['number', ['25', '24', '23', '17', '16', '15'], true]])
  expect((await opened.ask('facts.list', { search: '24 停车' })).facts).toHaveLength(1)
  expect(await opened.ask('facts.list', { search: '库里没有这样的话' })).toEqual({
    facts: [],
    total: 0,
    disagreeing: 0,
  })
  const { total } = await opened.ask('facts.list', {})
  const page = await opened.ask('facts.list', { limit: 1 })
  expect([page.facts.length, page.total]).toEqual([1, total])
  const disagreeing = await opened.ask('facts.list', { onlyDisagreeing: true })
  expect(disagreeing.facts.map(({ disagrees }) => disagrees)).toEqual(disagreeing.facts.map(() => true))
  const rejecting = { kind: 'state', state: 'rejected', replacement: null } as const
  const made = await opened.ask('templates.change', {
    templateId: facts[0]?.templateId ?? '',
    change: rejecting,
  })
  expect((await opened.ask('facts.list', { search: '停车泊位' })).facts).toEqual([])
  await opened.ask('templates.undoChange', made)
  expect((await opened.ask('facts.list', { search: '停车泊位' })).facts).toEqual(facts)
})

test('of a fact that very many replies state the newest values are told, and how many there are', async () => {
  const store = openLibrary()
  const occurrences = Array.from({ length: 250 }, (_, at) => ({
    file: `r${at}.txt`,
    replyId: `r${at}`,
    date: `20${10 + Math.floor(at / 25)}-01-01`,
    start: 0,
    end: 12,
    text: `累计新增泊位${1000 + at}个。`,
    values: { 数量: `${1000 + at}` },
  }))
  const many = {
    ...makeTemplate('many', '累计新增泊位', []),
    template: '累计新增泊位{{数量}}个。',
    slots: [{ name: '数量', type: 'number' as const, values: [] }],
    occurrences,
  }
  replaceTemplates(store, [many], { templates: 1, occurrences: 250, coverage: 1, seconds: 0 }, 1)
  const opened = openHost({ store, parts: { worker: startInline(createTaskRunner(libraryParts)) } })
  const { facts } = await opened.ask('facts.list', { search: '泊位 1000' })
  expect(facts.map(({ total, values }) => [total, values.length, values[0]?.date])).toEqual([
    [250, 200, '2019-01-01'],
  ])
})
