import type { Origins, ReceivedBefore, SectionShare, SentenceOrigin } from '#contract/origin.ts'
import { markerOf } from '#domain/reply/numbering.ts'
import { endOf, partOf } from '#domain/suggesting/pool.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import { coverage } from './nearest.ts'
import type { OriginFinder, SourceScope } from './origins.ts'
import { hashRuns, type RunIndex } from './run-index.ts'
import { printedMarks } from './noise.ts'

/** Shorter paragraphs are form. */
const leastParagraph = 24
/** Share of a paragraph that must stand in the earlier reply. */
const leastReceived = 0.6
/** Earlier replies to the same addressees that are looked at, newest first. */
const mostEarlier = 40
/** A line longer than this is no heading. */
const longestHeading = 40

/**
 * Where a text came from: the source of each sentence, the shares by section, and what the same addressees have received
 * before.
 *
 * @param text        paragraphs parted by "\n"
 * @param addressees  bare names; those of one character are passed over
 *
 * About a millisecond a sentence and a pass over the salutations of the library.
 */
export function* traceText(
  text: string,
  addressees: readonly string[],
  scope: SourceScope,
  indexes: readonly RunIndex[],
  finder: OriginFinder,
): Generator<number, Origins> {
  const sentences: SentenceOrigin[] = []
  const spans = splitSentences(printedMarks(text))
  for (const [at, { start, end }] of spans.entries()) {
    const own = text.slice(start, end).trim()
    if (own === '') continue
    const from = start + text.slice(start, end).indexOf(own)
    sentences.push({ start: from, end: from + own.length, ...finder.find(own, scope) })
    yield at / spans.length
  }
  return {
    text,
    sentences,
    sections: sectionShares(text, sentences),
    received: receivedBefore(text, addressees, scope, indexes),
  }
}

/** The characters of each section by where they came from; what stands before the first heading is a section too. */
export function sectionShares(text: string, sentences: readonly SentenceOrigin[]): SectionShare[] {
  const sections: SectionShare[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const isHeading = markerOf(line).level === 1 && line.length <= longestHeading
    const last = sections.at(-1)
    if (isHeading || last === undefined)
      sections.push({
        title: isHeading ? line : null,
        start: at,
        end: at + line.length,
        reused: 0,
        edited: 0,
        fresh: 0,
      })
    else last.end = at + line.length
    at += line.length + 1
  }
  for (const { start, end, kind } of sentences) {
    const section = sections.findLast((one) => one.start <= start)
    if (section !== undefined) section[kind === 'new' ? 'fresh' : kind] += end - start
  }
  return sections.filter(({ reused, edited, fresh }) => reused + edited + fresh > 0)
}

/** The paragraphs of a text that one of the addressees has received before, each with the newest such reply. */
function receivedBefore(
  text: string,
  addressees: readonly string[],
  scope: SourceScope,
  indexes: readonly RunIndex[],
): ReceivedBefore[] {
  const names = addressees.filter((name) => name.length > 1)
  const earlier = indexes
    .flatMap((index) => repliesTo(index, names, scope))
    .toSorted((x, y) => (y.date ?? '').localeCompare(x.date ?? ''))
    .slice(0, mostEarlier)
  const received: ReceivedBefore[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    if (line.length < leastParagraph) continue
    for (const { replyId, name, runs, date } of earlier) {
      const share = coverage(line, runs)
      if (share < leastReceived) continue
      received.push({ start, end: start + line.length, replyId, name, share, date })
      break
    }
  }
  return received
}

interface EarlierReply {
  replyId: string
  name: string
  date: string | null
  /** Hashes of the runs of its body. */
  runs: Set<number>
}

function repliesTo({ pool }: RunIndex, names: readonly string[], scope: SourceScope): EarlierReply[] {
  if (names.length === 0) return []
  const found: EarlierReply[] = []
  for (let paragraph = 0; paragraph < pool.parts.length; paragraph += 1) {
    if (partOf(pool, paragraph) !== 'salutation') continue
    const salutation = pool.text.slice(pool.starts[paragraph], endOf(pool, paragraph))
    const name = names.find((one) => salutation.includes(one))
    if (name === undefined) continue
    const to = pool.placeStarts[paragraph + 1] ?? 0
    for (let at = pool.placeStarts[paragraph] ?? 0; at < to && found.length < mostEarlier; at += 1) {
      const reply = pool.replyAt[pool.places[at] ?? 0] ?? 0
      const { id = '', date = null } = pool.replies[reply] ?? {}
      if (scope.except.has(id) || (scope.until !== null && date !== null && date > scope.until)) continue
      found.push({ replyId: id, name, date, runs: runsOfBody(pool, reply) })
    }
  }
  return found
}

function runsOfBody(pool: RunIndex['pool'], reply: number): Set<number> {
  const runs = new Set<number>()
  for (let place = pool.replyStarts[reply] ?? 0; (pool.sequence[place] ?? -1) >= 0; place += 1) {
    const paragraph = pool.sequence[place] ?? 0
    const part = partOf(pool, paragraph)
    if (part !== 'paragraph' && part !== 'table' && part !== 'other') continue
    hashRuns(pool.text, pool.starts[paragraph] ?? 0, endOf(pool, paragraph), (hash) => runs.add(hash))
  }
  return runs
}
