import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyCard } from '#contract/draft.ts'
import { temporaryFolder } from '#tests/store/library.ts'
import type { OpenHost } from './open-host.ts'
import { openIssuingHost } from './open-issuing-host.ts'

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

async function withIssued() {
  const opened: OpenHost = openIssuingHost({ parts: { samplesDir: 'seeds' } })
  const draftId = (await opened.ask('draft.create', { card, structureId: null })).id
  const folder = temporaryFolder()
  const place = (name: string) => {
    const path = join(folder, name)
    return { path, targetId: opened.files.register(path, name) }
  }
  const { findings } = await opened.ask('issue.state', { draftId })
  const { targetId, path } = place('答复.docx')
  const { record } = await opened.ask('issue.submit', {
    draftId,
    targetId,
    layout: 'letter',
    edition: 'delivery',
    format: 'docx',
    number: { series: '某科函', year: 2024, sequence: 1 },
    kept: findings.map(({ rule, text, message }) => ({ rule, text, message, reason: '经核对无误' })),
  })
  return { opened, draftId, record, path, place }
}

test('The register lists entries by year and words, and writes them as a table.', async () => {
  const { opened, record, place } = await withIssued()
  const numbers = async (input: { year?: number; search?: string }) =>
    (await opened.ask('issue.register', input)).records.map(({ number }) => number)
  expect([
    await numbers({}),
    await numbers({ year: 2024, search: '停车 某科函' }),
    await numbers({ year: 2023 }),
    await numbers({ search: '绿化' }),
  ]).toEqual([[record.number], [record.number], [], []])
  const { path, targetId } = place('登记.csv')
  await opened.ask('issue.registerFile', { targetId })
  expect(readFileSync(path, 'utf8')).toContain('"某科函〔2024〕1号"')
})

test('A file of the register is written again as it was issued.', async () => {
  const { opened, record, path, place } = await withIssued()
  const again = place('再存.docx')
  await opened.ask('issue.fileAgain', { fileId: record.files[0]?.id ?? '', targetId: again.targetId })
  expect(readFileSync(again.path).equals(readFileSync(path))).toBe(true)
})

test('Withdrawing takes the reply out of the library, the draft back to 核稿 and frees the number; twice is refused.', async () => {
  const { opened, draftId, record } = await withIssued()
  await opened.ask('issue.withdraw', { issueId: record.id, note: '落款有误' })
  const { records, series } = await opened.ask('issue.register', { year: 2024 })
  expect([records[0]?.withdrawn, series]).toEqual([{ atMs: 10_000, note: '落款有误' }, []])
  expect((await opened.ask('draft.get', { draftId })).state).toBe('reviewing')
  expect((await opened.ask('library.list', {})).total).toBe(0)
  expect(await opened.refuse('issue.withdraw', { issueId: record.id, note: '再来' })).toMatchObject({
    code: 'not-found',
  })
})

test('征询意见表 and the cover note are made from the templates of the program.', async () => {
  const { opened, draftId, place } = await withIssued()
  for (const paper of ['opinion-form', 'cover-note'] as const) {
    const { path, targetId } = place(`${paper}.docx`)
    const { bytes } = await opened.ask('issue.paper', { draftId, paper, targetId })
    expect(readFileSync(path).byteLength).toBe(bytes)
  }
})
