import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { temporaryFolder } from '#tests/store/library.ts'
import { type OpenHost, openHost } from './open-host.ts'

const card = {
  ...emptyCard,
  body: '政协' as const,
  kind: '提案' as const,
  meeting: '某区政协第一届二次会议',
  number: '035',
  subject: '关于停车的建议',
  organ: '某区科委',
  date: '2024-04-30',
}
const form = { layout: 'document', edition: 'delivery' } as const
const draftOf = async ({ ask }: OpenHost) => (await ask('draft.create', { card, structureId: null })).id

test('a preview is a page of HTML with a name for the file', async () => {
  const opened = openHost()
  const preview = await opened.ask('issue.preview', { draftId: await draftOf(opened), ...form })
  expect(preview.html).toContain('<html')
  expect(preview.fileName).toMatch(/^035 .+ 2024-04-30\.docx$/)
})

test('a draft is written to the chosen place, over what stood there', async () => {
  const opened = openHost()
  const path = join(temporaryFolder(), '答复.txt')
  writeFileSync(path, 'old')
  const target = { draftId: await draftOf(opened), targetId: opened.files.register(path, '答复.txt') }
  const issued = await opened.ask('issue.export', { ...target, ...form, format: 'txt' })
  const written = readFileSync(path)
  expect([issued.fileName, issued.bytes]).toEqual(['答复.txt', written.byteLength])
  expect(written.includes('停车')).toBe(true)
})

test('a PDF is printed by the part that the shell gives', async () => {
  const printed = new TextEncoder().encode('%PDF-1.7 made')
  const opened = openHost({ parts: { printHtml: () => Promise.resolve(printed) } })
  const path = join(temporaryFolder(), 'a.pdf')
  const target = { draftId: await draftOf(opened), targetId: opened.files.register(path, 'a.pdf') }
  await opened.ask('issue.export', { ...target, ...form, format: 'pdf' })
  expect(readFileSync(path).equals(printed)).toBe(true)
})

test('a PDF without a printer fails with a message and writes nothing', async () => {
  const opened = openHost()
  const path = join(temporaryFolder(), 'a.pdf')
  const target = { draftId: await draftOf(opened), targetId: opened.files.register(path, 'a.pdf') }
  const failure = await opened.refuse('issue.export', { ...target, ...form, format: 'pdf' })
  expect([failure?.message, existsSync(path)]).toEqual([expect.stringMatching(/\p{Script=Han}/u), false])
})

test('a place that cannot be written is told', async () => {
  const opened = openHost()
  const targetId = opened.files.register(join(temporaryFolder(), 'gone', 'a.txt'), 'a.txt')
  const draftId = await draftOf(opened)
  expect(await opened.refuse('issue.export', { draftId, targetId, ...form, format: 'txt' })).toMatchObject({
    code: 'not-found',
  })
})

test('an unknown draft or target is refused', async () => {
  const opened = openHost()
  const draftId = await draftOf(opened)
  expect([
    await opened.refuse('issue.preview', { draftId: 'x', ...form }),
    await opened.refuse('issue.export', { draftId: 'x', targetId: 'x', ...form, format: 'txt' }),
    await opened.refuse('issue.export', { draftId, targetId: 'x', ...form, format: 'txt' }),
  ]).toMatchObject([{ code: 'not-found' }, { code: 'not-found' }, { code: 'not-found' }])
})
