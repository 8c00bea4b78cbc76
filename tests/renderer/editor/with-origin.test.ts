import { Editor, Transforms } from 'slate'
import { expect, test } from 'vitest'
import { block, blocksOf, caretAt, card, editorOf, paragraph, run, settle, template } from './drafts.ts'

test('typing inside reused text makes a run of its own and splits the reused one', () => {
  const editor = editorOf([paragraph(run('近年来长宁区聚焦', template))], 0, 3)
  editor.insertText('，')
  expect(blocksOf(editor)).toEqual([
    paragraph(run('近年来', template), run('，'), run('长宁区聚焦', template)),
  ])
})

test('typing goes on in the run it began, also within reused text', () => {
  const editor = editorOf([paragraph(run('近年来长宁区', template))], 0, 3)
  for (const character of '我们的') editor.insertText(character)
  expect(blocksOf(editor)).toEqual([
    paragraph(run('近年来', template), run('我们的'), run('长宁区', template)),
  ])
})

test('reused text is whole again when what was typed into it is deleted', () => {
  const editor = editorOf([paragraph(run('近年来长宁区', template))], 0, 3)
  editor.insertText('，')
  editor.deleteBackward('character')
  expect(blocksOf(editor)).toEqual([paragraph(run('近年来长宁区', template))])
})

test.each([
  ['before', 0],
  ['after', 6],
])('typing %s reused text stays beside it', (_place, offset) => {
  const editor = editorOf([paragraph(run('近年来长宁区', template))], 0, offset)
  editor.insertText('在')
  const runs = [run('近年来长宁区', template)]
  expect(blocksOf(editor)).toEqual([
    paragraph(...(offset === 0 ? [run('在'), ...runs] : [...runs, run('在')])),
  ])
})

const missing = run('〔待补：年份〕', { from: 'slot', ref: 't1' }, 'missing', '年份')
const withMissing = [paragraph(run('截至', template), missing, run('底', template))]

test.each([3, 5, 8])(
  'a placeholder typed over at offset %i is replaced as a whole and becomes plain',
  (offset) => {
    const editor = editorOf(withMissing, 0, offset)
    editor.insertText('2024年')
    expect(blocksOf(editor)).toEqual([paragraph(run('截至', template), run('2024年'), run('底', template))])
  },
)

test('a selected placeholder is replaced by what is typed', () => {
  const editor = editorOf(withMissing)
  Transforms.select(editor, Editor.range(editor, [0, 1]))
  editor.insertText('去年')
  expect(blocksOf(editor)).toEqual([paragraph(run('截至', template), run('去年'), run('底', template))])
})

test('Backspace behind a placeholder and Delete before one take all of it', () => {
  const behind = editorOf(withMissing, 0, 9)
  behind.deleteBackward('character')
  const before = editorOf(withMissing, 0, 2)
  before.deleteForward('character')
  const expected = [paragraph(run('截至底', template))]
  expect([blocksOf(behind), blocksOf(before)]).toEqual([expected, expected])
})

test('a selection that ends inside a placeholder deletes all of it', () => {
  const editor = editorOf(withMissing)
  Transforms.select(editor, { anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 1], offset: 3 } })
  editor.deleteFragment()
  expect(blocksOf(editor)).toEqual([paragraph(run('截底', template))])
})

const doubtful = run('21场', { from: 'slot', ref: 't1' }, 'unconfirmed', '数量')

test('an unconfirmed run that is edited becomes plain typing', () => {
  const typedInto = editorOf([paragraph(run('举办', template), doubtful)], 0, 3)
  typedInto.insertText('0')
  const cut = editorOf([paragraph(run('举办', template), doubtful)], 0, 3)
  cut.deleteBackward('character')
  const grown = editorOf(
    [paragraph(run('举办', template), run('21', template, 'unconfirmed'), run('场', template))],
    0,
    4,
  )
  grown.insertText('5')
  expect([blocksOf(typedInto), blocksOf(cut), blocksOf(grown)]).toEqual([
    [paragraph(run('举办', template), run('201场'))],
    [paragraph(run('举办', template), run('1场'))],
    [paragraph(run('举办', template), run('215'), run('场', template))],
  ])
})

test('typing behind an unconfirmed run leaves it to be confirmed', () => {
  const editor = editorOf([paragraph(run('举办', template), doubtful)])
  editor.insertText('沙龙')
  expect(blocksOf(editor)).toEqual([paragraph(run('举办', template), doubtful, run('沙龙'))])
})

test('a card run edited inside no longer follows the card', () => {
  const editor = editorOf(
    [block('title', 0, run('对', template), run('第035号', card('number'), 'plain', '编号'))],
    0,
    2,
  )
  editor.deleteForward('character')
  expect(blocksOf(editor)).toEqual([block('title', 0, run('对', template), run('第35号'))])
})

test('undo brings back the run and its marks', async () => {
  const editor = editorOf([paragraph(run('举办', template), doubtful)], 0, 3)
  editor.insertText('0')
  await settle()
  editor.undo()
  expect(blocksOf(editor)).toEqual([paragraph(run('举办', template), doubtful)])
  caretAt(editor, 0, 3)
  editor.deleteBackward('character')
  await settle()
  editor.undo()
  expect(blocksOf(editor)).toEqual([paragraph(run('举办', template), doubtful)])
})
