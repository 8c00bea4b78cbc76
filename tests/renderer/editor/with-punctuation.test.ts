import { setComposing } from '#renderer/editor/composing.ts'
import { fullWidthOf, onPunctuation } from '#renderer/editor/with-punctuation.ts'
import { expect, test } from 'vitest'
import { blocksOf, editorOf, paragraph, run, settle, template } from './drafts.ts'

test.each([
  ['近年来', ',', '，'],
  ['《规划》', ';', '；'],
  ['如下', ':', '：'],
  ['增长2', '.', null],
  ['共3', ',', null],
  ['AI', ',', null],
  ['一', '.', null],
  ['第一', '.', '。'],
  ['称为', '"', '“'],
  ['称为“试点', '"', '”'],
  ['', '"', null],
  ['推进', '-', null],
])('behind %s a typed %s becomes %s', (before, mark, expected) => {
  expect(fullWidthOf(before, mark)).toBe(expected)
})

test('WRI-11 the full-width mark is a step of its own: one step back gives what was typed, and that stays', async () => {
  const editor = editorOf([paragraph(run('近年来', template))])
  onPunctuation(editor, () => true)
  editor.insertText(',')
  await settle()
  const helped = blocksOf(editor)
  editor.undo()
  const back = blocksOf(editor)
  editor.insertText('我')
  expect([helped, back, blocksOf(editor)]).toEqual([
    [paragraph(run('近年来', template), run('，'))],
    [paragraph(run('近年来', template), run(','))],
    [paragraph(run('近年来', template), run(',我'))],
  ])
})

test('WRI-11 nothing is forced where it is switched off, while composing and in what is pasted', () => {
  const editor = editorOf([paragraph(run('近年来'))])
  const settings = { isWanted: false }
  onPunctuation(editor, () => settings.isWanted)
  editor.insertText(',')
  settings.isWanted = true
  editor.insertText('据悉,')
  setComposing(editor, true)
  editor.insertText('甲')
  editor.insertText(',')
  expect(blocksOf(editor)).toEqual([paragraph(run('近年来,据悉,甲,'))])
})

test('blanks typed at the start of a paragraph indent nothing: its layout does', () => {
  const editor = editorOf([paragraph(run('近年来'))], 0, 0)
  for (const blank of ['\u3000', ' ', '\u3000\u3000']) editor.insertText(blank)
  editor.insertText('据悉 ')
  expect(blocksOf(editor)).toEqual([paragraph(run('据悉 近年来'))])
})
