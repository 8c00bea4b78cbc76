import type { Part } from '#contract/reply.ts'
import type { CuratedTemplate, Template } from '#contract/template.ts'
import type { ReplyIndex, SuggestIndex } from './index.ts'
import { bodyParts, endOf, partOf, type Pool } from './pool.ts'
import { listSpans, packSpans, type SlotSpan, type SlotSpans, templateSpans } from './spans.ts'

/** A mined template, and what the clerk made of it; `uses` where it has more than the occurrences given. */
export type IndexedTemplate = Pick<Template, 'id' | 'kind' | 'template' | 'occurrences'> &
  Partial<Pick<CuratedTemplate, 'state'>> & { uses?: number }

/** Where passages stand in the pool: run i from starts[i] to ends[i] (exclusive) is of ids[templates[i]]. By start. */
export interface PassageRuns {
  starts: Int32Array
  ends: Int32Array
  templates: Int32Array
  ids: string[]
  /** How many replies have the passage, in any of its variants; by template. */
  uses: Int32Array
  /** 1 for the templates that the clerk gave up. */
  given: Uint8Array
}

/** Runs of the pool that are not offered. Ascending, none overlapping. */
export interface BlockedRuns {
  starts: Int32Array
  ends: Int32Array
}

/** What mining and the clerk say of the pool. */
export interface PassageLayer {
  /** The runs of the pool that change from reply to reply. */
  spans: SlotSpans
  passages: PassageRuns
  blocked: BlockedRuns
  /** Paragraphs of form (opening, closing, signature …), the most used and newest of each part first. */
  formulae: Int32Array
}

interface Run {
  start: number
  end: number
  template: number
}

const mostFormulaeOfAPart = 12
const mostLookedBack = 8

/** Templates by number, with their runs and the slots in these. */
interface Laid {
  ids: string[]
  uses: number[]
  given: number[]
  runs: Run[]
  spans: SlotSpan[]
}

/**
 * Finds the passages in the pool.
 *
 * @param templates  may be older than the replies: occurrences that no longer fit are left out
 *
 * O(occurrences) time.
 */
export function layPassages(replies: ReplyIndex, templates: Iterable<IndexedTemplate>): PassageLayer {
  const laid: Laid = { ids: [], uses: [], given: [], runs: [], spans: [] }
  layTemplates(replies, templates, laid)
  return toLayer(replies, laid)
}

/**
 * The passages of an index with some templates changed: as `layPassages` of all finds them, without looking at the others.
 *
 * @param changed  templates that are new or have other words, uses or another state, with all their occurrences
 * @param gone     ids of templates that are no more
 *
 * O(runs + occurrences of the changed ones); of 100,000 runs some 50 ms.
 */
export function relayPassages(
  index: SuggestIndex,
  changed: readonly IndexedTemplate[],
  gone: ReadonlySet<string>,
): PassageLayer {
  const { passages } = index
  const left = new Set([...gone, ...changed.map(({ id }) => id)])
  const laid: Laid = { ids: [], uses: [], given: [], runs: [], spans: [] }
  const numbers = passages.ids.map((id, at) => {
    if (left.has(id)) return -1
    laid.uses.push(passages.uses[at] ?? 0)
    laid.given.push(passages.given[at] ?? 0)
    return laid.ids.push(id) - 1
  })
  const dropped: Run[] = []
  for (const [at, start] of passages.starts.entries()) {
    const template = numbers[passages.templates[at] ?? 0] ?? -1
    const run = { start, end: passages.ends[at] ?? start, template }
    ;(template === -1 ? dropped : laid.runs).push(run)
  }
  const [former, kept] = [blockRuns(dropped), blockRuns(laid.runs)]
  laid.spans = listSpans(index.spans).filter(
    ({ start, end }) => !isWithin(former, start, end) || isWithin(kept, start, end),
  )
  layTemplates(index, changed, laid)
  return toLayer(index, laid)
}

function layTemplates({ pool }: ReplyIndex, templates: Iterable<IndexedTemplate>, laid: Laid): void {
  const replyOf = new Map(pool.replies.map(({ id }, reply) => [id, reply]))
  for (const template of templates) {
    if (template.kind !== 'passage') continue
    const number = laid.ids.push(template.id) - 1
    laid.given.push(template.state === 'rejected' || template.state === 'obsolete' ? 1 : 0)
    laid.uses.push(template.uses ?? new Set(template.occurrences.map(({ replyId }) => replyId)).size)
    const spansOf = templateSpans(template)
    for (const occurrence of template.occurrences) {
      const reply = replyOf.get(occurrence.replyId)
      if (reply === undefined) continue
      const inOccurrence = spansOf(occurrence)
      for (const { start, end, by } of placesOfRun(pool, reply, occurrence)) {
        laid.runs.push({ start, end, template: number })
        for (const span of inOccurrence) {
          const from = span.start + by
          const to = span.end + by
          if (from >= start && to <= end) laid.spans.push({ start: from, end: to, name: span.name })
        }
      }
    }
  }
}

