import { insertSegments } from '#renderer/editor/accept.ts'
import { beginWalk, checkWalk, endWalk, slotsToWalk, walkOn } from '#renderer/editor/walk.ts'
import { Editor, Range, Transforms } from 'slate'
import { expect, test } from 'vitest'
import { draftText } from '#renderer/editor/serialize.ts'
import { blocksOf, editorOf, paragraph, run, template } from './drafts.ts'

const slotOrigin = { from: 'slot', ref: 't1' } as const

/** A draft in which a passage with two slots, and a figure in its fixed text, was just put in. */
function taken() {
  const editor = editorOf(
    [paragraph(run('我局于')), paragraph(run('〔待补：旧〕', slotOrigin, 'missing', '旧'))],
    0,
  )
  const range = insertSegments(editor, [
    run('今年', template, 'unconfirmed'),
    run('完成', template),
    run('〔待补：数量〕', slotOrigin, 'missing', '数量'),
    run('，由', template),
    run('城建科', slotOrigin, 'unconfirmed', '科室'),
    run('负责。', template),
  ])
  if (range !== null) beginWalk(editor, range)
  const selected = () => (editor.selection === null ? '' : Editor.string(editor, editor.selection))
  const walk = (direction: 'next' | 'previous') => {
    walkOn(editor, direction)
    checkWalk(editor)
    return selected()
  }
  return { editor, walk, selected }
}

test('the slots of the passage are walked through, then the caret stands behind it and the walk is over', () => {
  const { editor, walk } = taken()
  expect(slotsToWalk(editor)).toBe(2)
  expect([walk('next'), walk('next'), walk('previous'), walk('next'), walk('next')]).toEqual([
    '〔待补：数量〕',
    '城建科',
    '〔待补：数量〕',
    '城建科',
    '',
  ])
  expect([slotsToWalk(editor), editor.selection]).toEqual([0, Editor.range(editor, Editor.end(editor, [0]))])
})

test('what is typed over a slot leaves the others to walk through', () => {
  const { editor, walk } = taken()
  walk('next')
  editor.insertText('120台')
  checkWalk(editor)
  expect(slotsToWalk(editor)).toBe(1)
  expect(walk('next')).toBe('城建科')
  expect(draftText(blocksOf(editor))).toBe('我局于今年完成120台，由城建科负责。\n〔待补：旧〕')
})

test('backwards from behind the passage the last slot comes first', () => {
  expect(taken().walk('previous')).toBe('城建科')
})

test('the walk is over when the clerk writes on, leaves the passage, takes it back or says so', () => {
  const writes = taken()
  writes.editor.insertText('并')
  checkWalk(writes.editor)
  const leaves = taken()
  Transforms.select(leaves.editor, Editor.end(leaves.editor, [1]))
  checkWalk(leaves.editor)
  const undoes = taken()
  undoes.editor.undo()
  checkWalk(undoes.editor)
  const says = taken()
  endWalk(says.editor)
  expect([writes, leaves, undoes, says].map(({ editor }) => slotsToWalk(editor))).toEqual([0, 0, 0, 0])
})

test('a passage without slots is not walked through', () => {
  const editor = editorOf([paragraph()])
  const range = insertSegments(editor, [run('今年', template, 'unconfirmed'), run('完成。', template)])
  expect(range === null ? null : Range.isExpanded(range)).toBe(true)
  if (range !== null) beginWalk(editor, range)
  expect(slotsToWalk(editor)).toBe(0)
})
