import { createPlaceMarks, placesOf } from '#renderer/editor/place-marks.ts'
import { Transforms } from 'slate'
import { expect, test } from 'vitest'
import { editorOf, paragraph, run } from './drafts.ts'

const text = '标题\n近年来，我局推进。\n感谢。'

test.each([
  ['where it stood', ['标题', '近年来，我局推进。', '感谢。'], [{ index: 1, start: 4, end: 6 }]],
  ['where its line has gone', ['标题', '新', '近年来，我局推进。'], [{ index: 2, start: 4, end: 6 }]],
  ['where its words stand in a changed line', ['标题', '今年，我局推进。'], [{ index: 1, start: 3, end: 5 }]],
  ['nowhere when that is not sure', ['标题', '今年，我局和我局。'], []],
] as const)('a place of an earlier text is found %s', (_where, lines, expected) => {
  expect(placesOf(lines, text, [{ start: 7, end: 9 }])).toEqual(expected)
})

test('marks follow the text and go when there are none any more', () => {
  const editor = editorOf([paragraph(run('标题')), paragraph(run('近年来，我局推进。'))])
  const marks = createPlaceMarks(editor)
  marks.show(text, [
    { start: 7, end: 9, severity: 'error' },
    { start: 3, end: 6, severity: 'hint' },
  ])
  Transforms.removeNodes(editor, { at: [0] })
  marks.refresh()
  const followed = marks.store.getState()
  marks.show(text, [])
  expect([followed, marks.store.getState()]).toEqual([
    { error: [{ index: 0, start: 4, end: 6 }], warning: [], hint: [{ index: 0, start: 0, end: 3 }] },
    { error: [], warning: [], hint: [] },
  ])
})
