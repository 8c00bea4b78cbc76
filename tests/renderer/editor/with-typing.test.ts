import { draftText } from '#renderer/editor/serialize.ts'
import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { blocksOf, caretAt, editorOf, paragraph, run, settle, template } from './drafts.ts'

async function type(editor: Editor, ...words: string[]): Promise<void> {
  for (const word of words) {
    editor.insertText(word)
    await settle()
  }
}

function textsWhileUndoing(editor: Editor): string[] {
  const texts = [draftText(blocksOf(editor))]
  while (editor.history.undos.length > 0) {
    editor.undo()
    texts.push(draftText(blocksOf(editor)))
  }
  return texts
}

test('words typed on are one step of undo up to a punctuation mark', async () => {
  const editor = editorOf([paragraph()])
  await type(editor, '近年来', '，', '长宁区', '聚焦')
  expect(textsWhileUndoing(editor)).toEqual(['近年来，长宁区聚焦', '近年来，', ''])
})

test('typing into reused text is one step although it splits the run first', async () => {
  const editor = editorOf([paragraph(run('近年来长宁区', template))], 0, 3)
  await type(editor, '我', '们', '的')
  editor.undo()
  expect(blocksOf(editor)).toEqual([paragraph(run('近年来长宁区', template))])
})

test('another place begins another step', async () => {
  const editor = editorOf([paragraph(run('甲乙'))])
  await type(editor, '丙')
  caretAt(editor, 0, 0)
  await type(editor, '丁')
  expect(textsWhileUndoing(editor)).toEqual(['丁甲乙丙', '甲乙丙', '甲乙'])
})

test('redo brings every step back', async () => {
  const editor = editorOf([paragraph(run('近年来长宁区', template))], 0, 3)
  await type(editor, '，', '我们')
  const after = blocksOf(editor)
  textsWhileUndoing(editor)
  while (editor.history.redos.length > 0) editor.redo()
  expect(blocksOf(editor)).toEqual(after)
})
