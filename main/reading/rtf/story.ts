import { indentCharacters } from '../doc/formats.ts'
import { startTables } from '../doc/tables.ts'
import { withGap } from '../word/numbering-counter.ts'
import type { Block } from '../word/page-text.ts'
import type { Destination } from './destinations.ts'
import type { GroupState } from './state.ts'

/** A text that is being read: the main one, a header, a note or a text box. */
export type Story = {
  kind: Destination
  add(text: string, state: GroupState): void
  addLabel(text: string): void
  addBox(blocks: Block[]): void
  endParagraph(state: GroupState): void
  endCell(state: GroupState, isNested: boolean): void
  endRow(state: GroupState, isNested: boolean): void
  /** The next paragraph begins a page. */
  breakPage(): void
  finish(state: GroupState): Block[]
}

/**
 * @param onUncounted  told of each paragraph that belongs to a list, but has no label
 */
export function startStory(kind: Destination, onUncounted: () => void): Story {
  const tables = startTables()
  let text = ''
  let label = ''
  let boxes: Block[] = []
  let halfPoints: number | null = null
  let breaks = false

  const depthOf = (state: GroupState, least: number) => Math.max(least, state.inTable ? state.depth : 0)
  const endParagraph = (state: GroupState, depth: number) => {
    // Bullets are no numbers: they are left out as in other formats.
    const number = /[\p{L}\p{N}]/u.test(label) ? label.trim() : ''
    if (state.list > 0 && label === '' && text.trim() !== '') onUncounted()
    const numbered = withGap(number, 'tab', text) + text
    const mark = breaks || state.breaksPage ? '\f' : ''
    const indent = indentCharacters(state, halfPoints ?? state.halfPoints)
    tables.add(depth, { kind: 'paragraph', text: mark + numbered, indent })
    for (const block of boxes) tables.add(depth, block)
    text = ''
    label = ''
    boxes = []
    halfPoints = null
    breaks = false
  }
  return {
    kind,
    add: (piece, state) => {
      if (piece.trim() !== '') halfPoints ??= state.halfPoints
      text += piece
    },
    addLabel: (piece) => {
      label += piece
    },
    addBox: (blocks) => {
      boxes.push(...blocks)
    },
    endParagraph: (state) => endParagraph(state, depthOf(state, 0)),
    endCell: (state, isNested) => {
      const depth = isNested ? depthOf(state, 2) : 1
      endParagraph(state, depth)
      tables.endCell(depth)
    },
    endRow: (state, isNested) => {
      if (text.trim() !== '') endParagraph(state, 1)
      tables.endRow(isNested ? depthOf(state, 2) : 1)
    },
    breakPage: () => {
      breaks = true
    },
    finish: (state) => {
      if (text !== '' || boxes.length > 0) endParagraph(state, depthOf(state, 0))
      return tables.finish()
    },
  }
}
