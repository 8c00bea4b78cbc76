import { classifyParagraphs, countClasses, type ParagraphClasses } from './classes.ts'
import { buildGrams, type GramTable } from './grams.ts'
import { maskCodes } from './mask.ts'
import { learnWeights } from './learn-weights.ts'
import { layPassages, type IndexedTemplate, type PassageLayer } from './passages.ts'
import { createPoolBuilder, type IndexedReply, type Pool } from './pool.ts'
import { packSpans, type SlotSpans } from './spans.ts'
import { buildSubjects, type SubjectTable } from './subjects.ts'
import { type Learned, usualWeights } from './weights.ts'

/** What is looked up of the replies themselves; immutable once built, and the same whatever was mined. */
export interface ReplyIndex {
  pool: Pool
  /** Longest runs first. */
  grams: GramTable[]
  /** Runs of paragraphs of form that repeat a field of their reply. */
  fields: SlotSpans
  subjects: SubjectTable
  classes: ParagraphClasses
  /** How loudly the kinds of evidence speak in this library. */
  learned: Learned
}

/** All that answering needs. */
export type SuggestIndex = ReplyIndex & PassageLayer

export interface ReplyIndexBuilder {
  add(reply: IndexedReply): void
  finish(): ReplyIndex
}

const gramTables = [
  { length: 8, cap: 96, capOfMany: 24 },
  { length: 4, cap: 128, capOfMany: 64 },
  { length: 2, cap: 96, capOfMany: 96 },
]
/** From so many characters on fewer places of a run are kept. */
const manyCharacters = 16_000_000

/**
 * Builds what suggestions are looked up in from replies in any order: the distinct paragraphs, the runs of 2, 4 and 8
 * characters in them, what followed what.
 *
 * O(characters) time; about 12 bytes a distinct character, while building 30.
 */
export function createReplyIndexBuilder(): ReplyIndexBuilder {
  const gathered = createPoolBuilder()
  return {
    add: (reply) => gathered.add(reply),
    finish() {
      const { pool, fields } = gathered.finish()
      const masked = maskCodes(pool.text, pool.starts)
      const isLarge = masked.length > manyCharacters
      const spans = packSpans(fields)
      const index: ReplyIndex = {
        pool,
        grams: gramTables.map(({ length, cap, capOfMany }) =>
          buildGrams(masked, length, isLarge ? capOfMany : cap),
        ),
        fields: spans,
        classes: countClasses(pool, classifyParagraphs(pool, spans)),
        subjects: buildSubjects(pool.replies),
        learned: { weights: usualWeights(), onceMore: 1, ghostFrom: 1 },
      }
      return { ...index, learned: learnWeights(index) }
    },
  }
}

/** @param templates  mined templates; may be empty or older than the replies */
export function buildIndex(
  replies: Iterable<IndexedReply>,
  templates: Iterable<IndexedTemplate>,
): SuggestIndex {
  const builder = createReplyIndexBuilder()
  for (const reply of replies) builder.add(reply)
  const index = builder.finish()
  return { ...index, ...layPassages(index, templates) }
}
