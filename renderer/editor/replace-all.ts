import type { DraftBlock } from '#contract/draft.ts'
import { Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { toSlate } from './serialize.ts'

/** Replaces the whole text, as one step of undo. */
export function replaceAll(editor: Editor, blocks: readonly DraftBlock[]): void {
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      Transforms.deselect(editor)
      for (let index = editor.children.length - 1; index >= 0; index -= 1) {
        Transforms.removeNodes(editor, { at: [index] })
      }
      Transforms.insertNodes(editor, toSlate(blocks), { at: [0] })
      Transforms.deselect(editor)
    })
  })
}
