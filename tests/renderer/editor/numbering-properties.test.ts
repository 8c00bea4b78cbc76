import type { DraftBlock } from '#contract/draft.ts'
import { knownNumbers, readMark } from '#renderer/editor/numbering.ts'
import type { NumberedLine } from '#renderer/editor/numbering.ts'
import { shiftAtCaret } from '#renderer/editor/sections.ts'
import { blockText, fromSlate, tidyBlocks, toSlate } from '#renderer/editor/serialize.ts'
import { setLevel } from '#renderer/editor/with-blocks.ts'
import fc from 'fast-check'
import { Node, Transforms } from 'slate'
import type { Editor } from 'slate'
import { expect, test } from 'vitest'
import { block, blocksOf, editorOf, paragraph, run, settle, template } from './drafts.ts'

const draft: DraftBlock[] = [
  block('title', 0, run('对第035号提案的答复', template)),
  block('heading', 1, run('一、强化支撑', template)),
  paragraph(run('近年来，我局出台意见。', template)),
  block('heading', 2, run('（一）完善机制')),
  paragraph(run('建立联席会议制度。')),
  block('heading', 2, run('（二）'), run('加大投入', template)),
  block('heading', 1, run('二、提升服务', template)),
  block('heading', 3, run('1.优化流程')),
  block('heading', 3, run('2.加强监督')),
  block('heading', 1, run('三、下一步工作', template)),
  block('signature', 0, run('房屋管理局', template)),
]

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

function pointAt(editor: Editor, part: number) {
  const texts = [...Node.texts(editor)]
  const [text, path] = texts[Math.min(texts.length - 1, Math.floor(part * texts.length))]!
  return { path, offset: Math.round(((part * texts.length) % 1) * text.text.length) }
}

type Action = (editor: Editor) => void

const placing = fc.tuple(share, share, fc.boolean()).map(([a, b, isCaret]): Action => (editor) => {
  const anchor = pointAt(editor, a)
  Transforms.select(editor, isCaret ? anchor : { anchor, focus: pointAt(editor, b) })
})
const level = fc.integer({ min: 0, max: 4 }).map(
  (to): Action =>
    (editor) =>
      setLevel(editor, to),
)
const others = fc.constantFrom<Action>(
  (editor) => editor.insertText('春'),
  (editor) => editor.insertBreak(),
  (editor) => editor.deleteBackward('character'),
  (editor) => editor.deleteForward('character'),
  (editor) => editor.deleteFragment(),
  (editor) => void shiftAtCaret(editor, 'up'),
  (editor) => void shiftAtCaret(editor, 'down'),
  (editor) => editor.undo(),
  (editor) => editor.redo(),
  (editor) => {
    const copied = editor.getFragment()
    Transforms.collapse(editor, { edge: 'end' })
    if (copied.length > 0) editor.insertFragment(copied)
  },
)
const actions = fc.array(fc.oneof(placing, level, others), { maxLength: 25 })

/** The numbered blocks whose number is not the one that their place asks for. */
function irregular(blocks: readonly DraftBlock[]): string[] {
  const lines = blocks.map((one, id): NumberedLine => ({
    id,
    role: one.role === 'heading' ? 'heading' : 'text',
    level: one.level,
    mark: one.level > 0 ? readMark(blockText(one)) : null,
    isIntroduction: false,
  }))
  return [...knownNumbers(lines)]
    .filter(([, { value, expected }]) => value !== expected)
    .map(([id]) => blockText(blocks[Number(id)]!))
}

test('WRI-1 a draft that is numbered in order stays so, whatever is split, joined, moved, copied and taken back', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (steps) => {
      const editor = editorOf(draft, 2, 3)
      for (const step of steps) {
        step(editor)
        await settle()
        const saved = blocksOf(editor)
        expect(irregular(saved)).toEqual([])
        expect(fromSlate(toSlate(saved))).toEqual(tidyBlocks(saved))
      }
    }),
    { numRuns: 250 },
  )
})

test('WRI-1 all that was done is undone step by step and done again, numbers and all', async () => {
  const undoable = fc.array(fc.oneof(placing, level, others), { maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(undoable, async (steps) => {
      const editor = editorOf(draft, 2, 3)
      for (const step of steps) {
        step(editor)
        await settle()
      }
      while (editor.history.redos.length > 0) editor.redo()
      const done = blocksOf(editor)
      while (editor.history.undos.length > 0) editor.undo()
      expect(blocksOf(editor)).toEqual(draft)
      while (editor.history.redos.length > 0) editor.redo()
      expect(blocksOf(editor)).toEqual(done)
    }),
    { numRuns: 150 },
  )
})
