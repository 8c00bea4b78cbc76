import { setLevel } from '#renderer/editor/with-blocks.ts'
import { Transforms } from 'slate'
import { expect, test } from 'vitest'
import { block, blocksOf, editorOf, paragraph, run, settle, template } from './drafts.ts'

test('Enter after a heading gives a paragraph', () => {
  const editor = editorOf([block('heading', 1, run('一、总体情况', template))])
  editor.insertBreak()
  editor.insertText('近')
  expect(blocksOf(editor)).toEqual([block('heading', 1, run('一、总体情况', template)), paragraph(run('近'))])
})

test('Enter at the start of a heading puts an empty paragraph before it', () => {
  const editor = editorOf([block('heading', 2, run('（一）政策'))], 0, 0)
  editor.insertBreak()
  expect(blocksOf(editor)).toEqual([paragraph(), block('heading', 2, run('（一）政策'))])
})

test('Enter inside a title makes a second line of it, at its end a paragraph', () => {
  const editor = editorOf([block('title', 0, run('对某区政协第一次会议第1号提案的答复'))], 0, 10)
  editor.insertBreak()
  const broken = blocksOf(editor).map(({ role }) => role)
  const ended = editorOf([block('title', 0, run('答复'))])
  ended.insertBreak()
  expect([broken, blocksOf(ended).map(({ role }) => role)]).toEqual([
    ['title', 'title'],
    ['title', 'paragraph'],
  ])
})

test('Enter in the contact line gives another contact line', () => {
  const editor = editorOf([block('contact', 0, run('联系人：'))])
  editor.insertBreak()
  expect(blocksOf(editor).map(({ role }) => role)).toEqual(['contact', 'contact'])
})

test('Backspace at the start of a heading first takes the heading away', () => {
  const editor = editorOf([paragraph(run('上')), block('heading', 1, run('下'))], 1, 0)
  editor.deleteBackward('character')
  expect(blocksOf(editor)).toEqual([paragraph(run('上')), paragraph(run('下'))])
  editor.deleteBackward('character')
  expect(blocksOf(editor)).toEqual([paragraph(run('上下'))])
})

test.each([
  ['一、', 1],
  ['十二、', 1],
  ['（三）', 2],
])('typing %s at the start of a paragraph makes a heading of level %i', (numbering, level) => {
  const editor = editorOf([paragraph()])
  for (const character of numbering) editor.insertText(character)
  expect(blocksOf(editor)).toEqual([block('heading', level, run(numbering))])
})

test('the same characters inside a paragraph change nothing', () => {
  const editor = editorOf([paragraph(run('共分'))])
  for (const character of '一、二、') editor.insertText(character)
  expect(blocksOf(editor)).toEqual([paragraph(run('共分一、二、'))])
})

test('a heading that gets a full stop is a paragraph that keeps its level', () => {
  const editor = editorOf([block('heading', 2, run('（一）依托平台'))])
  editor.insertText('。')
  expect(blocksOf(editor)).toEqual([block('paragraph', 2, run('（一）依托平台。'))])
})

test('taking back a heading that was made by typing leaves what was typed', async () => {
  const editor = editorOf([paragraph()])
  editor.insertText('一')
  await settle()
  editor.insertText('、')
  await settle()
  editor.undo()
  expect(blocksOf(editor)).toEqual([paragraph(run('一、'))])
})

test('a level is given to every selected block but the fixed parts of the page', () => {
  const editor = editorOf([block('title', 0, run('对')), paragraph(run('甲')), paragraph(run('乙'))])
  Transforms.select(editor, { anchor: { path: [0, 0], offset: 0 }, focus: { path: [2, 0], offset: 1 } })
  setLevel(editor, 2)
  const raised = blocksOf(editor)
  setLevel(editor, 0)
  expect([raised, blocksOf(editor)]).toEqual([
    [
      block('title', 0, run('对')),
      block('heading', 2, run('（一）甲')),
      block('heading', 2, run('（二）乙')),
    ],
    [block('title', 0, run('对')), paragraph(run('甲')), paragraph(run('乙'))],
  ])
})

test('one block is left however much is deleted', () => {
  const editor = editorOf([block('title', 0, run('对')), paragraph(run('甲'))])
  Transforms.select(editor, [])
  editor.deleteFragment()
  Transforms.removeNodes(editor, { at: [0] })
  expect(blocksOf(editor)).toEqual([paragraph()])
})
