import type { Card } from '#contract/draft.ts'
import type { SuggestRequest, Suggestion } from '#contract/suggestion.ts'
import { Range } from 'slate'
import type { Editor } from 'slate'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { clauseEnd, headOf, insertSegments, restOf, segmentsOf } from './accept.ts'
import { createAsker } from './asker.ts'
import type { Timers } from './asker.ts'
import { caretContext } from './caret.ts'
import type { CaretContext } from './caret.ts'
import { isComposing, whenQuiet } from './composing.ts'
import { distinct } from './distinct.ts'
import { beginWalk, checkWalk, endWalk, slotsToWalk, walkOn } from './walk.ts'

/** Pause in typing after which is asked. Shorter asks for half words, longer feels late. */
export const pauseMs = 80

/** How many different items are shown, and how many are asked for to have so many. */
const shownItems = 5
const askedItems = 15

export interface SuggestState {
  /** Best first; what each would insert at the caret as it stands now. */
  items: Suggestion[]
  /** What stands grey at the caret; null while composing, inside a block, or when nothing is sure enough. */
  ghost: Suggestion | null
  /** Whether `items` fit the caret; while false a new answer is under way. */
  isFresh: boolean
  /** Slots of the passage just taken that are still to be walked through; 0 when none are. No grey text meanwhile. */
  walk: number
}

export interface Suggesting {
  store: StoreApi<SuggestState>
  /** Called after every change of document or selection, and when a composition begins. */
  refresh(): void
  acceptAll(): boolean
  acceptClause(): boolean
  /** Puts the item of that place into the text. */
  pick(index: number): boolean
  /** Puts a passage that was found elsewhere in at the caret. */
  insert(suggestion: Suggestion): boolean
  /** To the next or previous slot of the passage just taken; after the last one the caret goes behind the passage. */
  walk(direction: 'next' | 'previous'): void
  /** Leaves the slots of the passage as they are, with the caret behind it. */
  endWalk(): void
  /** Shows the next or previous item as grey text. */
  step(by: 1 | -1): boolean
  /** No grey text in this paragraph any more. */
  quiet(): boolean
  /** Forgets everything; nothing is asked until the next refresh. */
  stop(): void
}

export interface SuggestingOptions {
  timers: Timers
  card: () => Card
  cardValueOf: (slot: string) => string | null
  isGhostWanted: () => boolean
  /** Null when the question could not be answered. */
  ask: (question: SuggestRequest) => Promise<Suggestion[] | null>
  feedback: (kind: 'accepted' | 'dismissed', suggestion: Suggestion) => void
}

const empty: SuggestState = { items: [], ghost: null, isFresh: true, walk: 0 }

