import type { Failure, Result } from '#contract/failure.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import type { RequestInput, RequestOutput } from '#contract/requests.ts'

/** What to list: the filter and the order, without the part. */
export type ReplyQuery = Omit<RequestInput<'library.list'>, 'offset' | 'limit'>
type AskList = (input: RequestInput<'library.list'>) => Promise<Result<RequestOutput<'library.list'>>>

export const rowsPerPage = 100
const mostAtOnce = 2

interface Page {
  rows: readonly ReplySummary[]
  /** Which state of the library it shows; older than the current one means that it is fetched anew when it is seen. */
  generation: number
}

/** What is known of the list; the same object until something changes. */
export interface ListView {
  /** Null before the first answer. */
  total: number | null
  failure: Failure | null
  /** Whether the rows are still those of the query before. */
  isOld: boolean
  /** Counts up with every query, so that the list can go back to its head. */
  queryCount: number
  rowAt(index: number): ReplySummary | null
}

export interface ReplyPages {
  peek(): ListView
  subscribe(listener: () => void): () => void
  /** Lists something else. What was shown stays until its first rows are there. */
  show(query: ReplyQuery): void
  /** Fetches the rows of a range of the list that are not known yet; only the last range counts. */
  need(start: number, end: number): void
  /** The library changed: what is seen is fetched anew and stays visible until then. */
  invalidate(): void
}

/**
 * A list of any length, fetched in pages as it is looked at: at most two requests at a time, and only for what is seen when
 * their turn comes, so that a quick scroll over 100,000 rows asks for the rows where it ends. Pages once seen are kept.
 */
export function createReplyPages(ask: AskList): ReplyPages {
  const listeners = new Set<() => void>()
  let query: ReplyQuery | null = null
  let queryCount = 0
  let generation = 0
  let wanted = { start: 0, end: rowsPerPage }
  let pages = new Map<number, Page>()
  let underWay = new Set<number>()
  let view = viewOf(null, null, false)

  function viewOf(total: number | null, failure: Failure | null, isOld: boolean): ListView {
    const shown = pages
    return {
      total,
      failure,
      isOld,
      queryCount,
      rowAt: (index) => shown.get(Math.floor(index / rowsPerPage))?.rows[index % rowsPerPage] ?? null,
    }
  }

  function settle(next: ListView): void {
    view = next
    for (const listener of listeners) listener()
  }

  function nextWanted(): number | null {
    const last = view.total === null || view.isOld ? 0 : Math.max(0, Math.ceil(view.total / rowsPerPage) - 1)
    const from = view.isOld ? 0 : Math.min(last, Math.floor(wanted.start / rowsPerPage))
    const to = view.isOld
      ? 0
      : Math.min(last, Math.floor(Math.max(wanted.start, wanted.end - 1) / rowsPerPage))
    for (let page = from; page <= to; page++) {
      const isCurrent = !view.isOld && pages.get(page)?.generation === generation
      if (!isCurrent && !underWay.has(page)) return page
    }
    return null
  }

  async function fetchPage(page: number): Promise<void> {
    const asked = { query, count: queryCount, generation, running: underWay }
    asked.running.add(page)
    const answer = await ask({ ...asked.query, offset: page * rowsPerPage, limit: rowsPerPage })
    asked.running.delete(page)
    if (asked.count !== queryCount) return
    if (answer.ok) {
      const kept = view.isOld ? [] : [...pages]
      pages = new Map([...kept, [page, { rows: answer.value.replies, generation: asked.generation }]])
      settle(viewOf(answer.value.total, null, false))
      fetchWanted()
    } else settle(viewOf(view.total, answer.error, view.isOld))
  }

  function fetchWanted(): void {
    if (query === null || view.failure !== null) return
    while (underWay.size < mostAtOnce) {
      const page = nextWanted()
      if (page === null) return
      void fetchPage(page)
    }
  }

  return {
    peek: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    show: (next) => {
      if (query !== null && JSON.stringify(query) === JSON.stringify(next)) return
      query = next
      queryCount += 1
      wanted = { start: 0, end: rowsPerPage }
      underWay = new Set()
      settle(viewOf(view.total, null, true))
      fetchWanted()
    },
    need: (start, end) => {
      wanted = { start, end }
      fetchWanted()
    },
    invalidate: () => {
      generation += 1
      settle(viewOf(view.total, null, view.isOld))
      fetchWanted()
    },
  }
}
