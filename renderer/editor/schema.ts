import type { DraftRole, Origin, Segment } from '#contract/draft.ts'
import type { BaseEditor } from 'slate'
import type { HistoryEditor } from 'slate-history'
import type { ReactEditor } from 'slate-react'

/**
 * A run of text with one origin. `slot` and `state` are marks, so a caret can stand anywhere in it.
 * No slot is '': the editor drops a property that is set to null.
 */
export interface DraftText {
  text: string
  origin: Origin
  slot: string
  state: Segment['state']
  /** Never kept, only drawn: a mark between cells of a table, and whether the cell before or behind it is empty. */
  edge?: 'between' | 'before' | 'after' | 'around'
}

/** One heading or paragraph. Blocks stand at the top level only and hold texts only. */
export interface DraftElement {
  type: 'block'
  role: DraftRole
  /** 1 to 4 for headings, 0 for none. */
  level: number
  /** Points of the proposal that the block answers. */
  answers?: string[]
  children: DraftText[]
}

/** What a text carries beside its characters. */
export type DraftMarks = Omit<DraftText, 'text' | 'edge'>

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor
    Element: DraftElement
    Text: DraftText
  }
}

/** The marks of what the clerk types. */
export const typedMarks: DraftMarks = { origin: { from: 'typed', ref: null }, slot: '', state: 'plain' }

/** Whether a text is plain typing, into which more typing simply goes. */
export function isTyped(text: DraftText): boolean {
  return text.origin.from === 'typed' && text.slot === '' && text.state === 'plain'
}

/** Makes a block that holds no character yet. */
export function emptyBlock(role: DraftRole = 'paragraph', level = 0): DraftElement {
  return { type: 'block', role, level, children: [{ text: '', ...typedMarks }] }
}
