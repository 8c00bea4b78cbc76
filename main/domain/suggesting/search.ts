import type { FoundPassage, SuggestSearch } from '#contract/suggestion.ts'
import { toCard } from './asked.ts'
import { describe } from './describe.ts'
import { createInitialsFinder, type FindRuns } from './initials.ts'
import type { SuggestIndex } from './index.ts'
import { offeredUntil } from './passages.ts'
import { endOf, paragraphAt, partOf } from './pool.ts'
import { markSalutation, markStale } from './stale.ts'
import { fillRun } from './spans.ts'

export interface SearchAnswer {
  passages: FoundPassage[]
  /** Replies whose 案由 holds every word, newest first. */
  replyIds: string[]
}

/** A word of a query: itself, or the first letters of how it is read. */
interface Wanted {
  word: string
  /** Null for a word that is looked for as it stands. */
  findRuns: FindRuns | null
}

const mostWords = 8
const marks = /[\n，。；：！？、“”《》（）]/u
const initials = /^[a-z]+$/i
const likeBeginning = 16
/** The logarithm of more uses than one paragraph has. */
const mostUsesRank = 17

/**
 * Paragraphs that hold every word of a query, in their own text or in the 案由 of their newest reply, best first: those
 * with more of the words in their text and at the beginning of a clause, then the more used, then the newer.
 *
 * @param recent  replies that came after the index was built
 * @returns  of paragraphs that begin alike only the best; nothing that the clerk gave up
 *
 * O(characters of the library) for each word, some 2 ns each, and half of that for words that are not initials.
 */
export function searchPassages(
  index: SuggestIndex,
  search: SuggestSearch,
  recent: SuggestIndex | null = null,
): SearchAnswer {
  const answers = [recent, index].flatMap((one) => (one === null ? [] : [searchIn(one, search)]))
  const found = new Map<string, FoundPassage>()
  const best = answers
    .flatMap(({ passages }) => passages)
    .toSorted((x, y) => y.suggestion.score - x.suggestion.score)
  for (const passage of best) {
    const key = passage.suggestion.completes.slice(0, likeBeginning)
    if (found.size < search.limit && !found.has(key)) found.set(key, passage)
  }
  return { passages: [...found.values()], replyIds: answers.flatMap(({ replyIds }) => replyIds) }
}

function searchIn(index: SuggestIndex, search: SuggestSearch): SearchAnswer {
  const wanted = readQuery(search.query)
  if (wanted.length === 0) return { passages: [], replyIds: [] }
  const all = (1 << wanted.length) - 1
  const { pool } = index
  const count = pool.starts.length - 1
  const inText = new Uint8Array(count)
  const atClause = new Uint8Array(count)
  const inSubject = wordsOfSubjects(index, wanted)
  for (const [nth, one] of wanted.entries()) {
    findEach(pool.text, one, (start) => {
      const paragraph = paragraphAt(pool, start)
      inText[paragraph] = (inText[paragraph] ?? 0) | (1 << nth)
      const isAtClause = marks.test(pool.text.charAt(start - 1))
      if (isAtClause) atClause[paragraph] = (atClause[paragraph] ?? 0) | (1 << nth)
      const begin = pool.starts[paragraph] ?? 0
      return isAtClause || start === begin ? endOf(pool, paragraph) : start + 1
    })
  }
  const ranked: { paragraph: number; rank: number }[] = []
  const kept = Math.max(64, 4 * search.limit)
  let least = Number.NEGATIVE_INFINITY
  for (let paragraph = 0; paragraph < count; paragraph += 1) {
    const own = inText[paragraph] ?? 0
    if (own !== all && (own | subjectOf(index, inSubject, paragraph)) !== all) continue
    if (own === 0 && isForm(index, paragraph)) continue
    const rank =
      10 * bits(own) +
      2 * bits(atClause[paragraph] ?? 0) +
      Math.log2(1 + (pool.uses[paragraph] ?? 0)) -
      newestReply(pool, paragraph) / pool.replies.length
    if (rank <= least) continue
    const end = endOf(pool, paragraph)
    if (offeredUntil(index.blocked, pool.starts[paragraph] ?? 0, end) < end) continue
    ranked.push({ paragraph, rank })
    if (ranked.length < 2 * kept) continue
    ranked.sort((x, y) => y.rank - x.rank)
    ranked.length = kept
    least = ranked.at(-1)?.rank ?? least
  }
  ranked.sort((x, y) => y.rank - x.rank)
  return { passages: toFound(index, search, wanted, ranked), replyIds: idsOf(index, inSubject, all) }
}

