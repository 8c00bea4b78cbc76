import type { DraftBlock, DraftRole, Segment } from '#contract/draft.ts'

export interface Counts {
  /** Of the body by the trade's way (字数): each Chinese character, each Latin word and each number is one; marks are not. */
  words: number
  /** Marks of punctuation and other signs of the body. */
  marks: number
  /** All characters of the body but blanks: what web systems count. */
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

/** Latin words, numbers, single characters of other scripts, single marks. */
const wordOrMark =
  /[\p{Script=Latin}]+(?:['’-][\p{Script=Latin}]+)*|\p{Nd}+(?:[.,．，]\p{Nd}+)*|[\p{L}\p{N}]|[\p{P}\p{S}]/gu

const bodyRoles: ReadonlySet<DraftRole> = new Set([
  'opening',
  'heading',
  'paragraph',
  'list',
  'table',
  'closing',
])

/** What one block adds to the counts of its draft. */
export interface BlockCounts extends Omit<Counts, 'reusedPercent'> {
  /** Characters that come from templates and earlier replies. */
  reused: number
}

/** What the status line tells of a draft. O(n). */
export function countsOf(blocks: readonly DraftBlock[]): Counts {
  return sumCounts(blocks.map(countBlock))
}

/** O(n). */
export function countBlock({ role, segments }: DraftBlock): BlockCounts {
  const body = bodyRoles.has(role) ? segments : []
  const written = body.filter((segment) => segment.state !== 'missing')
  const text = body.map((segment) => (segment.state === 'missing' ? ' ' : segment.text)).join('')
  return {
    ...countWords(text),
    characters: sum(written),
    reused: sum(written.filter((segment) => ['template', 'reply', 'slot'].includes(segment.origin.from))),
    missing: segments.filter((segment) => segment.state === 'missing').length,
    unconfirmed: segments.filter((segment) => segment.state === 'unconfirmed').length,
  }
}

/** O(blocks). */
export function sumCounts(blocks: readonly BlockCounts[]): Counts {
  const total = (of: keyof BlockCounts) => blocks.reduce((whole, counts) => whole + counts[of], 0)
  const characters = total('characters')
  return {
    words: total('words'),
    marks: total('marks'),
    characters,
    missing: total('missing'),
    unconfirmed: total('unconfirmed'),
    reusedPercent: characters === 0 ? 0 : Math.round((100 * total('reused')) / characters),
  }
}

/** 字数 and marks of a text. A number with its point, comma or per-cent sign inside is one; so is a Latin word. O(n). */
export function countWords(text: string): Pick<Counts, 'words' | 'marks'> {
  let words = 0
  let marks = 0
  for (const [part] of text.matchAll(wordOrMark)) {
    if (/^[\p{P}\p{S}]/u.test(part)) marks += 1
    else words += 1
  }
  return { words, marks }
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
