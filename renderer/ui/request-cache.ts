import type { HostEvent } from '#contract/events.ts'
import type { Failure, Result } from '#contract/failure.ts'
import { keepEqual } from './keep-equal.ts'

/** What is known of one request. A refetch keeps the old value until the new one is there. */
export interface CachedAnswer {
  value: unknown
  failure: Failure | null
  isLoading: boolean
}

type Ask = (name: string, input: unknown) => Promise<Result<unknown>>
type Changed = Extract<HostEvent, { type: 'changed' }>['what']

interface Entry {
  name: string
  input: unknown
  answer: CachedAnswer
  listeners: Set<() => void>
  isFetching: boolean
  isDirty: boolean
}

const dependents: Record<Changed, readonly string[]> = {
  library: ['app.info', 'library.', 'compare.', 'check.', 'issue.'],
  templates: ['app.info', 'templates.'],
  drafts: ['app.info', 'draft.', 'issue.', 'check.'],
  settings: ['settings.', 'check.', 'issue.'],
  register: ['issue.'],
  findings: ['check.', 'issue.', 'draft.'],
}

const idle: CachedAnswer = { value: undefined, failure: null, isLoading: true }
const keptWithoutListeners = 40

export interface RequestCache {
  /** The same object until something changes, as useSyncExternalStore needs it. */
  peek(name: string, input: unknown): CachedAnswer
  /** Fetches when nothing is known yet; returns the end of the subscription. */
  subscribe(name: string, input: unknown, listener: () => void): () => void
  reload(name: string, input: unknown): void
  /** Marks what depends on a kind of data as old; `undefined` marks everything. Listened-to entries are fetched anew. */
  invalidate(what?: Changed): void
}

/** Answers by request and input. At most one fetch of an entry is under way; changes meanwhile cause exactly one more. */
export function createRequestCache(ask: Ask): RequestCache {
  const entries = new Map<string, Entry>()

  function entryOf(name: string, input: unknown): Entry {
    const key = `${name} ${JSON.stringify(input)}`
    const known = entries.get(key)
    if (known !== undefined) return known
    const entry = {
      name,
      input,
      answer: idle,
      listeners: new Set<() => void>(),
      isFetching: false,
      isDirty: true,
    }
    entries.set(key, entry)
    return entry
  }

  function settle(entry: Entry, fresh: CachedAnswer): void {
    const { answer } = entry
    const value = keepEqual(answer.value, fresh.value)
    // An answer that says the same tells nobody.
    if (value === answer.value && fresh.failure === answer.failure && !answer.isLoading) return
    entry.answer = { ...fresh, value }
    for (const listener of entry.listeners) listener()
  }

  async function refresh(entry: Entry): Promise<void> {
    entry.isDirty = true
    if (entry.isFetching) return
    entry.isFetching = true
    while (entry.isDirty) {
      entry.isDirty = false
      const result = await ask(entry.name, entry.input)
      settle(
        entry,
        result.ok
          ? { value: result.value, failure: null, isLoading: false }
          : { value: entry.answer.value, failure: result.error, isLoading: false },
      )
    }
    entry.isFetching = false
  }

  function forgetUnused(): void {
    const unused = [...entries].filter(([, entry]) => entry.listeners.size === 0)
    for (const [key] of unused.slice(0, Math.max(0, unused.length - keptWithoutListeners)))
      entries.delete(key)
  }

  return {
    peek: (name, input) => entryOf(name, input).answer,
    subscribe: (name, input, listener) => {
      const entry = entryOf(name, input)
      entry.listeners.add(listener)
      if (entry.isDirty) void refresh(entry)
      return () => {
        entry.listeners.delete(listener)
        forgetUnused()
      }
    },
    reload: (name, input) => {
      void refresh(entryOf(name, input))
    },
    invalidate: (what) => {
      for (const entry of entries.values()) {
        const isTouched =
          what === undefined || dependents[what].some((prefix) => entry.name.startsWith(prefix))
        if (!isTouched) continue
        if (entry.listeners.size > 0) void refresh(entry)
        else entry.isDirty = true
      }
    },
  }
}
