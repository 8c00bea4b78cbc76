import { expect, test } from 'vitest'
import type { Result } from '#contract/failure.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import type { RequestInput, RequestOutput } from '#contract/requests.ts'
import { createReplyPages, rowsPerPage } from '#renderer/features/library/reply-pages.ts'

type Asked = RequestInput<'library.list'>
type Answer = Result<RequestOutput<'library.list'>>

function summary(id: string): ReplySummary {
  return {
    id,
    file: `${id}.txt`,
    format: 'txt',
    importedAtMs: 0,
    title: null,
    kind: null,
    number: null,
    subject: null,
    organ: null,
    date: null,
    characters: 0,
    warnings: [],
    isCorrected: false,
    isNewest: true,
    isForeign: false,
    versionCount: 1,
  }
}

function rowsOf(asked: Asked, total: number, name = ''): Answer {
  const from = asked.offset ?? 0
  const count = Math.max(0, Math.min(asked.limit ?? 0, total - from))
  const replies = Array.from({ length: count }, (_, index) => summary(`${name}${from + index}`))
  return { ok: true, value: { replies, total } }
}

/** Pages over a host whose answers are given by hand. */
function controlled() {
  const waiting: { asked: Asked; settle(answer: Answer): void }[] = []
  const pages = createReplyPages(
    (asked) => new Promise((resolve) => waiting.push({ asked, settle: resolve })),
  )
  const settleNext = async (total: number, name = '') => {
    const next = waiting.shift()!
    next.settle(rowsOf(next.asked, total, name))
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { pages, waiting, settleNext, offsets: () => waiting.map(({ asked }) => asked.offset) }
}

test('a quick scroll over many rows asks for those where it ends only', async () => {
  const { pages, settleNext, offsets } = controlled()
  pages.show({ search: '' })
  await settleNext(100_000)
  for (let at = 0; at < 90_000; at += 1_000) pages.need(at, at + 20)
  expect(offsets().length).toBeLessThanOrEqual(2)
  await settleNext(100_000)
  await settleNext(100_000)
  expect(offsets()).toEqual([89_000])
  await settleNext(100_000)
  expect([pages.peek().rowAt(89_010)?.id, pages.peek().rowAt(50_000), offsets()]).toEqual(['89010', null, []])
})

test('rows that cross the edge of a page come in two requests, and are not asked for again', async () => {
  const { pages, settleNext, offsets } = controlled()
  pages.show({ search: '' })
  await settleNext(1_000)
  pages.need(rowsPerPage - 5, rowsPerPage * 2 + 5)
  expect(offsets()).toEqual([rowsPerPage, rowsPerPage * 2])
  await settleNext(1_000)
  await settleNext(1_000)
  pages.need(0, rowsPerPage * 2)
  expect(offsets()).toEqual([])
})

test('what was listed stays until the first rows of another search are there; late answers to the old one are dropped', async () => {
  const { pages, waiting, settleNext } = controlled()
  pages.show({ search: '' })
  await settleNext(500)
  pages.need(100, 120)
  pages.show({ search: '停车' })
  expect([pages.peek().isOld, pages.peek().rowAt(0)?.id]).toEqual([true, '0'])
  const [late] = waiting.splice(0, 1)
  await settleNext(3, '停车')
  late!.settle(rowsOf(late!.asked, 500))
  await new Promise((resolve) => setTimeout(resolve, 0))
  const view = pages.peek()
  expect([view.isOld, view.total, view.rowAt(0)?.id, view.rowAt(100)]).toEqual([false, 3, '停车0', null])
})

test('after a change what is seen is fetched anew and stays visible; a shorter list asks for no page behind its end', async () => {
  const { pages, settleNext, offsets } = controlled()
  pages.show({ search: '' })
  await settleNext(300)
  pages.need(200, 220)
  await settleNext(300)
  pages.invalidate()
  expect([pages.peek().rowAt(210)?.id, offsets()]).toEqual(['210', [200]])
  await settleNext(150, 'new')
  expect([pages.peek().total, offsets()]).toEqual([150, [100]])
  await settleNext(150, 'new')
  expect([pages.peek().rowAt(120)?.id, offsets()]).toEqual(['new120', []])
})

test('changes while rows are on their way cause one more request, and the rows show meanwhile', async () => {
  const { pages, settleNext, offsets } = controlled()
  pages.show({ search: '' })
  pages.invalidate()
  pages.invalidate()
  await settleNext(10)
  expect([pages.peek().rowAt(3)?.id, offsets()]).toEqual(['3', [0]])
  await settleNext(10, 'b')
  expect([pages.peek().rowAt(3)?.id, offsets()]).toEqual(['b3', []])
})

test('a failure is shown and nothing more is asked for until the clerk retries', async () => {
  const { pages, waiting, settleNext, offsets } = controlled()
  pages.show({ search: '' })
  waiting.shift()!.settle({ ok: false, error: { code: 'internal', message: '没有读出列表。' } })
  await new Promise((resolve) => setTimeout(resolve, 0))
  pages.need(0, 20)
  expect([pages.peek().failure?.message, offsets()]).toEqual(['没有读出列表。', []])
  pages.invalidate()
  await settleNext(5)
  expect([pages.peek().failure, pages.peek().total]).toEqual([null, 5])
})
