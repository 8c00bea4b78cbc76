import { draftText, fromSlate, toSlate } from '#renderer/editor/serialize.ts'
import { countsOf, outlineOf, titleOf } from '#renderer/features/draft/counts.ts'
import { createSurvey } from '#renderer/features/draft/survey.ts'
import fc from 'fast-check'
import { Transforms } from 'slate'
import { expect, test } from 'vitest'
import { block, blocks, caretAt, editorOf, paragraph, run } from '../editor/drafts.ts'

test('a text that is looked over again says what reading all of it says', () => {
  fc.assert(
    fc.property(fc.array(fc.array(blocks, { maxLength: 6 }), { maxLength: 4 }), (drafts) => {
      const survey = createSurvey()
      for (const value of drafts.map(toSlate)) {
        const whole = fromSlate(value)
        expect(survey(value)).toEqual({
          counts: countsOf(whole),
          outline: outlineOf(whole),
          title: titleOf(whole),
          text: draftText(whole),
        })
      }
    }),
  )
})

test('what typing leaves as it was stays the same object', () => {
  const editor = editorOf([block('heading', 1, run('一、基本情况')), paragraph(run('已办结'))], 1)
  const survey = createSurvey()
  const before = survey(editor.children)
  editor.insertText('3')
  const typed = survey(editor.children)
  caretAt(editor, 1)
  Transforms.select(editor, { path: [1, 0], offset: 0 })
  const moved = survey(editor.children)
  expect([typed.outline === before.outline, typed.counts === before.counts]).toEqual([true, false])
  expect([moved.outline === before.outline, moved.counts === typed.counts]).toEqual([true, true])
})
