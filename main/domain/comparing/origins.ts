import type { SentenceOrigin } from '#contract/origin.ts'
import { endOf } from '#domain/suggesting/pool.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { compareInline } from './inline.ts'
import { isNoise, printedMarks } from './noise.ts'
import { findByRuns, runLength, type RunIndex } from './run-index.ts'
import { commonPairs, pairsOf, type Pairs } from './sentence-likeness.ts'

/** A paragraph that has less of a sentence is no source of it. */
const leastOfSentence = 0.12
const mostParagraphs = 64
/** Likeness from which a sentence comes from another, and from which both are uses of one wording. */
const leastLikeness = 0.45
const sameWording = 0.8
/** A sentence that is mostly a part of a longer one comes from it too. */
const leastContained = 0.8

/** Which earlier replies count as sources. */
export interface SourceScope {
  except: ReadonlySet<string>
  /** ISO date; replies of a later day are no source. Null for all. */
  until: string | null
}

export interface OriginFinder {
  /** The best source of a sentence, null when the library has none; the same place in every run over the same replies. */
  find(sentence: string, scope: SourceScope): Omit<SentenceOrigin, 'start' | 'end'>
}

interface Known {
  start: number
  end: number
  pairs: Pairs
}

interface Found {
  index: RunIndex
  paragraph: number
  sentence: Known
  likeness: number
}

const nothing = { kind: 'new', source: null, uses: 0, hasMoreUses: false, lastUsed: null } as const

/**
 * Finds where sentences come from. Costs a look-up by runs and a comparison with the sentences of at most 64 paragraphs:
 * about a millisecond a sentence, whatever the number of replies. Sentences of paragraphs are kept between calls.
 */
export function createOriginFinder(indexes: readonly RunIndex[]): OriginFinder {
  const known = indexes.map(() => new Map<number, Known[]>())
  const sentencesOf = (at: number, paragraph: number): Known[] => {
    const kept = known[at]?.get(paragraph)
    const pool = indexes[at]?.pool
    if (kept !== undefined || pool === undefined) return kept ?? []
    const text = pool.text.slice(pool.starts[paragraph], endOf(pool, paragraph))
    const made = splitSentences(printedMarks(text)).map(({ start, end }) => ({
      start,
      end,
      pairs: pairsOf(text.slice(start, end)),
    }))
    if ((known[at]?.size ?? 0) > keptParagraphs) known[at]?.clear()
    known[at]?.set(paragraph, made)
    return made
  }

  return {
    find(sentence, scope) {
      if (sentence.length < runLength) return nothing
      const own = pairsOf(sentence)
      let wasCut = false
      const found = indexes.flatMap((index, at) => {
        const hits = findByRuns(index, sentence, leastOfSentence, mostParagraphs)
        wasCut ||= hits.length === mostParagraphs
        return hits.flatMap(({ paragraph }) => {
          if (newestPlace(index, paragraph, scope) === null) return []
          const best = likest(own, sentencesOf(at, paragraph))
          return best === null ? [] : [{ index, paragraph, ...best }]
        })
      })
      const best = found.toSorted((x, y) => y.likeness - x.likeness || later(x, y, scope))[0]
      return best === undefined ? nothing : describe(sentence, best, found, scope, wasCut)
    },
  }
}

const keptParagraphs = 20_000

function likest(own: Pairs, sentences: readonly Known[]): { sentence: Known; likeness: number } | null {
  let best: { sentence: Known; likeness: number } | null = null
  for (const sentence of sentences) {
    const common = commonPairs(own, sentence.pairs)
    const dice = (2 * common) / Math.max(1, own.length + sentence.pairs.length)
    const likeness = dice < leastLikeness && common >= leastContained * own.length ? leastLikeness : dice
    if (likeness >= leastLikeness && (best === null || likeness > best.likeness))
      best = { sentence, likeness }
  }
  return best
}

/** Of two equally like ones the newer first. */
function later(x: Found, y: Found, scope: SourceScope): number {
  const [first, second] = [x, y].map(({ index, paragraph }) => {
    const place = newestPlace(index, paragraph, scope)
    return place === null ? '' : (index.pool.replies[index.pool.replyAt[place] ?? 0]?.date ?? '')
  })
  return (second ?? '').localeCompare(first ?? '')
}

/** The newest place of a paragraph in a reply that counts. */
function newestPlace({ pool }: RunIndex, paragraph: number, scope: SourceScope): number | null {
  const to = pool.placeStarts[paragraph + 1] ?? 0
  for (let at = pool.placeStarts[paragraph] ?? 0; at < to; at += 1) {
    const place = pool.places[at] ?? 0
    const reply = pool.replies[pool.replyAt[place] ?? 0]
    if (reply !== undefined && counts(reply, scope)) return place
  }
  return null
}

function counts(reply: { id: string; date: string | null }, { except, until }: SourceScope): boolean {
  return !except.has(reply.id) && (until === null || reply.date === null || reply.date <= until)
}

function describe(
  sentence: string,
  { index, paragraph, sentence: source }: Found,
  found: readonly Found[],
  scope: SourceScope,
  wasCut: boolean,
): Omit<SentenceOrigin, 'start' | 'end'> {
  const { pool } = index
  const place = newestPlace(index, paragraph, scope) ?? 0
  const text = pool.text.slice(pool.starts[paragraph], endOf(pool, paragraph)).slice(source.start, source.end)
  const offset = pool.offsets[place] ?? 0
  const users = new Set<string>()
  let lastUsed: string | null = null
  for (const { index: other, paragraph: used, likeness } of found) {
    if (likeness < sameWording && used !== paragraph) continue
    const to = other.pool.placeStarts[used + 1] ?? 0
    for (let at = other.pool.placeStarts[used] ?? 0; at < to; at += 1) {
      const reply = other.pool.replies[other.pool.replyAt[other.pool.places[at] ?? 0] ?? 0]
      if (reply === undefined || !counts(reply, scope)) continue
      users.add(reply.id)
      if (reply.date !== null && (lastUsed === null || reply.date > lastUsed)) lastUsed = reply.date
    }
  }
  const isSame = isNoise(sentence, text)
  return {
    kind: isSame ? 'reused' : 'edited',
    source: {
      replyId: pool.replies[pool.replyAt[place] ?? 0]?.id ?? '',
      start: offset + source.start,
      end: offset + source.end,
      text,
      parts: compareInline(text, sentence, true),
    },
    uses: users.size,
    hasMoreUses: wasCut,
    lastUsed,
  }
}
