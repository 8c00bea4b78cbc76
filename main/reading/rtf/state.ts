import type { Destination } from './destinations.ts'

/** What a group inherits from the one around it and what ends with it. */
export type GroupState = {
  destination: Destination
  /** Whether a star stood at the beginning, and whether anything has stood in the group yet. */
  isStarred: boolean
  isFresh: boolean
  /** Groups of a `\upr`: 1 while the one for old readers is awaited. */
  upr: 0 | 1 | 2
  fallbackLength: number
  font: number
  wideFont: number
  setsWideFont: boolean
  halfPoints: number
  isHidden: boolean
  isDeleted: boolean
  isInserted: boolean
  inTable: boolean
  depth: number
  firstLine: number
  firstLineCharacters: number
  align: number
  list: number
  breaksPage: boolean
}

export function firstState(): GroupState {
  return {
    destination: 'same',
    isStarred: false,
    isFresh: true,
    upr: 0,
    fallbackLength: 1,
    font: -1,
    wideFont: -1,
    setsWideFont: false,
    halfPoints: 24,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    inTable: false,
    depth: 1,
    firstLine: 0,
    firstLineCharacters: 0,
    align: 0,
    list: 0,
    breaksPage: false,
  }
}

const isOn = (value: number | null) => value !== 0

/** What words do to the state and to nothing else. Lengths are in twips, those of characters in hundredths. */
const changes: Readonly<Record<string, (state: GroupState, value: number | null) => void>> = {
  uc: (state, value) => {
    state.fallbackLength = Math.max(0, value ?? 1)
  },
  f: (state, value) => {
    state.font = value ?? 0
  },
  af: (state, value) => {
    if (state.setsWideFont) state.wideFont = value ?? 0
  },
  dbch: (state) => {
    state.setsWideFont = true
  },
  loch: (state) => {
    state.setsWideFont = false
  },
  hich: (state) => {
    state.setsWideFont = false
  },
  fs: (state, value) => {
    state.halfPoints = value ?? 24
  },
  v: (state, value) => {
    state.isHidden = isOn(value)
  },
  deleted: (state, value) => {
    state.isDeleted = isOn(value)
  },
  revised: (state, value) => {
    state.isInserted = isOn(value)
  },
  plain: (state) => {
    state.halfPoints = 24
    state.isHidden = false
    state.isDeleted = false
    state.isInserted = false
    state.font = -1
    state.wideFont = -1
  },
  pard: (state) => {
    state.inTable = false
    state.depth = 1
    state.firstLine = 0
    state.firstLineCharacters = 0
    state.align = 0
    state.list = 0
    state.breaksPage = false
  },
  intbl: (state, value) => {
    state.inTable = isOn(value)
  },
  itap: (state, value) => {
    state.depth = Math.max(1, value ?? 1)
    state.inTable ||= (value ?? 0) > 0
  },
  fi: (state, value) => {
    state.firstLine = value ?? 0
  },
  cufi: (state, value) => {
    state.firstLineCharacters = value ?? 0
  },
  ql: (state) => {
    state.align = 0
  },
  qc: (state) => {
    state.align = 1
  },
  qr: (state) => {
    state.align = 2
  },
  qj: (state) => {
    state.align = 3
  },
  ls: (state, value) => {
    state.list = value ?? 0
  },
  pagebb: (state, value) => {
    state.breaksPage = isOn(value)
  },
}

/** Changes the state by a word; false for words that do something else. */
export function changeState(state: GroupState, word: string, value: number | null): boolean {
  if (!Object.hasOwn(changes, word)) return false
  changes[word]?.(state, value)
  return true
}