function readQuery(query: string): Wanted[] {
  const words = query.split(/\s+/u).filter((word) => word !== '')
  return words
    .slice(0, mostWords)
    .map((word) =>
      initials.test(word)
        ? { word, findRuns: createInitialsFinder(word.toLowerCase()) }
        : { word, findRuns: null },
    )
}

/** Tells where a word begins, from left to right; `visit` returns where to look on. */
function findEach(text: string, { word, findRuns }: Wanted, visit: (start: number) => number): void {
  if (findRuns !== null) return findRuns(text, (end) => Math.max(end, visit(end - word.length)))
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, Math.max(at + 1, visit(at)))) continue
}

/** Which words the 案由 of each reply has, as bits. */
function wordsOfSubjects({ pool }: SuggestIndex, wanted: readonly Wanted[]): Uint8Array {
  const found = new Uint8Array(pool.replies.length)
  for (const [reply, { subject }] of pool.replies.entries()) {
    if (subject === null) continue
    for (const [nth, one] of wanted.entries()) {
      findEach(subject, one, () => {
        found[reply] = (found[reply] ?? 0) | (1 << nth)
        return subject.length
      })
    }
  }
  return found
}

function subjectOf({ pool }: SuggestIndex, inSubject: Uint8Array, paragraph: number): number {
  return inSubject[newestReply(pool, paragraph)] ?? 0
}

function newestReply({ places, placeStarts, replyAt }: SuggestIndex['pool'], paragraph: number): number {
  return replyAt[places[placeStarts[paragraph] ?? 0] ?? 0] ?? 0
}

function isForm({ pool }: SuggestIndex, paragraph: number): boolean {
  const part = partOf(pool, paragraph)
  return part !== 'paragraph' && part !== 'heading' && part !== 'table'
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function idsOf({ pool }: SuggestIndex, inSubject: Uint8Array, all: number): string[] {
  return pool.replies.filter((_, reply) => inSubject[reply] === all).map(({ id }) => id)
}

function toFound(
  index: SuggestIndex,
  search: SuggestSearch,
  wanted: readonly Wanted[],
  ranked: readonly { paragraph: number; rank: number }[],
): FoundPassage[] {
  const { pool } = index
  const found = new Map<string, FoundPassage>()
  const card = toCard(search.card)
  const best = 12 * wanted.length + mostUsesRank
  for (const { paragraph, rank } of ranked) {
    if (found.size >= search.limit) break
    const position = pool.starts[paragraph] ?? 0
    const run = fillRun(pool.text, index.spans, position, endOf(pool, paragraph), card, '')
    if (run === null || run.text === '') continue
    const key = run.text.slice(0, likeBeginning)
    if (found.has(key)) continue
    const matches = matchesIn(run.text, wanted)
    const slots = markStale('', run.text, run.slots)
    found.set(key, {
      suggestion: {
        completes: run.text,
        text: run.text,
        slots: partOf(pool, paragraph) === 'salutation' ? markSalutation(run.text, slots) : slots,
        score: Math.max(0, Math.min(1, rank / best)),
        reason: matches.length === 0 ? 'subject' : isForm(index, paragraph) ? 'form' : 'continues',
        ghost: false,
        ...describe([{ paragraph, position, of: index }]),
      },
      matches,
      subject: pool.replies[newestReply(pool, paragraph)]?.subject ?? null,
    })
  }
  return [...found.values()]
}

/** Every run that the words match, by start; of overlapping ones the first. */
function matchesIn(text: string, wanted: readonly Wanted[]): FoundPassage['matches'] {
  const found: FoundPassage['matches'] = []
  for (const one of wanted) {
    findEach(text, one, (start) => {
      found.push({ start, end: start + one.word.length })
      return start + one.word.length
    })
  }
  const ordered = found.toSorted((x, y) => x.start - y.start || y.end - x.end)
  let end = 0
  return ordered.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}
