import type { Pool } from '#domain/suggesting/pool.ts'

/** Characters of a run. Sentences edited by a third still share runs of this length; shorter ones are everywhere. */
export const runLength = 6

/** From so many characters on one run in three is kept, so that the index stays smaller than the text. */
const manyCharacters = 8_000_000
/** Paragraphs kept of one bucket, the newest ones: what more have tells little of where a text came from. */
const mostInBucket = 64
const mostBits = 24
const stepCharacters = 200_000

const multiplier = 0x01000193
const spread = 0x9e3779b1

/**
 * Which paragraphs of a pool hold a run of six characters:
 *
 *     hash of a run → bucket → numbers of paragraphs, newest first
 *
 * Several runs may share a bucket. Of large pools only the runs are kept whose hash says so; the same in every text.
 */
export interface RunIndex {
  pool: Pool
  /** Bucket b holds paragraphs[offsets[b]] … paragraphs[offsets[b + 1] - 1]. */
  offsets: Int32Array
  paragraphs: Int32Array
  shift: number
  isSampled: boolean
}

/**
 * Builds the index in steps; yields the share that is done, 0..1.
 *
 * O(characters) time; of a small pool 4 bytes a character, of a large one a third of that, and 64 MiB for the buckets.
 */
export function* buildRunIndex(pool: Pool): Generator<number, RunIndex> {
  const { text } = pool
  const isSampled = text.length > manyCharacters
  const bits = Math.min(mostBits, Math.max(10, Math.ceil(Math.log2(text.length + 1))))
  const shift = 32 - bits
  const counts = new Int32Array((1 << bits) + 1)
  const last = new Int32Array(1 << bits).fill(-1)
  for (const done of eachRun(pool, isSampled, (hash, paragraph) => {
    const bucket = bucketOf(hash, shift)
    if (last[bucket] === paragraph) return
    last[bucket] = paragraph
    counts[bucket + 1] = Math.min(mostInBucket, (counts[bucket + 1] ?? 0) + 1)
  }))
    yield done / 2
  for (let bucket = 1; bucket < counts.length; bucket += 1)
    counts[bucket] = (counts[bucket] ?? 0) + (counts[bucket - 1] ?? 0)
  const offsets = counts
  const paragraphs = new Int32Array(offsets.at(-1) ?? 0)
  const filled = offsets.slice(0, -1)
  last.fill(-1)
  for (const done of eachRun(pool, isSampled, (hash, paragraph) => {
    const bucket = bucketOf(hash, shift)
    const at = filled[bucket] ?? 0
    if (last[bucket] === paragraph || at === offsets[bucket + 1]) return
    last[bucket] = paragraph
    paragraphs[at] = paragraph
    filled[bucket] = at + 1
  }))
    yield 0.5 + done / 2
  return { pool, offsets, paragraphs, shift, isSampled }
}

/** Hands over the runs of all paragraphs that an index keeps, in the order of the text. */
function* eachRun(
  { text, starts }: Pool,
  isSampled: boolean,
  take: (hash: number, paragraph: number) => void,
): Generator<number, void> {
  const count = starts.length - 1
  let since = 0
  for (let paragraph = 0; paragraph < count; paragraph += 1) {
    const start = starts[paragraph] ?? 0
    const end = (starts[paragraph + 1] ?? 0) - 1
    hashRuns(text, start, end, (hash) => {
      if (!isSampled || isKept(hash)) take(hash, paragraph)
    })
    since += end - start
    if (since < stepCharacters) continue
    since = 0
    yield paragraph / count
  }
}

/** Hands over the hash of every run of `text` between two places, in order, with where it begins. O(n). */
export function hashRuns(
  text: string,
  start: number,
  end: number,
  take: (hash: number, at: number) => void,
): void {
  let hash = 0
  for (let at = start; at < end; at += 1) {
    hash = (Math.imul(hash, multiplier) + text.charCodeAt(at)) | 0
    if (at - start >= runLength) hash = (hash - Math.imul(leaving, text.charCodeAt(at - runLength))) | 0
    if (at - start >= runLength - 1) take(hash, at - runLength + 1)
  }
}

const leaving = Array.from({ length: runLength }).reduce<number>((power) => Math.imul(power, multiplier), 1)

function isKept(hash: number): boolean {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % 3 === 0
}

function bucketOf(hash: number, shift: number): number {
  return Math.imul(hash, spread) >>> shift
}

/** A paragraph that shares runs with a text. */
export interface RunHit {
  paragraph: number
  /** 0..1: the share of the text's runs that the paragraph has, rare ones counting more. */
  share: number
}

/**
 * The paragraphs that share most runs with a text, best first and of equal ones the newest.
 *
 * @param least  share of those of its runs that any paragraph has, below which one is no hit
 *
 * At most 64 steps for each character of the text, however large the pool is.
 */
export function findByRuns(index: RunIndex, text: string, least: number, limit: number): RunHit[] {
  const votes = new Map<number, number>()
  let total = 0
  let known = 0
  const seen = new Set<number>()
  hashRuns(text, 0, text.length, (hash) => {
    if ((index.isSampled && !isKept(hash)) || seen.has(hash)) return
    seen.add(hash)
    const bucket = bucketOf(hash, index.shift)
    const from = index.offsets[bucket] ?? 0
    const to = index.offsets[bucket + 1] ?? 0
    if (from === to) return
    const weight = 1 / (1 + Math.log(to - from))
    total += weight
    known += 1
    for (let at = from; at < to; at += 1) {
      const paragraph = index.paragraphs[at] ?? 0
      votes.set(paragraph, (votes.get(paragraph) ?? 0) + weight)
    }
  })
  const hits: RunHit[] = []
  for (const [paragraph, vote] of votes)
    if (vote >= least * total) hits.push({ paragraph, share: (vote / total) * (known / seen.size) })
  return hits.sort((x, y) => y.share - x.share || x.paragraph - y.paragraph).slice(0, limit)
}
