import { confirmAtCaret, openMarkAtCaret, openMarks, selectOpenMark } from '#renderer/editor/open-marks.ts'
import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { blocksOf, caretAt, editorOf, paragraph, run, settle, template } from './drafts.ts'

const doubtful = run('21场', template, 'unconfirmed')
const missing = run('〔待补：年份〕', { from: 'slot', ref: 't1' }, 'missing', '年份')
const draft = [paragraph(run('举办'), doubtful, run('活动')), paragraph(run('截至'), missing)]

function selected(editor: Editor): string {
  return editor.selection === null ? '' : Editor.string(editor, editor.selection)
}

test('what is open is listed in text order, by kind', () => {
  const editor = editorOf(draft)
  expect(openMarks(editor, ['missing', 'unconfirmed']).map(([text]) => text.text)).toEqual([
    '21场',
    '〔待补：年份〕',
  ])
  expect(openMarks(editor, ['unconfirmed']).map(([, path]) => path)).toEqual([[0, 1]])
})

test('going to the next and the previous goes round', () => {
  const editor = editorOf(draft, 0, 0)
  const steps = (['next', 'next', 'next', 'previous', 'previous'] as const).map((direction) => {
    selectOpenMark(editor, direction, ['missing', 'unconfirmed'])
    return selected(editor)
  })
  expect(steps).toEqual(['21场', '〔待补：年份〕', '21场', '〔待补：年份〕', '21场'])
  expect(selectOpenMark(editorOf([paragraph(run('无'))]), 'next', ['missing'])).toBe(false)
})

test.each([
  [1, null],
  [2, '21场'],
  [4, '21场'],
  [5, '21场'],
  [6, null],
])('with the caret at %i the open run is %s', (offset, expected) => {
  const editor = editorOf(draft, 0, offset)
  expect(openMarkAtCaret(editor)?.[0].text ?? null).toBe(expected)
})

test('confirming takes the mark off and leaves text and origin, as one step of undo', async () => {
  const editor = editorOf(draft, 0, 3)
  expect(confirmAtCaret(editor)).toBe(true)
  await settle()
  const confirmed = blocksOf(editor)[0]
  editor.undo()
  expect([confirmed, blocksOf(editor)[0]]).toEqual([
    paragraph(run('举办'), run('21场', template), run('活动')),
    draft[0],
  ])
})

test('a placeholder cannot be confirmed', () => {
  const editor = editorOf(draft)
  caretAt(editor, 1, 4)
  expect(confirmAtCaret(editor)).toBe(false)
})
