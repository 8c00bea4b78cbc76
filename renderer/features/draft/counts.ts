import type { DraftBlock, DraftRole, Segment } from '#contract/draft.ts'

export interface Counts {
  /** Characters of the body without blanks and placeholders. */
  characters: number
  missing: number
  unconfirmed: number
  /** 0..100: share of the body's characters that come from templates and earlier replies. */
  reusedPercent: number
}

export interface OutlineItem {
  index: number
  level: number
  text: string
}

const bodyRoles: ReadonlySet<DraftRole> = new Set(['opening', 'heading', 'paragraph', 'closing'])

/** What the status line tells of a draft. O(n). */
export function countsOf(blocks: readonly DraftBlock[]): Counts {
  const all = blocks.flatMap((block) => block.segments)
  const body = blocks.filter((block) => bodyRoles.has(block.role)).flatMap((block) => block.segments)
  const written = body.filter((segment) => segment.state !== 'missing')
  const characters = sum(written)
  const reused = sum(written.filter((segment) => ['template', 'reply', 'slot'].includes(segment.origin.from)))
  return {
    characters,
    missing: all.filter((segment) => segment.state === 'missing').length,
    unconfirmed: all.filter((segment) => segment.state === 'unconfirmed').length,
    reusedPercent: characters === 0 ? 0 : Math.round((100 * reused) / characters),
  }
}

/** The headings of a draft with the places of their blocks. */
export function outlineOf(blocks: readonly DraftBlock[]): OutlineItem[] {
  return blocks.flatMap((block, index) => {
    const text = block.segments
      .map((segment) => segment.text)
      .join('')
      .trim()
    return block.role === 'heading' && text !== '' ? [{ index, level: block.level, text }] : []
  })
}

/** The title as printed, its lines joined; null while there is none. */
export function titleOf(blocks: readonly DraftBlock[]): string | null {
  const lines = blocks.filter((block) => block.role === 'title').map((block) => block.segments)
  const title = lines
    .flat()
    .map((segment) => segment.text)
    .join('')
    .trim()
  return title === '' ? null : title
}

function sum(segments: readonly Segment[]): number {
  return segments.reduce(
    (total, { text }) => total + Array.from(text).filter((character) => character.trim() !== '').length,
    0,
  )
}
