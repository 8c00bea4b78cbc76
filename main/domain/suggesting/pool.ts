import type { StoredReply, Part, Paragraph } from '#contract/reply.ts'
import { maskParagraph } from './mask.ts'

/** What a suggestion tells of a reply. */
export interface ReplySource {
  id: string
  file: string
  date: string | null
  kind: string | null
  subject: string | null
  /** The body that signed it, when that is another than the office's own. */
  foreignOrgan: string | null
}

/** A reply to be indexed; without `isForeign` it is taken for the office's own. */
export type IndexedReply = StoredReply & { isForeign?: boolean }

/**
 * The distinct paragraphs of a library in one string, and what followed what.
 *
 *     text      \n first paragraph \n second paragraph \n …      masked: the same length, figures as 0
 *     starts    [1, 17, …]                                       where paragraph i begins; starts[i + 1] - 1 its end
 *     sequence  [3, 0, 7, -1, 3, 1, …]                           paragraphs of each reply in order, -1 between replies
 */
export interface Pool {
  text: string
  masked: string
  /** One more than there are paragraphs. */
  starts: Int32Array
  parts: Part[]
  /** How many replies have the paragraph. */
  uses: Int32Array
  replies: ReplySource[]
  sequence: Int32Array
  /** Where each reply begins in `sequence`. */
  replyStarts: Int32Array
  /** The reply of every place in `sequence`. */
  replyAt: Int32Array
  /** The heading under which a place stands: a paragraph, or -1. */
  headingAt: Int32Array
  /** Paragraph i stands at places[placeStarts[i]] … places[placeStarts[i + 1] - 1] of `sequence`, newest reply first. */
  places: Int32Array
  placeStarts: Int32Array
}

/** A paragraph of a reply with its part, as the pool takes it in. */
export interface PoolParagraph {
  reply: number
  paragraph: Paragraph
  id: number
}

/**
 * Gathers the distinct paragraphs of a library.
 *
 * @param replies   newest first; so are the places of a paragraph
 * @param visit     told of every paragraph with its number in the pool
 * @param mostCharacters  paragraphs beyond this are left out
 *
 * O(characters) time and memory.
 */
export function buildPool(
  replies: readonly IndexedReply[],
  visit: (paragraph: PoolParagraph) => void,
  mostCharacters = 24_000_000,
): Pool {
  const ids = new Map<string, number>()
  const texts: string[] = []
  const parts: Part[] = []
  const sequence: number[] = []
  const replyAt: number[] = []
  const headingAt: number[] = []
  const replyStarts: number[] = []
  let size = 0
  for (const [index, reply] of replies.entries()) {
    let heading = -1
    replyStarts.push(sequence.length)
    for (const paragraph of reply.paragraphs) {
      const text = reply.text.slice(paragraph.start, paragraph.end)
      let id = ids.get(text)
      if (id === undefined) {
        if (text === '' || text.includes('\n') || size + text.length > mostCharacters) continue
        id = texts.length
        ids.set(text, id)
        texts.push(text)
        parts.push(paragraph.part)
        size += text.length + 1
      }
      sequence.push(id)
      replyAt.push(index)
      headingAt.push(heading)
      if (paragraph.part === 'heading') heading = id
      visit({ reply: index, paragraph, id })
    }
    sequence.push(-1)
    replyAt.push(index)
    headingAt.push(-1)
  }
  return {
    text: `\n${texts.join('\n')}\n`,
    masked: `\n${texts.map(maskParagraph).join('\n')}\n`,
    parts,
    replies: replies.map(toSource),
    sequence: Int32Array.from(sequence),
    replyStarts: Int32Array.from(replyStarts),
    replyAt: Int32Array.from(replyAt),
    headingAt: Int32Array.from(headingAt),
    ...placeParagraphs(texts, sequence, replyAt),
  }
}

function toSource({ id, file, reply, isForeign }: IndexedReply): ReplySource {
  const foreignOrgan = isForeign === true ? reply.organ : null
  return { id, file, date: reply.date, kind: reply.kind, subject: reply.subject, foreignOrgan }
}

function placeParagraphs(
  texts: string[],
  sequence: number[],
  replyAt: number[],
): Pick<Pool, 'starts' | 'uses' | 'places' | 'placeStarts'> {
  const starts = new Int32Array(texts.length + 1)
  starts[0] = 1
  for (const [id, text] of texts.entries()) starts[id + 1] = (starts[id] ?? 0) + text.length + 1
  const placeStarts = new Int32Array(texts.length + 1)
  for (const id of sequence) if (id >= 0) placeStarts[id + 1] = (placeStarts[id + 1] ?? 0) + 1
  for (let id = 0; id < texts.length; id += 1)
    placeStarts[id + 1] = (placeStarts[id + 1] ?? 0) + (placeStarts[id] ?? 0)
  const places = new Int32Array(placeStarts[texts.length] ?? 0)
  const filled = placeStarts.slice()
  const uses = new Int32Array(texts.length)
  const lastReply = new Int32Array(texts.length).fill(-1)
  for (const [place, id] of sequence.entries()) {
    if (id < 0) continue
    const at = filled[id] ?? 0
    places[at] = place
    filled[id] = at + 1
    if (lastReply[id] !== replyAt[place]) uses[id] = (uses[id] ?? 0) + 1
    lastReply[id] = replyAt[place] ?? -1
  }
  return { starts, uses, places, placeStarts }
}

/** The paragraph that holds a place of `pool.text`. O(log n). */
export function paragraphAt(pool: Pool, position: number): number {
  let low = 0
  let high = pool.starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pool.starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the paragraph ends in `pool.text`, exclusive. */
export function endOf(pool: Pool, id: number): number {
  return (pool.starts[id + 1] ?? 0) - 1
}
