import { Node, Point, Range, Transforms } from 'slate'
import type { Editor } from 'slate'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { isComposing, whenQuiet } from './composing.ts'
import { findMatches } from './find-matches.ts'
import type { FindOptions, Place } from './find-matches.ts'
import { isReplaceable, rangeOfPlace, replacePlaces } from './replace-places.ts'

export interface FindState extends FindOptions {
  isOpen: boolean
  /** Raised each time the bar is asked for. */
  openings: number
  /** Whether the line for other words is shown, too. */
  isReplacing: boolean
  /** Whether all places are listed before they are replaced. */
  isPreviewing: boolean
  words: string
  replacement: string
  matches: readonly Place[]
  /** The match one is at; 0 when there is none. */
  active: number
}

export interface Finding {
  store: StoreApi<FindState>
  /** Opens the bar, with what is selected in one block as the words. */
  open(isReplacing: boolean): void
  /** The match one is at becomes the selection; what was sought is kept for F3. */
  close(): void
  change(patch: Partial<Pick<FindState, 'words' | 'replacement' | 'isReplacing' | keyof FindOptions>>): void
  /** To the next or previous match, round at the end. */
  step(by: 1 | -1): void
  preview(isPreviewing: boolean): void
  /** Replaces the match one is at and goes to the next. Returns how many were replaced. */
  replaceOne(): number
  /** Replaces the matches of these numbers. */
  replaceAll(chosen: readonly number[]): number
  /** Called after every change of the text; while an input method composes matches stay as they were. */
  refresh(): void
}

const closed: FindState = {
  isOpen: false,
  openings: 0,
  isReplacing: false,
  isPreviewing: false,
  words: '',
  replacement: '',
  ignoresWidth: true,
  ignoresCase: true,
  matches: [],
  active: 0,
}

/** Search within the draft and putting other words in. Works on the text alone; what is drawn is another's. */
export function createFinding(editor: Editor): Finding {
  const store = createStore<FindState>()(() => closed)

  function matchesNow(state: FindState): Place[] {
    return findMatches(
      editor.children.map((block) => Node.string(block)),
      state.words,
      state,
    )
  }

  /** The first match at the selection or behind it. */
  function nearest(matches: readonly Place[]): number {
    const { selection } = editor
    if (selection === null) return 0
    const found = matches.findIndex((match) => {
      const range = rangeOfPlace(editor, match)
      return range !== null && !Point.isBefore(range.anchor, Range.start(selection))
    })
    return Math.max(found, 0)
  }

  function find(state: FindState): void {
    const matches = matchesNow(state)
    store.setState({ ...state, matches, active: nearest(matches), isPreviewing: false })
  }

  /** While an input method composes nothing is replaced. */
  function replace(places: readonly Place[]): number {
    return isComposing(editor) ? 0 : replacePlaces(editor, places, store.getState().replacement)
  }

  function refresh(): void {
    const state = store.getState()
    if (!state.isOpen) return
    const matches = matchesNow(state)
    const isSame =
      matches.length === state.matches.length &&
      matches.every((match, at) => isSamePlace(match, state.matches[at]))
    if (!isSame) store.setState({ matches, active: Math.min(state.active, Math.max(matches.length - 1, 0)) })
  }

  return {
    store,
    open: (isReplacing) => {
      const state = store.getState()
      const words = selectedWords(editor) ?? state.words
      find({ ...state, isOpen: true, openings: state.openings + 1, isReplacing, words })
    },
    close: () => {
      const { matches, active } = store.getState()
      store.setState({ isOpen: false, isPreviewing: false, matches: [], active: 0 })
      select(editor, matches[active])
    },
    change: (patch) => find({ ...store.getState(), ...patch }),
    step: (by) => {
      const state = store.getState()
      const { isOpen } = state
      const matches = isOpen ? state.matches : matchesNow(state)
      if (matches.length === 0) return
      if (isOpen) {
        store.setState({ active: (state.active + by + matches.length) % matches.length })
        return
      }
      select(editor, besideSelection(editor, matches, by))
    },
    preview: (isPreviewing) => store.setState({ isPreviewing }),
    replaceOne: () => {
      const { matches, active } = store.getState()
      const match = matches[active]
      if (match === undefined || replace([match]) === 0) return 0
      const state = store.getState()
      const left = matchesNow(state)
      const at = left.findIndex(
        ({ index, start }) =>
          index > match.index || (index === match.index && start >= match.start + state.replacement.length),
      )
      store.setState({ matches: left, active: Math.max(at, 0) })
      return 1
    },
    replaceAll: (chosen) => {
      const { matches } = store.getState()
      const count = replace(chosen.flatMap((number) => matches[number] ?? []))
      store.setState({ matches: matchesNow(store.getState()), active: 0, isPreviewing: false })
      return count
    },
    refresh: () => whenQuiet(editor, refresh),
  }
}

/** Matches that may be replaced: those that cut no placeholder in two. */
export function replaceable(editor: Editor, matches: readonly Place[]): number[] {
  return matches.flatMap((match, number) => (isReplaceable(editor, match) ? [number] : []))
}

function isSamePlace(a: Place, b: Place | undefined): boolean {
  return a.index === b?.index && a.start === b.start && a.end === b.end
}

/** The match next to the selection on one side; from the last round to the first. */
function besideSelection(editor: Editor, matches: readonly Place[], by: 1 | -1): Place | undefined {
  const { selection } = editor
  if (selection === null) return matches[0]
  const [start, end] = Range.edges(selection)
  const isBeside = (match: Place) => {
    const range = rangeOfPlace(editor, match)
    if (range === null) return false
    return by === 1 ? !Point.isBefore(range.anchor, end) : !Point.isAfter(range.focus, start)
  }
  return by === 1 ? (matches.find(isBeside) ?? matches[0]) : (matches.findLast(isBeside) ?? matches.at(-1))
}

function select(editor: Editor, place: Place | undefined): void {
  const range = place === undefined ? null : rangeOfPlace(editor, place)
  if (range !== null) Transforms.select(editor, range)
}

function selectedWords(editor: Editor): string | null {
  const { selection } = editor
  if (selection === null || selection.anchor.path[0] !== selection.focus.path[0]) return null
  const words = editor.string(selection)
  return words === '' || words.length > 200 ? null : words
}
