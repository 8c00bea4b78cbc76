import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { insertSegments } from '#renderer/editor/accept.ts'
import { selectPlace } from '#renderer/editor/place.ts'
import { blocksOf, editorOf, paragraph, run } from './drafts.ts'

const lines = ['近年来，我区聚焦产业。', '下一步，我局将抓紧。']
const text = lines.join('\n')
const selected = (editor: Editor) =>
  editor.selection === null ? null : Editor.string(editor, editor.selection)

test('a place known by offsets into the text is selected', () => {
  const editor = editorOf(lines.map((line) => paragraph(run(line))))
  const start = text.indexOf('我局')
  expect([selectPlace(editor, start, start + 2, text), selected(editor)]).toEqual([true, '我局'])
})

test('a place of no length is the line it stands in', () => {
  const editor = editorOf(lines.map((line) => paragraph(run(line))))
  expect([selectPlace(editor, text.length, text.length, text), selected(editor)]).toEqual([true, lines[1]])
})

test('a place that was changed meanwhile is not selected', () => {
  const editor = editorOf([paragraph(run('全部重写。'))])
  expect(selectPlace(editor, 0, 3, text)).toBe(false)
})

test('a heading that is put in becomes a heading of its level, a paragraph with a run-in heading keeps its level', () => {
  const origin = { from: 'template', ref: 't1' } as const
  const put = (line: string) => {
    const editor = editorOf([paragraph(run(''))], 0)
    insertSegments(editor, [{ text: line, origin, slot: null, state: 'plain' }])
    return blocksOf(editor).map(({ role, level }) => [role, level])
  }
  expect([
    put('一、强化政策支撑'),
    put('（一）依托平台。加快集聚企业。'),
    put('近年来，我区聚焦产业。'),
  ]).toEqual([[['heading', 1]], [['paragraph', 2]], [['paragraph', 0]]])
})
