import { emptyCard } from '#contract/draft.ts'
import { insertSegments, reusedSegments } from '#renderer/editor/accept.ts'
import { confirmAtCaret, selectOpenMark } from '#renderer/editor/open-marks.ts'
import { refillFromCard } from '#renderer/editor/refill.ts'
import { fromSlate, tidyBlocks, toSlate } from '#renderer/editor/serialize.ts'
import { setLevel } from '#renderer/editor/with-blocks.ts'
import { insertLines } from '#renderer/editor/with-paste.ts'
import { cardPlaceholder, cardValue } from '#renderer/features/case/card-wording.ts'
import fc from 'fast-check'
import { Editor, Node, Transforms } from 'slate'
import { expect, test } from 'vitest'
import { blocks, blocksOf, editorOf, settle, template } from './drafts.ts'

type Action = (editor: Editor) => void

/** A place in the text, as a share of its characters. */
function pointAt(editor: Editor, share: number) {
  const texts = [...Node.texts(editor)]
  const [text, path] = texts[Math.min(texts.length - 1, Math.floor(share * texts.length))]!
  return { path, offset: Math.round(((share * texts.length) % 1) * text.text.length) }
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(share, share).map(([a, b]): Action => (editor) => {
    Transforms.select(editor, { anchor: pointAt(editor, a), focus: pointAt(editor, b) })
  }),
  share.map(
    (a): Action =>
      (editor) =>
        Transforms.select(editor, pointAt(editor, a)),
  ),
  fc.constantFrom('近年来', '，', '一', '、', '。', '3', 'a').map(
    (text): Action =>
      (editor) =>
        editor.insertText(text),
  ),
  fc.constantFrom<Action>(
    (editor) => editor.insertBreak(),
    (editor) => editor.deleteBackward('character'),
    (editor) => editor.deleteForward('character'),
    (editor) => editor.deleteFragment(),
    (editor) => setLevel(editor, 2),
    (editor) => insertLines(editor, ['（一）搭建平台', '截至2024年。']),
    (editor) => insertSegments(editor, reusedSegments('截至2024年，〔待补：数量〕项。', template)),
    (editor) => {
      selectOpenMark(editor, 'next', ['missing', 'unconfirmed'])
    },
    (editor) => {
      confirmAtCaret(editor)
    },
    (editor) => {
      refillFromCard(
        editor,
        { ...emptyCard, subject: '提' },
        { ...emptyCard, subject: '加装电梯' },
        { valueOf: cardValue, placeholderOf: cardPlaceholder },
      )
    },
  ),
)

const drafts = fc.array(blocks, { minLength: 1, maxLength: 4 })

test('whatever the clerk does, the draft stays one that can be saved and opened again', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.array(actions, { maxLength: 20 }), async (draft, steps) => {
      const editor = editorOf(draft, 0, 0)
      for (const step of steps) {
        step(editor)
        await settle()
        const saved = blocksOf(editor)
        expect(editor.children.length).toBeGreaterThan(0)
        expect(saved).toEqual(tidyBlocks(saved))
        expect(fromSlate(toSlate(saved))).toEqual(saved)
      }
    }),
    { numRuns: 150 },
  )
})

test('undoing everything gives the draft as it was opened, redoing everything gives it as it was left', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.array(actions, { maxLength: 20 }), async (draft, steps) => {
      const editor = editorOf(draft, 0, 0)
      const opened = blocksOf(editor)
      for (const step of steps) {
        step(editor)
        await settle()
      }
      const left = blocksOf(editor)
      while (editor.history.undos.length > 0) editor.undo()
      await settle()
      expect(blocksOf(editor)).toEqual(opened)
      while (editor.history.redos.length > 0) editor.redo()
      await settle()
      expect(blocksOf(editor)).toEqual(left)
    }),
    { numRuns: 150 },
  )
})
