import type { DraftBlock, Segment } from '#contract/draft.ts'
import { emptyBlock } from './schema.ts'
import type { DraftElement, DraftText } from './schema.ts'
import { Element, Text } from 'slate'
import type { Descendant } from 'slate'

/**
 * The editor's value for a draft. Never empty: a draft without blocks gives one empty paragraph, because an
 * editor needs a place for its caret.
 */
export function toSlate(blocks: readonly DraftBlock[]): DraftElement[] {
  const elements = tidyBlocks(blocks).map((block): DraftElement => ({
    type: 'block',
    role: block.role,
    level: block.level,
    ...(block.answers === undefined ? {} : { answers: block.answers }),
    children: block.segments.length > 0 ? block.segments.map(toText) : emptyBlock().children,
  }))
  return elements.length > 0 ? elements : [emptyBlock()]
}

/** The blocks of a value, tidy as by `tidyBlocks`. */
export function fromSlate(value: readonly Descendant[]): DraftBlock[] {
  return tidyBlocks(
    value.filter(isElement).map((element) => ({
      role: element.role,
      level: element.level,
      ...(element.answers === undefined ? {} : { answers: element.answers }),
      segments: element.children.map(toSegment),
    })),
  )
}

/** The same blocks with empty segments dropped and neighbours of equal marks joined, as the editor keeps them. */
export function tidyBlocks(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.map((block) => ({ ...block, segments: tidySegments(block.segments) }))
}

/** The text of a block. */
export function blockText(block: DraftBlock): string {
  return block.segments.map((segment) => segment.text).join('')
}

/** The text of a draft, a line for each block. */
export function draftText(blocks: readonly DraftBlock[]): string {
  return blocks.map(blockText).join('\n')
}

function tidySegments(segments: readonly Segment[]): Segment[] {
  const tidy: Segment[] = []
  for (const segment of segments) {
    const last = tidy.at(-1)
    if (segment.text === '') continue
    if (last !== undefined && hasSameMarks(last, segment)) {
      tidy[tidy.length - 1] = { ...last, text: last.text + segment.text }
    } else {
      tidy.push(segment)
    }
  }
  return tidy
}

function hasSameMarks(a: Segment, b: Segment): boolean {
  return Text.equals(toText(a), toText(b), { loose: true })
}

/** A segment as a text of the editor. */
export function toText(segment: Segment): DraftText {
  return { text: segment.text, origin: segment.origin, slot: segment.slot ?? '', state: segment.state }
}

function toSegment(text: DraftText): Segment {
  return {
    text: text.text,
    origin: text.origin,
    slot: text.slot === '' ? null : text.slot,
    state: text.state,
  }
}

function isElement(node: Descendant): node is DraftElement {
  return Element.isElement(node)
}
