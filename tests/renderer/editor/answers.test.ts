import { expect, test } from 'vitest'
import { setAnswer } from '#renderer/editor/answers.ts'
import { fromSlate } from '#renderer/editor/serialize.ts'
import { createDraftEditor } from '#renderer/editor/with-draft.ts'
import { emptyBlock } from '#renderer/editor/schema.ts'

function editorOf(count: number) {
  const editor = createDraftEditor()
  editor.children = Array.from({ length: count }, () => emptyBlock())
  return editor
}
const answersOf = (editor: ReturnType<typeof editorOf>) =>
  fromSlate(editor.children).map(({ answers }) => answers)

test('a point is answered by the blocks that the clerk named and by no others, and undone in one step', () => {
  const editor = editorOf(3)
  setAnswer(editor, 'a', [0, 2])
  setAnswer(editor, 'b', [2])
  expect(answersOf(editor)).toEqual([['a'], undefined, ['a', 'b']])
  setAnswer(editor, 'a', [1])
  expect(answersOf(editor)).toEqual([undefined, ['a'], ['b']])
  editor.undo()
  expect(answersOf(editor)).toEqual([['a'], undefined, ['a', 'b']])
  setAnswer(editor, 'a', [])
  expect(answersOf(editor)).toEqual([undefined, undefined, ['b']])
})
