import { Editor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { DraftElement } from './schema.ts'

/** Says which blocks answer a point of the proposal, and no others; none gives it back to the automatic judgement. One step of undo. */
export function setAnswer(editor: Editor, pointId: string, blocks: readonly number[]): void {
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      editor.children.forEach((node, index) => {
        const { answers = [] } = node as DraftElement
        const isWanted = blocks.includes(index)
        if (answers.includes(pointId) === isWanted) return
        const next = isWanted ? [...answers, pointId] : answers.filter((id) => id !== pointId)
        if (next.length === 0) Transforms.unsetNodes<DraftElement>(editor, 'answers', { at: [index] })
        else Transforms.setNodes<DraftElement>(editor, { answers: next }, { at: [index] })
      })
    })
  })
}
