import { partSchema, type Part, type StoredReply } from '#contract/reply.ts'
import { findFieldSpans, type SlotSpan } from './spans.ts'

/** Parts that say something of the matter; the others are form. */
export const bodyParts: ReadonlySet<Part> = new Set<Part>([
  'heading',
  'paragraph',
  'table',
  'attachment',
  'other',
])

/** What a suggestion tells of a reply. */
export interface ReplySource {
  id: string
  file: string
  date: string | null
  kind: string | null
  subject: string | null
  organ: string | null
  /** The number of its last change. */
  revision: number
  /** The body that signed it, when that is another than the office's own. */
  foreignOrgan: string | null
}

/** A reply to be indexed; without `isForeign` it is taken for the office's own. */
export type IndexedReply = StoredReply & { isForeign?: boolean; revision?: number }

/**
 * The distinct paragraphs of a library in one string, and what followed what.
 *
 *     text      \n first paragraph \n second paragraph \n …
 *     starts    [1, 17, …]                                       where paragraph i begins; starts[i + 1] - 1 its end
 *     sequence  [3, 0, 7, -1, 3, 1, …]                           paragraphs of each reply in order, -1 between replies
 */
export interface Pool {
  text: string
  /** One more than there are paragraphs. */
  starts: Int32Array
  /** Places in `partNames`. */
  parts: Uint8Array
  /** How many replies have the paragraph. */
  uses: Int32Array
  replies: ReplySource[]
  sequence: Int32Array
  /** Where the paragraph at each place in `sequence` begins in the text of its reply. */
  offsets: Int32Array
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

const partNames = partSchema.options

/** What is known of a distinct paragraph while the pool is gathered, from the newest reply that has it. */
interface Gathered {
  text: string
  part: Part
  date: string
  spans: SlotSpan[]
}

/** Longer pools do not fit one string. */
const mostCharacters = 400_000_000

/** Takes in replies one by one, in any order. */
export interface PoolBuilder {
  add(reply: IndexedReply): void
  /** The pool, newest replies first, and the runs of paragraphs that repeat a field of their reply. */
  finish(): { pool: Pool; fields: SlotSpan[] }
}

/** Gathers the distinct paragraphs of a library. O(characters) time and memory of the distinct ones. */
export function createPoolBuilder(): PoolBuilder {
  const ids = new Map<string, number>()
  const paragraphs: Gathered[] = []
  const replies: { source: ReplySource; from: number; to: number }[] = []
  const sequence: number[] = []
  const offsets: number[] = []
  let size = 0
  return {
    add(reply) {
      const from = sequence.length
      const date = reply.reply.date ?? ''
      for (const { start, end, part } of reply.paragraphs) {
        const text = reply.text.slice(start, end)
        let id = ids.get(text)
        if (id === undefined) {
          if (text === '' || text.includes('\n') || size + text.length > mostCharacters) continue
          id = paragraphs.length
          ids.set(text, id)
          paragraphs.push({
            text,
            part,
            date,
            spans: findFieldSpans(text, reply.reply, !bodyParts.has(part)),
          })
          size += text.length + 1
        }
        const known = paragraphs[id]
        if (known !== undefined && date > known.date) {
          known.part = part
          known.date = date
          known.spans = findFieldSpans(text, reply.reply, !bodyParts.has(part))
        }
        sequence.push(id)
        offsets.push(start)
      }
      replies.push({ source: toSource(reply), from, to: sequence.length })
    },
    finish() {
      const ordered = replies.toSorted((a, b) => (b.source.date ?? '').localeCompare(a.source.date ?? ''))
      const newIds = new Int32Array(paragraphs.length).fill(-1)
      const inOrder: Gathered[] = []
      const placed = {
        sequence: new Int32Array(sequence.length + ordered.length),
        offsets: new Int32Array(sequence.length + ordered.length),
        replyAt: new Int32Array(sequence.length + ordered.length),
        headingAt: new Int32Array(sequence.length + ordered.length),
        replyStarts: new Int32Array(ordered.length),
      }
      let place = 0
      const put = (id: number, reply: number, offset: number, heading: number): void => {
        placed.sequence[place] = id
        placed.replyAt[place] = reply
        placed.offsets[place] = offset
        placed.headingAt[place] = heading
        place += 1
      }
      for (const [index, { from, to }] of ordered.entries()) {
        placed.replyStarts[index] = place
        let heading = -1
        for (let at = from; at < to; at += 1) {
          const old = sequence[at] ?? 0
          const known = paragraphs[old]
          if (known === undefined) continue
          if (newIds[old] === -1) newIds[old] = inOrder.push(known) - 1
          const id = newIds[old] ?? 0
          put(id, index, offsets[at] ?? 0, heading)
          if (known.part === 'heading') heading = id
        }
        put(-1, index, 0, -1)
      }
      const texts = inOrder.map(({ text }) => text)
      const starts = new Int32Array(texts.length + 1)
      starts[0] = 1
      for (const [id, text] of texts.entries()) starts[id + 1] = (starts[id] ?? 0) + text.length + 1
      const rest = placeParagraphs(texts.length, placed.sequence, placed.replyAt)
      const fields = inOrder.flatMap(({ spans }, id) =>
        spans.map(({ start, end, name }) => {
          const by = starts[id] ?? 0
          return { start: start + by, end: end + by, name }
        }),
      )
      const pool: Pool = {
        text: `\n${texts.join('\n')}\n`,
        parts: Uint8Array.from(inOrder, ({ part }) => partNames.indexOf(part)),
        replies: ordered.map(({ source }) => source),
        starts,
        ...placed,
        ...rest,
      }
      return { pool, fields }
    },
  }
}

/** The part that a paragraph plays in the newest reply that has it. */
export function partOf(pool: Pool, id: number): Part {
  return partNames[pool.parts[id] ?? 0] ?? 'other'
}

function toSource({ id, file, reply, isForeign, revision = 0 }: IndexedReply): ReplySource {
  const foreignOrgan = isForeign === true ? reply.organ : null
  const { date, kind, subject, organ } = reply
  return { id, file, date, kind, subject, organ, revision, foreignOrgan }
}

/** Where each of `count` paragraphs stands, and how many replies have it. O(places). */
export function placeParagraphs(
  count: number,
  sequence: Int32Array,
  replyAt: Int32Array,
): Pick<Pool, 'uses' | 'places' | 'placeStarts'> {
  const placeStarts = new Int32Array(count + 1)
  for (const id of sequence) if (id >= 0) placeStarts[id + 1] = (placeStarts[id + 1] ?? 0) + 1
  for (let id = 0; id < count; id += 1)
    placeStarts[id + 1] = (placeStarts[id + 1] ?? 0) + (placeStarts[id] ?? 0)
  const places = new Int32Array(placeStarts[count] ?? 0)
  const filled = placeStarts.slice()
  const uses = new Int32Array(count)
  const lastReply = new Int32Array(count).fill(-1)
  for (const [place, id] of sequence.entries()) {
    if (id < 0) continue
    const at = filled[id] ?? 0
    places[at] = place
    filled[id] = at + 1
    if (lastReply[id] !== replyAt[place]) uses[id] = (uses[id] ?? 0) + 1
    lastReply[id] = replyAt[place] ?? -1
  }
  return { uses, places, placeStarts }
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