function toLayer({ pool, fields }: ReplyIndex, { ids, uses, given, runs, spans }: Laid): PassageLayer {
  runs.sort((x, y) => x.start - y.start || x.end - y.end)
  const blocked = blockRuns(runs.filter(({ template }) => given[template] === 1))
  return {
    spans: packSpans([...listSpans(fields), ...spans]),
    passages: {
      starts: Int32Array.from(runs, ({ start }) => start),
      ends: Int32Array.from(runs, ({ end }) => end),
      templates: Int32Array.from(runs, ({ template }) => template),
      ids,
      uses: Int32Array.from(uses),
      given: Uint8Array.from(given),
    },
    blocked,
    formulae: pickFormulae(pool, blocked),
  }
}

function isWithin({ starts, ends }: BlockedRuns, start: number, end: number): boolean {
  const next = firstAbove(ends, start)
  return (starts[next] ?? Number.POSITIVE_INFINITY) <= start && (ends[next] ?? 0) >= end
}

/**
 * The runs of the pool that an occurrence covers, one a paragraph; `by` takes an offset in the occurrence there. None when
 * the reply has another text there now.
 */
function placesOfRun(
  pool: Pool,
  reply: number,
  { start, end, text }: Template['occurrences'][number],
): { start: number; end: number; by: number }[] {
  const found: { start: number; end: number; by: number }[] = []
  for (let place = pool.replyStarts[reply] ?? 0; (pool.sequence[place] ?? -1) >= 0; place += 1) {
    const id = pool.sequence[place] ?? 0
    const offset = pool.offsets[place] ?? 0
    if (offset >= end) break
    const begin = pool.starts[id] ?? 0
    const from = Math.max(offset, start)
    const to = Math.min(offset + endOf(pool, id) - begin, end)
    if (from >= to) continue
    const move = begin - offset
    if (!text.startsWith(pool.text.slice(from + move, to + move), from - start)) return []
    found.push({ start: from + move, end: to + move, by: start + move })
  }
  return found
}

/** Runs that may overlap as such that do not. */
export function blockRuns(runs: readonly { start: number; end: number }[]): BlockedRuns {
  const starts: number[] = []
  const ends: number[] = []
  for (const { start, end } of runs.toSorted((x, y) => x.start - y.start)) {
    const last = ends.length - 1
    if (start <= (ends[last] ?? -1)) ends[last] = Math.max(end, ends[last] ?? 0)
    else {
      starts.push(start)
      ends.push(end)
    }
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

function pickFormulae(pool: Pool, blocked: BlockedRuns): Int32Array {
  const byPart = new Map<Part, number[]>()
  for (let id = 0; id < pool.parts.length; id += 1) {
    const part = partOf(pool, id)
    const end = endOf(pool, id)
    if (bodyParts.has(part) || offeredUntil(blocked, pool.starts[id] ?? 0, end) < end) continue
    const list = byPart.get(part)
    if (list === undefined) byPart.set(part, [id])
    else list.push(id)
  }
  const best = [...byPart.values()].flatMap((ids) =>
    ids.toSorted((x, y) => (pool.uses[y] ?? 0) - (pool.uses[x] ?? 0) || x - y).slice(0, mostFormulaeOfAPart),
  )
  return Int32Array.from(best)
}

/** Where, of a run of the pool, what the clerk gave up begins; `end` when none of it is in there. O(log n). */
export function offeredUntil({ starts, ends }: BlockedRuns, start: number, end: number): number {
  const next = firstAbove(ends, start)
  return Math.min(end, Math.max(start, starts[next] ?? end))
}

/** The passage in which a position of the pool lies: the last that begins at or before it and has not ended. */
export function passageAt(
  { starts, ends, templates, ids, uses }: PassageRuns,
  position: number,
): { templateId: string; uses: number } | null {
  const next = firstAbove(starts, position)
  for (let at = next - 1; at >= Math.max(0, next - mostLookedBack); at -= 1) {
    const template = templates[at] ?? 0
    if ((ends[at] ?? 0) > position) return { templateId: ids[template] ?? '', uses: uses[template] ?? 0 }
  }
  return null
}

/** The first place of an ascending list whose value is above `value`. */
function firstAbove(list: Int32Array, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
