import { blockText, draftText, fromSlate, tidyBlocks, toSlate } from '#renderer/editor/serialize.ts'
import fc from 'fast-check'
import { Editor } from 'slate'
import { expect, test } from 'vitest'
import { block, blocks, blocksOf, editorOf, paragraph, run, template } from './drafts.ts'

test('a draft comes back from the editor as it went in, tidied', () => {
  fc.assert(
    fc.property(fc.array(blocks, { minLength: 1, maxLength: 6 }), (draft) => {
      expect(fromSlate(toSlate(draft))).toEqual(tidyBlocks(draft))
    }),
  )
})

test('the editor itself finds nothing to change in a value made from a draft', () => {
  fc.assert(
    fc.property(fc.array(blocks, { minLength: 1, maxLength: 6 }), (draft) => {
      const editor = editorOf(draft)
      const before = editor.children
      Editor.normalize(editor, { force: true })
      expect(editor.children).toEqual(before)
      expect(blocksOf(editor)).toEqual(tidyBlocks(draft))
    }),
    { numRuns: 60 },
  )
})

test('tidying twice is tidying once, and keeps the text', () => {
  fc.assert(
    fc.property(fc.array(blocks), (draft) => {
      const tidy = tidyBlocks(draft)
      expect(tidyBlocks(tidy)).toEqual(tidy)
      expect(draftText(tidy)).toBe(draftText(draft))
    }),
  )
})

test('a draft without blocks gives one empty paragraph', () => {
  expect(fromSlate(toSlate([]))).toEqual([paragraph()])
})

test('neighbours of equal marks are joined and empty segments dropped', () => {
  const draft = [block('heading', 1, run('一、'), run('', template), run('总体情况'))]
  expect(fromSlate(toSlate(draft))).toEqual([block('heading', 1, run('一、总体情况'))])
  expect(draft.map(blockText)).toEqual(['一、总体情况'])
})
