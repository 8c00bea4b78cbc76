import type { Part } from '#contract/reply.ts'
import type { CuratedTemplate, Template } from '#contract/template.ts'
import { buildGrams, type GramTable } from './grams.ts'
import { buildPool, endOf, type IndexedReply, type Pool } from './pool.ts'
import { buildSubjects, type SubjectTable } from './subjects.ts'
import { findFieldSpans, findTemplateSpans, packSpans, type SlotSpan, type SlotSpans } from './spans.ts'

/** A passage occurrence in the pool. Offsets into the pool's text, end exclusive. */
export interface PassageRun {
  start: number
  end: number
  templateId: string
  /** How many replies have the passage, in any of its variants. */
  uses: number
  /** False for what the clerk gave up: rejected, or obsolete. */
  isOffered: boolean
}

/** A mined template, and what the clerk made of it. */
export type IndexedTemplate = Template & Partial<Pick<CuratedTemplate, 'state'>>

/** All that answering needs; immutable once built. */
export interface SuggestIndex {
  pool: Pool
  /** Longest runs first. */
  grams: GramTable[]
  spans: SlotSpans
  /** By start. */
  passages: PassageRun[]
  blocked: BlockedRuns
  /** Paragraphs of form (opening, closing, signature …), the most used and newest of each part first. */
  formulae: number[]
  subjects: SubjectTable
}

const gramLengths = [
  { length: 8, cap: 96 },
  { length: 4, cap: 128 },
  { length: 2, cap: 96 },
]
const mostFormulaeOfAPart = 12
const bodyParts: ReadonlySet<Part> = new Set<Part>(['heading', 'paragraph', 'table', 'attachment', 'other'])

/**
 * Builds what suggestions are looked up in: the distinct paragraphs, the runs of 2, 4 and 8 characters in them, what
 * followed what, the slots of passages and of paragraphs of form.
 *
 * @param templates  mined templates; may be empty or older than the replies (occurrences that no longer fit are left out)
 *
 * O(characters) time; about 30 bytes a distinct character.
 */
export function buildIndex(
  replies: readonly IndexedReply[],
  templates: readonly IndexedTemplate[],
): SuggestIndex {
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  const inOrder = new Map<string, { start: number; end: number; id: number }[]>()
  const fieldSpans: (SlotSpan & { id: number })[] = []
  const seen = new Set<number>()
  const ordered = replies.toSorted((a, b) => (b.reply.date ?? '').localeCompare(a.reply.date ?? ''))
  const pool = buildPool(ordered, ({ reply: index, paragraph, id }) => {
    const reply = ordered[index]
    if (reply === undefined) return
    const list = inOrder.get(reply.id) ?? []
    list.push({ start: paragraph.start, end: paragraph.end, id })
    inOrder.set(reply.id, list)
    if (seen.has(id) || bodyParts.has(paragraph.part)) return
    seen.add(id)
    const text = reply.text.slice(paragraph.start, paragraph.end)
    for (const span of findFieldSpans(text, reply.reply)) fieldSpans.push({ ...span, id })
  })
  const spans = fieldSpans.map(({ start, end, name, id }) =>
    shift({ start, end, name }, pool.starts[id] ?? 0),
  )
  const passages: PassageRun[] = []
  for (const template of templates) {
    if (template.kind !== 'passage') continue
    const isOffered = template.state !== 'rejected' && template.state !== 'obsolete'
    const uses = new Set(template.occurrences.map(({ replyId }) => replyId)).size
    for (const occurrence of template.occurrences) {
      const reply = byId.get(occurrence.replyId)
      if (reply?.text.slice(occurrence.start, occurrence.end) !== occurrence.text) continue
      const inOccurrence = findTemplateSpans(template, occurrence)
      for (const place of inOrder.get(occurrence.replyId) ?? []) {
        const start = Math.max(place.start, occurrence.start)
        const end = Math.min(place.end, occurrence.end)
        if (start >= end) continue
        const offset = (pool.starts[place.id] ?? 0) - place.start
        passages.push({ start: start + offset, end: end + offset, templateId: template.id, uses, isOffered })
        for (const span of inOccurrence) {
          const moved = shift(span, occurrence.start)
          if (moved.start >= start && moved.end <= end) spans.push(shift(moved, offset))
        }
      }
    }
  }
  passages.sort((x, y) => x.start - y.start || x.end - y.end)
  const blocked = blockRuns(passages)
  return {
    pool,
    grams: gramLengths.map(({ length, cap }) => buildGrams(pool.masked, length, cap)),
    spans: packSpans(spans),
    passages,
    blocked,
    formulae: pickFormulae(pool, blocked),
    subjects: buildSubjects(pool.replies),
  }
}

function shift(span: SlotSpan, by: number): SlotSpan {
  return { start: span.start + by, end: span.end + by, name: span.name }
}

function pickFormulae(pool: Pool, blocked: BlockedRuns): number[] {
  const byPart = new Map<Part, number[]>()
  for (const [id, part] of pool.parts.entries()) {
    const end = endOf(pool, id)
    if (bodyParts.has(part) || offeredUntil(blocked, pool.starts[id] ?? 0, end) < end) continue
    const list = byPart.get(part)
    if (list === undefined) byPart.set(part, [id])
    else list.push(id)
  }
  return [...byPart.values()].flatMap((ids) =>
    ids.toSorted((x, y) => (pool.uses[y] ?? 0) - (pool.uses[x] ?? 0) || x - y).slice(0, mostFormulaeOfAPart),
  )
}

/** The passage in which a position of the pool lies: the last that begins at or before it and has not ended. */
export function passageAt(passages: readonly PassageRun[], position: number): PassageRun | null {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= Math.max(0, low - 8); at -= 1) {
    const passage = passages[at]
    if (passage !== undefined && passage.end > position) return passage
  }
  return null
}

/** Runs of the pool that are not offered. Ascending, none overlapping. */
export interface BlockedRuns {
  starts: Int32Array
  ends: Int32Array
}

function blockRuns(passages: readonly PassageRun[]): BlockedRuns {
  const starts: number[] = []
  const ends: number[] = []
  for (const { start, end, isOffered } of passages) {
    if (isOffered) continue
    const last = ends.length - 1
    if (start <= (ends[last] ?? -1)) ends[last] = Math.max(end, ends[last] ?? 0)
    else {
      starts.push(start)
      ends.push(end)
    }
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** Where, of a run of the pool, what the clerk gave up begins; `end` when none of it is in there. O(log n). */
export function offeredUntil({ starts, ends }: BlockedRuns, start: number, end: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return Math.min(end, Math.max(start, starts[low] ?? end))
}
