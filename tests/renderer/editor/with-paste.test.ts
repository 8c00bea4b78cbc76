import { insertLines, linesOf } from '#renderer/editor/with-paste.ts'
import { expect, test } from 'vitest'
import { block, blocksOf, editorOf, paragraph, run, settle, template } from './drafts.ts'

function clipboard(data: Record<string, string>): DataTransfer {
  const types = Object.keys(data)
  return { types, getData: (type: string) => data[type] ?? '' } as Partial<DataTransfer> as DataTransfer
}

test('text from elsewhere comes in plain, a paragraph for each line, without the indents', () => {
  const editor = editorOf([paragraph(run('首段', template))])
  editor.insertData(
    clipboard({
      'text/plain': '续写。\r\n　　一、总体情况\n\n  近年来，有成效。\n',
      'text/html': '<b>续写。</b>',
    }),
  )
  expect(blocksOf(editor)).toEqual([
    paragraph(run('首段', template), run('续写。')),
    block('heading', 1, run('一、总体情况')),
    paragraph(run('近年来，有成效。')),
  ])
})

test('a pasted text is one step of undo', async () => {
  const editor = editorOf([paragraph(run('首段'))])
  insertLines(editor, [])
  editor.insertData(clipboard({ 'text/plain': '甲\n乙\n丙' }))
  await settle()
  editor.undo()
  expect(blocksOf(editor)).toEqual([paragraph(run('首段'))])
})

test('text pasted into the middle of reused text leaves its two halves reused', () => {
  const editor = editorOf([paragraph(run('前后', template))], 0, 1)
  editor.insertData(clipboard({ 'text/plain': '甲\n乙' }))
  expect(blocksOf(editor)).toEqual([
    paragraph(run('前', template), run('甲')),
    paragraph(run('乙'), run('后', template)),
  ])
})

test('a fragment that is none of ours is read as plain text', () => {
  const editor = editorOf([paragraph()])
  globalThis.window ??= { atob } as Partial<Window & typeof globalThis> as Window & typeof globalThis
  const foreign = btoa(encodeURIComponent(JSON.stringify([{ type: 'image', children: [{ text: '' }] }])))
  editor.insertData(clipboard({ 'application/x-slate-fragment': foreign, 'text/plain': '文字' }))
  expect(blocksOf(editor)).toEqual([paragraph(run('文字'))])
})

test('lines lose blanks at their edges and empty ones go', () => {
  expect(linesOf('　　甲 \r\n\r\n \t乙\r丙')).toEqual(['甲', '乙', '丙'])
})
