import type { DraftBlock } from '#contract/draft.ts'
import { blockText, fromSlate } from '#renderer/editor/serialize.ts'
import type { Descendant } from 'slate'
import { countBlock, outlineOf, sumCounts, titleOf } from './counts.ts'
import type { BlockCounts, Counts, OutlineItem } from './counts.ts'

/** What is told of a text beside it. */
export interface Survey {
  counts: Counts
  outline: OutlineItem[]
  title: string | null
  /** A line for each block. */
  text: string
}

interface Surveyed {
  block: DraftBlock
  text: string
  counts: BlockCounts
}

/**
 * Looks a text over again and again. Only blocks that are new since are read, and parts of the answer that say the same as
 * before are the same objects, so that nothing is drawn anew for them.
 */
export function createSurvey(): (value: readonly Descendant[]) => Survey {
  const known = new WeakMap<Descendant, Surveyed[]>()
  let last: Survey | null = null

  const read = (node: Descendant): Surveyed[] => {
    const before = known.get(node)
    if (before !== undefined) return before
    const read = fromSlate([node]).map((block) => ({
      block,
      text: blockText(block),
      counts: countBlock(block),
    }))
    known.set(node, read)
    return read
  }

  return (value) => {
    const all = value.flatMap(read)
    const blocks = all.map(({ block }) => block)
    const now: Survey = {
      counts: sumCounts(all.map(({ counts }) => counts)),
      outline: outlineOf(blocks),
      title: titleOf(blocks),
      text: all.map(({ text }) => text).join('\n'),
    }
    if (last !== null && isSame(last.counts, now.counts)) now.counts = last.counts
    if (last !== null && isSame(last.outline, now.outline)) now.outline = last.outline
    last = now
    return now
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
