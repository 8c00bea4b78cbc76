import { setComposing } from '#renderer/editor/composing.ts'
import { moveSection, sectionAt, shiftAtCaret, shiftSection } from '#renderer/editor/sections.ts'
import { setKind, setLevel } from '#renderer/editor/with-blocks.ts'
import { isNumbering, setNumbering } from '#renderer/editor/with-numbering.ts'
import { insertLines } from '#renderer/editor/with-paste.ts'
import type { DraftBlock } from '#contract/draft.ts'
import { Editor, Transforms } from 'slate'
import type { Editor as SlateEditor } from 'slate'
import { expect, test } from 'vitest'
import { block, blocksOf, caretAt, card, editorOf, paragraph, run, settle, template } from './drafts.ts'

const heading = (level: number, text: string) => block('heading', level, run(text, template))
const plan: DraftBlock[] = [
  block('opening', 0, run('现答复如下：')),
  heading(1, '一、甲'),
  paragraph(run('甲文。')),
  heading(2, '（一）乙'),
  heading(2, '（二）丙'),
  heading(1, '二、丁'),
  block('paragraph', 2, run('（一）戊。戊文。')),
  heading(1, '三、己'),
  block('closing', 0, run('感谢。')),
]

function texts(editor: SlateEditor): string[] {
  return blocksOf(editor).map(({ segments }) => segments.map(({ text }) => text).join(''))
}

const original = texts(editorOf(plan))

/** The text now, after one step back, and after that step forward again. */
async function backAndForth(editor: SlateEditor): Promise<string[][]> {
  await settle()
  const now = texts(editor)
  editor.undo()
  const before = texts(editor)
  editor.redo()
  return [now, before, texts(editor)]
}

test('WRI-1 deleting a heading lets the following numbers follow, in the same step of undo', async () => {
  const editor = editorOf(plan)
  Transforms.select(editor, Editor.range(editor, Editor.start(editor, [1]), Editor.start(editor, [5])))
  editor.deleteFragment()
  const expected = ['现答复如下：', '一、丁', '（一）戊。戊文。', '二、己', '感谢。']
  expect(await backAndForth(editor)).toEqual([expected, original, expected])
})

test('WRI-1 a heading made by typing takes its number from its place', async () => {
  const editor = editorOf(plan, 4)
  editor.insertBreak()
  for (const character of '一、新') {
    editor.insertText(character)
    await settle()
  }
  expect(texts(editor).slice(4, 9)).toEqual(['（二）丙', '二、新', '三、丁', '（一）戊。戊文。', '四、己'])
})

test.each([
  ['1.', '加强', [['heading', 3, '1.加强']]],
  ['（1）', '加强', [['heading', 4, '（1）加强']]],
  ['1.', '5亿元', [['paragraph', 0, '1.5亿元']]],
])('typing %s and %s makes the heading of its level', (mark, rest, expected) => {
  const editor = editorOf([paragraph()])
  for (const character of mark) editor.insertText(character)
  editor.insertText(rest)
  expect(blocksOf(editor).map(({ role, level }, index) => [role, level, texts(editor)[index]])).toEqual(
    expected,
  )
})

test('WRI-1 another level brings the mark of that level, level 0 takes it away', async () => {
  const editor = editorOf(plan, 5)
  setLevel(editor, 2)
  const expected = [...original.slice(0, 5), '（三）丁', '（四）戊。戊文。', '二、己', '感谢。']
  expect(await backAndForth(editor)).toEqual([expected, original, expected])
  caretAt(editor, 5)
  setLevel(editor, 0)
  expect(texts(editor).slice(4, 7)).toEqual(['（二）丙', '丁', '（三）戊。戊文。'])
})

test('WRI-3 a level whose headings have no numbers gets none, and one printed otherwise is printed so', () => {
  const editor = editorOf(
    [heading(1, '总体情况'), paragraph(run('下一步')), heading(3, '1、甲'), paragraph(run('乙'))],
    1,
  )
  setLevel(editor, 1)
  caretAt(editor, 3)
  setLevel(editor, 3)
  expect(texts(editor)).toEqual(['总体情况', '下一步', '1、甲', '2、乙'])
})

test('Backspace behind the number takes it away with the heading', () => {
  const editor = editorOf(plan, 1, 2)
  editor.deleteBackward('character')
  expect(texts(editor).slice(1, 6)).toEqual(['甲', '甲文。', '（一）乙', '（二）丙', '一、丁'])
})

test('WRI-1 pasted lines are numbered on', () => {
  const editor = editorOf(plan, 4)
  insertLines(editor, ['', '（五）子', '四、丑'].slice(1))
  expect(texts(editor).slice(4, 8)).toEqual(['（二）丙（五）子', '二、丑', '三、丁', '（一）戊。戊文。'])
})

