import type { DraftBlock, DraftRole, Origin, Segment } from '#contract/draft.ts'
import { draftRoleSchema } from '#contract/draft.ts'
import { createDraftEditor } from '#renderer/editor/with-draft.ts'
import { fromSlate, toSlate } from '#renderer/editor/serialize.ts'
import fc from 'fast-check'
import { Editor, Transforms } from 'slate'

export const typed: Origin = { from: 'typed', ref: null }
export const template: Origin = { from: 'template', ref: 't1' }
export const card = (ref: string): Origin => ({ from: 'card', ref })

export function run(
  text: string,
  origin: Origin = typed,
  state: Segment['state'] = 'plain',
  slot: string | null = null,
): Segment {
  return { text, origin, slot, state }
}

export function paragraph(...segments: Segment[]): DraftBlock {
  return { role: 'paragraph', level: 0, segments }
}

export function block(role: DraftRole, level: number, ...segments: Segment[]): DraftBlock {
  return { role, level, segments }
}

/** An editor with blocks and the caret at `offset` characters into block `index` (its end by default). */
export function editorOf(blocks: DraftBlock[], index = 0, offset?: number): Editor {
  const editor = createDraftEditor()
  editor.children = toSlate(blocks)
  Editor.normalize(editor, { force: true })
  caretAt(editor, index, offset)
  return editor
}

export function caretAt(editor: Editor, index: number, offset?: number): void {
  Transforms.select(editor, Editor.end(editor, [index]))
  if (offset === undefined) return
  Transforms.select(editor, Editor.start(editor, [index]))
  if (offset > 0) Transforms.move(editor, { distance: offset, unit: 'character' })
}

export function blocksOf(editor: Editor): DraftBlock[] {
  return fromSlate(editor.children)
}

/** Lets the flush of the editor's operations run: one user action ends here. */
export async function settle(): Promise<void> {
  await Promise.resolve()
  await Promise.resolve()
}

const origins = fc.constantFrom<Origin>(
  typed,
  template,
  card('案由'),
  { from: 'slot', ref: 't1' },
  { from: 'reply', ref: 'r1' },
)

export const segments: fc.Arbitrary<Segment> = fc.record({
  text: fc.string({ unit: fc.constantFrom('提', '案', '年', '，', '3', 'a', '〔', '𠮷'), maxLength: 6 }),
  origin: origins,
  slot: fc.constantFrom(null, '年份', '案由'),
  state: fc.constantFrom<Segment['state']>('plain', 'missing', 'unconfirmed'),
})

export const blocks: fc.Arbitrary<DraftBlock> = fc.record({
  role: fc.constantFrom(...draftRoleSchema.options),
  level: fc.integer({ min: 0, max: 4 }),
  segments: fc.array(segments, { maxLength: 5 }),
})
