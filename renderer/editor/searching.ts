import type { ReplySummary } from '#contract/reply-list.ts'
import type { FoundPassage, Suggestion } from '#contract/suggestion.ts'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { createAsker } from './asker.ts'
import type { Timers } from './asker.ts'

/** Pause in typing after which is searched. */
export const searchPauseMs = 120

/** How far PageUp and PageDown go. */
const pageRows = 5

export interface Found {
  passages: FoundPassage[]
  replies: ReplySummary[]
}

export type SearchMove = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last' | 'other-group'

export interface SearchState extends Found {
  isOpen: boolean
  query: string
  /** `shown`: the results are those of the query, or with none typed what is offered at the caret. */
  status: 'shown' | 'waiting' | 'failed'
  /** Place of the marked row among passages and replies, which follow them. */
  active: number
}

export interface Searching {
  store: StoreApi<SearchState>
  open(): void
  close(): void
  /** Sets what is searched; while an input method composes nothing is asked. */
  type(query: string, isComposing: boolean): void
  move(to: SearchMove): void
  /** Marks a row. */
  point(index: number): void
  /** The row marked, or null without results for what is typed: an outdated row is never taken. */
  chosen(): Suggestion | ReplySummary | null
}

const closed: SearchState = {
  isOpen: false,
  query: '',
  passages: [],
  replies: [],
  status: 'shown',
  active: 0,
}

/**
 * What the clerk looks for at the caret. Answers to outdated words are dropped.
 *
 * @param offered  what is suggested at the caret, shown while nothing is typed; `null` while that is being asked
 */
export function createSearching(options: {
  timers: Timers
  /** Sees to it that there is a caret; false when no panel may open, as during a composition. */
  prepare: () => boolean
  ask: (query: string) => Promise<Found | null>
  offered: () => Suggestion[] | null
  /** Calls back when `offered` may have changed; returns the end of it. */
  onOffered: (run: () => void) => () => void
}): Searching {
  const store = createStore<SearchState>()(() => closed)
  let stopFollowing: (() => void) | null = null
  /** The words of the last question, '' for what is offered. */
  let asked = ''

  const asker = createAsker<string, { found: Found | null }>({
    delayMs: searchPauseMs,
    timers: options.timers,
    ask: async (query) => ({ found: await options.ask(query) }),
    onAnswer: ({ found }) => {
      if (found === null) store.setState({ passages: [], replies: [], status: 'failed', active: 0 })
      else store.setState({ ...found, status: 'shown', active: 0 })
    },
  })

  function showOffered(): void {
    const offered = options.offered()
    const passages = (offered ?? []).map((suggestion) => ({ suggestion, matches: [], subject: null }))
    store.setState({ passages, replies: [], status: offered === null ? 'waiting' : 'shown', active: 0 })
  }

  return {
    store,
    open: () => {
      if (store.getState().isOpen || !options.prepare()) return
      store.setState({ ...closed, isOpen: true })
      showOffered()
      stopFollowing = options.onOffered(() => {
        if (asked === '') showOffered()
      })
    },
    close: () => {
      asker.drop()
      stopFollowing?.()
      stopFollowing = null
      asked = ''
      store.setState(closed)
    },
    type: (query, isComposing) => {
      const words = query.trim()
      store.setState({ query })
      if (isComposing || (words === asked && store.getState().status !== 'failed')) return
      asker.drop()
      asked = words
      if (words === '') {
        showOffered()
        return
      }
      store.setState({ status: 'waiting' })
      asker.ask(words)
    },
    move: (to) => store.setState((state) => ({ active: moved(state, to) })),
    point: (active) => store.setState({ active }),
    chosen: () => {
      const { status, passages, replies, active } = store.getState()
      if (status !== 'shown') return null
      return passages[active]?.suggestion ?? replies[active - passages.length] ?? null
    },
  }
}

function moved({ passages, replies, active }: SearchState, to: SearchMove): number {
  const count = passages.length + replies.length
  if (count === 0) return 0
  switch (to) {
    case 'next':
      return (active + 1) % count
    case 'previous':
      return (active - 1 + count) % count
    case 'page-down':
      return Math.min(active + pageRows, count - 1)
    case 'page-up':
      return Math.max(active - pageRows, 0)
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'other-group':
      return active < passages.length && replies.length > 0 ? passages.length : 0
  }
}
