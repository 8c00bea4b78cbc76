import { expect, test } from 'vitest'
import { takeSentence } from '#renderer/editor/take.ts'
import { block, blocksOf, editorOf, paragraph, run, settle } from './drafts.ts'

const draft = () => [
  block('title', 0, run('对提案的答复')),
  paragraph(run('近年来，我区聚焦产业。', { from: 'template', ref: 't1' }), run('下一步，我局将抓紧。')),
  paragraph(run('感谢您的支持。')),
]
const reply = { from: 'reply', ref: 'r1' } as const

test('a sentence of a reply goes in the stead of its counterpart, as one step of undo', async () => {
  const editor = editorOf(draft(), 2)
  const before = blocksOf(editor)
  const instead = { start: 18, text: '下一步，我局将抓紧。' }
  expect(takeSentence(editor, { text: '下一步，我局将加快推进。', replyId: 'r1', instead })).toBe('replaced')
  await settle()
  expect(blocksOf(editor)[1]).toEqual(
    paragraph(
      run('近年来，我区聚焦产业。', { from: 'template', ref: 't1' }),
      run('下一步，我局将加快推进。', reply),
    ),
  )
  editor.undo()
  expect(blocksOf(editor)).toEqual(before)
})

test('the counterpart is found where the clerk has moved it to', () => {
  const editor = editorOf(draft())
  const instead = { start: 0, text: '感谢您的支持。' }
  expect(takeSentence(editor, { text: '感谢您的关心。', replyId: 'r1', instead })).toBe('replaced')
  expect(blocksOf(editor)[2]).toEqual(paragraph(run('感谢您的关心。', reply)))
})

test('without a counterpart the sentence goes to the caret, and its figures are to be confirmed', () => {
  const editor = editorOf(draft(), 2)
  expect(takeSentence(editor, { text: '培育企业375家。', replyId: 'r1', instead: null })).toBe('inserted')
  expect(blocksOf(editor)[2]).toEqual(
    paragraph(
      run('感谢您的支持。'),
      run('培育企业', reply),
      run('375家', reply, 'unconfirmed'),
      run('。', reply),
    ),
  )
})

test('a counterpart that was rewritten meanwhile is left alone', () => {
  const editor = editorOf(draft(), 2)
  const instead = { start: 18, text: '下一步，我局将研究。' }
  expect(takeSentence(editor, { text: '此复。', replyId: 'r1', instead })).toBe('inserted')
  expect(blocksOf(editor)[1]).toEqual(draft()[1])
})

test('what the draft itself said before comes back as typed', () => {
  const editor = editorOf(draft(), 2)
  const instead = { start: 26, text: '感谢您的支持。' }
  expect(takeSentence(editor, { text: '感谢您2023年的支持。', replyId: null, instead })).toBe('replaced')
  expect(blocksOf(editor)[2]).toEqual(paragraph(run('感谢您2023年的支持。')))
})
