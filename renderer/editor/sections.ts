import type { DraftRole } from '#contract/draft.ts'
import { Editor, Element, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { DraftElement } from './schema.ts'
import { currentBlock } from './current-block.ts'

/** What can be moved; everything else has its place on the page. */
const movable: ReadonlySet<DraftRole> = new Set(['heading', 'paragraph', 'list', 'table'])

/** Blocks `from` up to but not including `to`. */
export interface Section {
  from: number
  to: number
}

/**
 * A heading, or a paragraph with a run-in heading, with all that belongs to it: up to the next one of its level or above,
 * or to the closing. Any other block is a section of its own.
 */
export function sectionAt(editor: Editor, index: number): Section {
  const level = levelAt(editor, index)
  let to = index + 1
  if (level > 0) while (isMovable(editor, to) && !isRank(editor, to, level)) to += 1
  return { from: index, to }
}

/**
 * Moves a section so that it stands before the block `target`, as one step of undo. Returns where it begins now; null when
 * it cannot stand there.
 */
export function moveSection(editor: Editor, index: number, target: number): number | null {
  const { from, to } = sectionAt(editor, index)
  const isInBody = isMovable(editor, target) || isMovable(editor, target - 1)
  if (!isMovable(editor, from) || (target >= from && target <= to) || !isInBody) return null
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      for (let count = 0; count < to - from; count += 1) {
        const isDown = target > from
        Transforms.moveNodes(editor, {
          at: [isDown ? from : from + count],
          to: [isDown ? target - 1 : target + count],
        })
      }
    })
  })
  return target > from ? target - (to - from) : target
}

/**
 * Moves a section one place up or down: past its neighbour of the same level, or over into the next part of the level
 * above. Returns where it begins now; null at the edge of the body.
 */
export function shiftSection(editor: Editor, index: number, direction: 'up' | 'down'): number | null {
  const target = direction === 'up' ? placeAbove(editor, index) : placeBelow(editor, index)
  return target === null ? null : moveSection(editor, index, target)
}

/** Moves what the caret stands in: a heading with its section, or one paragraph. */
export function shiftAtCaret(editor: Editor, direction: 'up' | 'down'): number | null {
  const entry = currentBlock(editor)
  return entry === null ? null : shiftSection(editor, entry[1][0] ?? 0, direction)
}

function placeAbove(editor: Editor, index: number): number | null {
  const level = levelAt(editor, index)
  if (level === 0) return isMovable(editor, index - 1) ? index - 1 : null
  let target = index - 1
  while (isMovable(editor, target) && !isRank(editor, target, level)) target -= 1
  if (!isMovable(editor, target)) return null
  if (levelAt(editor, target) === level) return target
  // Before the heading above it stands the end of another part, or nothing that it could belong to.
  return rankedBefore(editor, target, level - 1) ? target : null
}

function placeBelow(editor: Editor, index: number): number | null {
  const level = levelAt(editor, index)
  const { to } = sectionAt(editor, index)
  if (!isMovable(editor, to)) return null
  if (level === 0) return to + 1
  if (levelAt(editor, to) === level) return sectionAt(editor, to).to
  let target = to + 1
  while (isMovable(editor, target) && levelAt(editor, target) === 0) target += 1
  return target
}

function rankedBefore(editor: Editor, index: number, level: number): boolean {
  return editor.children.some((_, at) => at < index && isRank(editor, at, level))
}

/** Whether a block is numbered as high as `level` or higher. */
function isRank(editor: Editor, index: number, level: number): boolean {
  const own = levelAt(editor, index)
  return own > 0 && own <= level
}

function levelAt(editor: Editor, index: number): number {
  return blockAt(editor, index)?.level ?? 0
}

function isMovable(editor: Editor, index: number): boolean {
  const block = blockAt(editor, index)
  return block !== null && movable.has(block.role)
}

function blockAt(editor: Editor, index: number): DraftElement | null {
  const block = editor.children[index]
  return Element.isElement(block) ? block : null
}
