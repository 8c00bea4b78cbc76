import { cellsOf, goToCell, isEmptyRow } from '#renderer/editor/cells.ts'
import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { block, blocksOf, caretAt, editorOf, paragraph, run, template } from './drafts.ts'

const table = [
  paragraph(run('如下：')),
  block('table', 0, run('项目｜', template), run('单位')),
  block('table', 0, run('电梯｜')),
]

function textsOf(editor: Editor): string[] {
  return blocksOf(editor).map(({ segments }) => segments.map(({ text }) => text).join(''))
}

test('cells stand between the marks', () => {
  expect([cellsOf('项目｜｜数量'), isEmptyRow('｜ ｜'), isEmptyRow('｜0')]).toEqual([
    [
      { start: 0, end: 2 },
      { start: 3, end: 3 },
      { start: 4, end: 6 },
    ],
    true,
    false,
  ])
})

test('WRI-9 Tab goes through the cells of all rows, then begins a row; Shift+Tab goes back to the first', () => {
  const editor = editorOf(table, 1, 0)
  const seen: string[] = []
  const go = (direction: 'next' | 'previous') => {
    seen.push(
      `${goToCell(editor, direction)} ${editor.selection === null ? '' : Editor.string(editor, editor.selection)}`,
    )
  }
  for (let step = 0; step < 4; step += 1) go('next')
  for (let step = 0; step < 5; step += 1) go('previous')
  expect([seen, textsOf(editor)]).toEqual([
    [
      'true 单位',
      'true 电梯',
      'true ',
      'true ',
      'true ',
      'true 电梯',
      'true 单位',
      'true 项目',
      'false 项目',
    ],
    ['如下：', '项目｜单位', '电梯｜', '｜'],
  ])
  caretAt(editor, 0)
  expect(goToCell(editor, 'next')).toBe(false)
})

test('WRI-9 Enter begins a row of as many cells; on an empty row it ends the table', () => {
  const editor = editorOf(table, 1, 1)
  editor.insertBreak()
  const begun = textsOf(editor)
  editor.insertBreak()
  expect([begun, blocksOf(editor).map(({ role }) => role)]).toEqual([
    ['如下：', '项目｜单位', '｜', '电梯｜'],
    ['paragraph', 'table', 'paragraph', 'table'],
  ])
})

test('Backspace at the start of a row makes a paragraph of it', () => {
  const editor = editorOf(table, 2, 0)
  editor.deleteBackward('character')
  expect(blocksOf(editor)[2]).toEqual(paragraph(run('电梯｜')))
})
