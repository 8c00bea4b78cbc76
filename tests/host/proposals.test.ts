import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { defaultSettings } from '#contract/settings.ts'
import { temporaryFolder } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

const text = readFileSync('tests/golden/proposals/01-labelled-form.txt', 'utf8')
const office = { ...defaultSettings.office, organ: '栖岭区民政局' }

test('a pasted proposal is read with our part in the case, and nothing is stored', async () => {
  const { ask, events } = openHost()
  await ask('settings.set', { ...defaultSettings, office })
  const read = await ask('proposal.read', { text })
  expect([
    read.part,
    read.facts.number,
    read.proposal.file,
    read.proposal.points.length,
    read.warnings,
  ]).toEqual([{ handling: 'joint', partners: ['区住房和建设局', '区规划资源局'] }, '035', null, 3, []])
  expect([await ask('draft.list', {}), events.filter(({ type }) => type === 'changed').length]).toEqual([
    { drafts: [] },
    1,
  ])
})

test('a file is read as any other, and one without requests says so', async () => {
  const { ask, files } = openHost()
  const path = join(temporaryFolder(), 'a.txt')
  writeFileSync(path, '关于社区的调研说明\n走访了十二个社区。')
  const read = await ask('proposal.read', { fileId: files.register(path, 'a.txt') })
  expect([
    read.proposal.file,
    read.proposal.points,
    read.part,
    read.warnings.map(({ code }) => code),
  ]).toEqual(['a.txt', [], null, ['no-points']])
})

test.each([
  [{ text: ' \n ' }, 'empty'],
  [{ fileId: 'none' }, 'not-found'],
  [{ text: '' }, 'bad-request'],
])('what cannot be read is told (%j)', async (input, code) => {
  expect(await openHost().refuse('proposal.read', input)).toMatchObject({ code })
})

test('a file that cannot be read is told in the words of its reader', async () => {
  const { refuse, files } = openHost()
  const path = join(temporaryFolder(), 'x.bad')
  writeFileSync(path, 'x')
  expect(await refuse('proposal.read', { fileId: files.register(path, 'x.bad') })).toEqual({
    code: 'corrupt',
    message: '文件已损坏。',
  })
})

test('a proposal lies beside its draft until it is taken away; the revision stays', async () => {
  const { ask, refuse } = openHost()
  const { proposal } = await ask('proposal.read', { text })
  const { id: draftId } = await ask('draft.create', { card: emptyCard, structureId: null })
  await ask('proposal.attach', { draftId, proposal })
  expect(await ask('draft.get', { draftId })).toMatchObject({ proposal, revision: 1 })
  await ask('proposal.attach', { draftId, proposal: null })
  expect(await ask('draft.get', { draftId })).toMatchObject({ proposal: null, revision: 1 })
  expect(await refuse('proposal.attach', { draftId: 'x', proposal })).toMatchObject({ code: 'not-found' })
})
