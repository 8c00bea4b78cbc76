import type { Origin, Segment } from '#contract/draft.ts'
import { insertSegments } from '#renderer/editor/accept.ts'
import { replacePlaces } from '#renderer/editor/replace-places.ts'
import { shiftAtCaret } from '#renderer/editor/sections.ts'
import { fromSlate, tidyBlocks, toSlate } from '#renderer/editor/serialize.ts'
import { setLevel } from '#renderer/editor/with-blocks.ts'
import { setNumbering } from '#renderer/editor/with-numbering.ts'
import fc from 'fast-check'
import { Node, Transforms } from 'slate'
import type { Editor } from 'slate'
import { expect, test } from 'vitest'
import { blocksOf, card, editorOf, paragraph, run, settle, template } from './drafts.ts'

/** Every origin has characters of its own, so that each character tells where it came from. */
const sources: readonly { origin: Origin; characters: string }[] = [
  { origin: template, characters: '甲乙丙丁戊己庚辛' },
  { origin: { from: 'reply', ref: 'r1' }, characters: '子丑寅卯辰巳午未' },
  { origin: card('案由'), characters: '天地玄黄宇宙洪荒' },
]
const typedCharacters = '春夏秋冬东西南北'
/** Numbers follow in the run where they stand, whosesoever it is. */
const markCharacters = '一二三四五六七八九十（）、'

const draft = [
  { role: 'heading', level: 1, segments: [run('一、甲乙丙', template)] } as const,
  { role: 'heading', level: 2, segments: [run('（一）子丑', { from: 'reply', ref: 'r1' })] } as const,
  {
    role: 'heading',
    level: 2,
    segments: [run('（二）'), run('天地', card('案由'), 'plain', '案由')],
  } as const,
  { role: 'heading', level: 1, segments: [run('二、丁戊', template), run('东西')] } as const,
  paragraph(run('丁戊己', template), run('天地玄', card('案由'), 'plain', '案由'), run('春夏')),
  paragraph(
    run('子丑寅', { from: 'reply', ref: 'r1' }),
    run('卯辰', { from: 'reply', ref: 'r1' }, 'unconfirmed'),
  ),
].map((block) => ({ ...block, segments: [...block.segments] }))

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

function pointAt(editor: Editor, part: number) {
  const texts = [...Node.texts(editor)]
  const [text, path] = texts[Math.min(texts.length - 1, Math.floor(part * texts.length))]!
  return { path, offset: Math.round(((part * texts.length) % 1) * text.text.length) }
}

const pieces: readonly Segment[][] = sources.map(({ origin, characters }) => [
  run(characters.slice(4, 7), origin),
])

const actions: fc.Arbitrary<(editor: Editor) => void> = fc.oneof(
  fc.tuple(share, share).map(([a, b]) => (editor: Editor) => {
    Transforms.select(editor, { anchor: pointAt(editor, a), focus: pointAt(editor, b) })
  }),
  fc.constantFrom(...typedCharacters).map((text) => (editor: Editor) => editor.insertText(text)),
  fc.constantFrom(...pieces).map((segments) => (editor: Editor) => void insertSegments(editor, segments)),
  fc.constantFrom<(editor: Editor) => void>(
    (editor) => editor.insertBreak(),
    (editor) => editor.deleteBackward('character'),
    (editor) => editor.deleteForward('character'),
    (editor) => editor.deleteFragment(),
    (editor) => setLevel(editor, 2),
    (editor) => void shiftAtCaret(editor, 'up'),
    (editor) => void shiftAtCaret(editor, 'down'),
    (editor) => setLevel(editor, 1),
    (editor) => setLevel(editor, 0),
    (editor) => editor.undo(),
    (editor) => editor.redo(),
    (editor) => {
      const copied = editor.getFragment()
      Transforms.collapse(editor, { edge: 'end' })
      if (copied.length > 0) editor.insertFragment(copied)
    },
    (editor) => void replacePlaces(editor, [{ index: 0, start: 0, end: 2 }], '东西'),
  ),
)

/** Characters that bear an origin other than their own. What the clerk has changed may have become his own. */
function misplaced(editor: Editor): string[] {
  return blocksOf(editor).flatMap(({ segments }) =>
    segments.flatMap(({ text, origin }) => {
      const own = sources.find(
        (source) => JSON.stringify(source.origin) === JSON.stringify(origin),
      )?.characters
      if (origin.from === 'typed') return []
      return Array.from(text).filter(
        (character) => !markCharacters.includes(character) && own?.includes(character) !== true,
      )
    }),
  )
}

test.each([
  ['numbers follow', true],
  ['numbers stay', false],
])('WRI-12 origin never points to text that is not there, whatever is done; %s', async (_, isOn) => {
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { maxLength: 25 }), async (steps) => {
      const editor = editorOf(draft, 4, 2)
      setNumbering(editor, isOn)
      for (const step of steps) {
        step(editor)
        await settle()
        expect(misplaced(editor)).toEqual([])
      }
      const saved = blocksOf(editor)
      expect(fromSlate(toSlate(saved))).toEqual(tidyBlocks(saved))
    }),
    { numRuns: 100 },
  )
})

test('WRI-12 an unbroken piece that is copied within the draft keeps its origins', () => {
  const editor = editorOf(draft, 4, 0)
  Transforms.select(editor, { anchor: { path: [4, 0], offset: 1 }, focus: { path: [4, 1], offset: 2 } })
  const copied = editor.getFragment()
  Transforms.select(editor, { path: [5, 0], offset: 3 })
  editor.insertFragment(copied)
  expect(blocksOf(editor)[5]?.segments.slice(0, 3)).toEqual([
    run('子丑寅', { from: 'reply', ref: 'r1' }),
    run('戊己', template),
    run('天地', card('案由'), 'plain', '案由'),
  ])
})