/** What is offered at the caret of an editor, and what the clerk does with it. */
export function createSuggesting(editor: Editor, options: SuggestingOptions): Suggesting {
  const store = createStore<SuggestState>()(() => empty)
  let context: CaretContext | null = null
  let quietBlock: number | null = null
  let chosen: number | null = null
  /** Whether the items go on from the caret; those that do not are only shown until the next answer. */
  let fits = false

  const asker = createAsker<{ context: CaretContext; request: SuggestRequest }, Suggestion[]>({
    delayMs: pauseMs,
    timers: options.timers,
    ask: ({ request }) => options.ask(request),
    onAnswer: (items) => {
      chosen = null
      fits = true
      show(distinct(items, shownItems), true)
    },
  })

  function show(items: Suggestion[], isFresh: boolean): void {
    const walk = slotsToWalk(editor)
    const isPlaced = context?.isAtEnd === true && context.index !== quietBlock && walk === 0
    const mayStand = isPlaced && options.isGhostWanted() && !isComposing(editor)
    const ghost = chosen === null ? items.find((item) => item.ghost) : items[chosen]
    store.setState({ items, isFresh, walk, ghost: mayStand ? (ghost ?? null) : null })
  }

  function refresh(): void {
    if (isComposing(editor)) {
      asker.drop()
      store.setState({ ghost: null, isFresh: false })
      return
    }
    checkWalk(editor)
    const walk = slotsToWalk(editor)
    if (walk !== store.getState().walk) store.setState({ walk })
    const before = context
    context = caretContext(editor)
    if (context === null) {
      asker.drop()
      store.setState({
        ghost: null,
        isFresh: editor.selection === null || Range.isExpanded(editor.selection),
      })
      return
    }
    if (before !== null && isSameCaret(before, context) && store.getState().isFresh) return
    if (before === null || before.index !== context.index) quietBlock = null
    const delta = typedOn(before, context)
    const { items, ghost } = store.getState()
    const kept =
      delta === null
        ? []
        : items.filter((item) => item.completes.length > delta.length && item.completes.startsWith(delta))
    const goesOn = ghost !== null && delta !== null && kept.includes(ghost)
    chosen = goesOn ? kept.indexOf(ghost) : null
    fits = delta !== null && kept.length > 0
    if (delta !== null && fits)
      show(
        kept.map((item) => restOf(item, delta.length)),
        delta === '',
      )
    else {
      // What goes on from the middle of another paragraph must not stand there as what may begin this one.
      const left = before?.index === context.index ? items : []
      store.setState({ items: left, ghost: null, isFresh: false })
    }
    if (!goesOn) store.setState({ ghost: null })
    const { heading, before: paragraphs, typed } = context
    asker.ask({
      context,
      request: { card: options.card(), heading, before: paragraphs, typed, limit: askedItems, span: 'whole' },
    })
  }

  function accept(whole: Suggestion, part: Suggestion): boolean {
    const segments = segmentsOf(part, options.cardValueOf)
    if (segments.length === 0) return false
    whenQuiet(editor, () => {
      const range = insertSegments(editor, segments)
      if (range !== null && whole === part) beginWalk(editor, range)
    })
    options.feedback('accepted', whole)
    return true
  }

  return {
    store,
    refresh,
    acceptAll: () => {
      const { ghost } = store.getState()
      return ghost !== null && accept(ghost, ghost)
    },
    acceptClause: () => {
      const { ghost } = store.getState()
      return ghost !== null && accept(ghost, headOf(ghost, clauseEnd(ghost)))
    },
    pick: (index) => {
      const { items, isFresh } = store.getState()
      const item = items[index]
      return isFresh && item !== undefined && context !== null && accept(item, item)
    },
    insert: (suggestion) => editor.selection !== null && accept(suggestion, suggestion),
    walk: (direction) => walkOn(editor, direction),
    endWalk: () => {
      endWalk(editor)
      const { items, isFresh } = store.getState()
      show(items, isFresh)
    },
    step: (by) => {
      const { items, ghost } = store.getState()
      if (items.length === 0 || !fits) return false
      const at = ghost === null ? -1 : items.indexOf(ghost)
      chosen = at < 0 ? (by === 1 ? 0 : items.length - 1) : (at + by + items.length) % items.length
      quietBlock = null
      show(items, store.getState().isFresh)
      return true
    },
    quiet: () => {
      const { ghost, items } = store.getState()
      if (ghost === null || context === null) return false
      quietBlock = context.index
      show(items, store.getState().isFresh)
      options.feedback('dismissed', ghost)
      return true
    },
    stop: () => {
      asker.drop()
      endWalk(editor)
      context = null
      store.setState(empty)
    },
  }
}

function isSameCaret(a: CaretContext, b: CaretContext): boolean {
  return (
    a.index === b.index &&
    a.typed === b.typed &&
    a.isAtEnd === b.isAtEnd &&
    a.heading === b.heading &&
    a.before.join('\n') === b.before.join('\n')
  )
}

/** What was added to the text before the caret since then, or null when something else changed. */
function typedOn(before: CaretContext | null, now: CaretContext): string | null {
  if (before === null || before.index !== now.index || !now.typed.startsWith(before.typed)) return null
  return now.typed.slice(before.typed.length)
}
