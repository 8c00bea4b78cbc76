import { setComposing } from '#renderer/editor/composing.ts'
import { selectOpenMark } from '#renderer/editor/open-marks.ts'
import { fillSameSlots, isFilling } from '#renderer/editor/same-slots.ts'
import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { blocksOf, caretAt, editorOf, paragraph, run, settle, template } from './drafts.ts'

const slot = (name: string, ref = 't1') => run(`〔待补：${name}〕`, { from: 'slot', ref }, 'missing', name)
const draft = [
  paragraph(
    run('在', template),
    slot('街道'),
    run('开展试点，', template),
    slot('街道'),
    run('已有', template),
    slot('数量'),
  ),
  paragraph(slot('街道'), run('与', template), slot('街道', 't2'), run('。')),
]
const filled = [
  paragraph(
    run('在', template),
    run('新江湾街道'),
    run('开展试点，', template),
    run('新江湾街道'),
    run('已有', template),
    slot('数量'),
  ),
  paragraph(run('新江湾街道'), run('与', template), slot('街道', 't2'), run('。')),
]

async function type(editor: Editor, ...words: string[]): Promise<void> {
  for (const word of words) {
    editor.insertText(word)
    fillSameSlots(editor)
    await settle()
  }
}

test.each([
  ['selected', (editor: Editor) => void selectOpenMark(editor, 'next', ['missing'])],
  ['with the caret in it', (editor: Editor) => caretAt(editor, 0, 4)],
])(
  'WRI-10 a placeholder filled %s fills those that mean the same once the caret leaves it',
  async (_how, go) => {
    const editor = editorOf(draft, 0, 0)
    go(editor)
    await type(editor, '新江', '湾街道')
    const during = blocksOf(editor)[1]
    caretAt(editor, 1)
    const count = fillSameSlots(editor)
    await settle()
    expect([during, count, blocksOf(editor)]).toEqual([draft[1], 2, filled])
    editor.undo()
    expect(blocksOf(editor)[1]).toEqual(draft[1])
  },
)

test('Tab leads on from what is being typed into a slot, though nothing else is open in its block', async () => {
  const editor = editorOf([paragraph(slot('标题')), paragraph(slot('标题'), run('。'))], 0, 0)
  selectOpenMark(editor, 'next', ['missing'])
  const before = isFilling(editor)
  await type(editor, '强化源头治理')
  const during = isFilling(editor)
  caretAt(editor, 1)
  expect([before, during, isFilling(editor)]).toEqual([false, true, false])
})

test('WRI-10 Tab to the next slot leaves this one', async () => {
  const editor = editorOf(draft, 0, 0)
  selectOpenMark(editor, 'next', ['missing'])
  await type(editor, '新江湾街道')
  fillSameSlots(editor, true)
  expect(blocksOf(editor)).toEqual(filled)
})

test('a placeholder that is deleted, taken back or written over with prose fills no other', async () => {
  const editor = editorOf(draft, 0, 0)
  selectOpenMark(editor, 'next', ['missing'])
  editor.deleteFragment()
  const deleted = fillSameSlots(editor, true)
  editor.undo()
  selectOpenMark(editor, 'next', ['missing'])
  await type(editor, '街')
  editor.undo()
  const undone = fillSameSlots(editor, true)
  selectOpenMark(editor, 'next', ['missing'])
  await type(editor, '有关工作正在推进，'.repeat(8))
  expect([deleted, undone, fillSameSlots(editor, true), blocksOf(editor)[1]]).toEqual([0, 0, 0, draft[1]])
})

test('WRI-5 nothing is filled while an input method composes', async () => {
  const editor = editorOf(draft, 0, 0)
  selectOpenMark(editor, 'next', ['missing'])
  await type(editor, '街')
  setComposing(editor, true)
  caretAt(editor, 1)
  expect(fillSameSlots(editor)).toBe(0)
  setComposing(editor, false)
  expect(fillSameSlots(editor)).toBe(2)
})