test('a number that comes from the card or is to be checked changes like any other', () => {
  const editor = editorOf(
    [
      heading(1, '一、甲'),
      block('heading', 1, run('二', card('案由')), run('、', template, 'unconfirmed'), run('乙')),
    ],
    0,
    0,
  )
  Transforms.removeNodes(editor, { at: [0] })
  expect(texts(editor)).toEqual(['一、乙'])
})

test('WRI-4 switched off, nothing follows', () => {
  const editor = editorOf(plan, 1)
  setNumbering(editor, false)
  setLevel(editor, 0)
  Transforms.removeNodes(editor, { at: [5] })
  expect([isNumbering(editor), texts(editor)]).toEqual([false, original.toSpliced(5, 1)])
})

test('WRI-5 while an input method composes nothing follows; after it all do, in its step', async () => {
  const editor = editorOf(plan, 2)
  Transforms.select(editor, Editor.range(editor, [1]))
  setComposing(editor, true)
  editor.insertText('一、')
  Transforms.removeNodes(editor, { at: [1] })
  await settle()
  expect(texts(editor).slice(1)).toEqual(original.slice(2))
  setComposing(editor, false)
  await settle()
  expect(texts(editor).slice(4)).toEqual(['一、丁', '（一）戊。戊文。', '二、己', '感谢。'])
  editor.undo()
  expect(texts(editor)).toEqual(original)
})

test('items of a list are numbered on, and an empty one ends the list', () => {
  const editor = editorOf([block('list', 0, run('1.甲')), block('list', 0, run('2.乙'))], 0)
  editor.insertBreak()
  editor.insertText('新')
  expect(texts(editor)).toEqual(['1.甲', '2.新', '3.乙'])
  caretAt(editor, 2)
  editor.insertBreak()
  editor.insertBreak()
  expect(blocksOf(editor).map(({ role }) => role)).toEqual(['list', 'list', 'list', 'paragraph'])
  setKind(editor, { role: 'list', level: 0 })
  expect(blocksOf(editor).at(-1)?.role).toBe('list')
})

test('a section is a heading with all that belongs to it', () => {
  const editor = editorOf(plan)
  expect([1, 2, 3, 5, 7, 8].map((index) => sectionAt(editor, index))).toEqual([
    { from: 1, to: 5 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
    { from: 5, to: 7 },
    { from: 7, to: 8 },
    { from: 8, to: 9 },
  ])
})

test('WRI-6 a section moves with all that belongs to it, numbered anew, as one step of undo', async () => {
  const editor = editorOf(plan)
  expect(moveSection(editor, 5, 1)).toBe(1)
  const expected = [
    '现答复如下：',
    '一、丁',
    '（一）戊。戊文。',
    '二、甲',
    '甲文。',
    '（一）乙',
    '（二）丙',
    '三、己',
    '感谢。',
  ]
  expect(await backAndForth(editor)).toEqual([expected, original, expected])
})

test.each([
  [1, 'down', 3, ['一、丁', '（一）戊。戊文。', '二、甲', '甲文。', '（一）乙', '（二）丙', '三、己']],
  [7, 'up', 5, ['一、甲', '甲文。', '（一）乙', '（二）丙', '二、己', '三、丁', '（一）戊。戊文。']],
  [4, 'down', 5, ['一、甲', '甲文。', '（一）乙', '二、丁', '（一）丙', '（二）戊。戊文。', '三、己']],
  [6, 'up', 5, ['一、甲', '甲文。', '（一）乙', '（二）丙', '（三）戊。戊文。', '二、丁', '三、己']],
  [2, 'down', 3, ['一、甲', '（一）乙', '甲文。', '（二）丙', '二、丁', '（一）戊。戊文。', '三、己']],
] as const)('WRI-6 block %i goes one place %s', (index, direction, to, expected) => {
  const editor = editorOf(plan, index)
  expect(shiftAtCaret(editor, direction)).toBe(to)
  expect(texts(editor).slice(1, -1)).toEqual(expected)
})

test.each([
  [1, 'up'],
  [7, 'down'],
  [3, 'up'],
  [0, 'down'],
  [8, 'up'],
] as const)('at the edge of the body block %i does not go %s', (index, direction) => {
  const editor = editorOf(plan)
  const moved = shiftSection(editor, index, direction)
  expect([moved, texts(editor)]).toEqual([null, original])
})

test('blocks that are joined answer what both did; a new paragraph answers nothing', () => {
  const editor = editorOf(
    [
      { ...paragraph(run('甲')), answers: ['p1'] },
      { ...paragraph(run('乙')), answers: ['p1', 'p2'] },
    ],
    1,
    0,
  )
  editor.deleteBackward('character')
  Transforms.select(editor, Editor.end(editor, [0]))
  editor.insertBreak()
  expect(blocksOf(editor)).toEqual([{ ...paragraph(run('甲乙')), answers: ['p1', 'p2'] }, paragraph()])
})
