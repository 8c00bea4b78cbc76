import { countClasses } from './classes.ts'
import type { GramTable } from './grams.ts'
import type { ReplyIndex } from './index.ts'
import type { PassageLayer } from './passages.ts'
import type { Pool, ReplySource } from './pool.ts'
import type { SlotSpans } from './spans.ts'
import { wholeShare } from './weights.ts'

/** An index as it is kept in a file: long strings and typed arrays by name. */
export type Column = string | Int32Array | Uint32Array | Uint8Array
export type Columns = Map<string, Column>

/** To be raised when the same columns come to mean something else, or the same text is indexed in another way. */
export const columnsVersion = 7

/** Between the texts of a list; in none of them, as no file name or reply holds it. */
const separator = '\0'
const gramNames = ['grams8', 'grams4', 'grams2']

/** O(characters) time; the arrays are not copied. */
export function toReplyColumns({ pool, grams, fields, subjects, classes, learned }: ReplyIndex): Columns {
  const { replies, text, ...arrays } = pool
  const columns: Columns = new Map<string, Column>([['text', text]])
  for (const [name, array] of Object.entries(arrays)) columns.set(name, array)
  const list = (name: string, of: (reply: ReplySource) => string | null) =>
    columns.set(name, joinTexts(replies.map((reply) => of(reply) ?? '')))
  list('ids', ({ id }) => id)
  list('files', ({ file }) => file)
  list('dates', ({ date }) => date)
  list('kinds', ({ kind }) => kind)
  list('subjects', ({ subject }) => subject)
  list('organs', ({ organ }) => organ)
  columns.set(
    'revisions',
    Int32Array.from(replies, ({ revision }) => revision),
  )
  list('foreignOrgans', ({ foreignOrgan }) => foreignOrgan)
  for (const [at, { length, shift, offsets, positions }] of grams.entries()) {
    const name = gramNames[at] ?? ''
    columns.set(`${name}.form`, Int32Array.of(length, shift))
    columns.set(`${name}.offsets`, offsets)
    columns.set(`${name}.positions`, positions)
  }
  putSpans(columns, 'fields', fields)
  columns.set('classes', classes.of)
  columns.set('subjectKeys', subjects.keys)
  columns.set('subjectStarts', subjects.starts)
  columns.set('subjectLists', subjects.lists)
  columns.set(
    'learned',
    Int32Array.from([learned.ghostFrom, learned.onceMore, ...learned.weights], (share) => share * wholeShare),
  )
  return columns
}

/**
 * The other way round. O(replies) time beside reading.
 *
 * @returns  null when a column is missing or of another kind
 */
export function fromReplyColumns(columns: Columns): ReplyIndex | null {
  const reader = readerOf(columns)
  const texts = (name: string) => splitTexts(reader.text(name))
  const [ids, files, dates] = [texts('ids'), texts('files'), texts('dates')]
  const [kinds, subjects, organs] = [texts('kinds'), texts('subjects'), texts('organs')]
  const foreignOrgans = texts('foreignOrgans')
  const revisions = reader.numbers('revisions')
  const replies: ReplySource[] = ids.map((id, at) => ({
    id,
    file: files[at] ?? '',
    date: dates[at] || null,
    kind: kinds[at] || null,
    subject: subjects[at] || null,
    organ: organs[at] || null,
    revision: revisions[at] ?? 0,
    foreignOrgan: foreignOrgans[at] || null,
  }))
  const grams: GramTable[] = gramNames.map((name) => {
    const [length = 0, shift = 0] = reader.numbers(`${name}.form`)
    const offsets = reader.numbers(`${name}.offsets`)
    return { length, shift, offsets, positions: reader.numbers(`${name}.positions`) }
  })
  const pool: Pool = {
    text: reader.text('text'),
    starts: reader.numbers('starts'),
    parts: reader.bytes('parts'),
    uses: reader.numbers('uses'),
    replies,
    sequence: reader.numbers('sequence'),
    offsets: reader.numbers('offsets'),
    replyStarts: reader.numbers('replyStarts'),
    replyAt: reader.numbers('replyAt'),
    headingAt: reader.numbers('headingAt'),
    places: reader.numbers('places'),
    placeStarts: reader.numbers('placeStarts'),
  }
  const [ghostFrom = 1, onceMore = 1, ...weights] = Float64Array.from(
    reader.numbers('learned'),
    (share) => share / wholeShare,
  )
  const index: ReplyIndex = {
    pool,
    grams,
    fields: takeSpans(reader, 'fields'),
    subjects: {
      keys: reader.keys('subjectKeys'),
      starts: reader.numbers('subjectStarts'),
      lists: reader.numbers('subjectLists'),
      count: replies.length,
    },
    classes: countClasses(pool, reader.numbers('classes')),
    learned: { ghostFrom, onceMore, weights: Float64Array.from(weights) },
  }
  return reader.isWhole() ? index : null
}

export function toPassageColumns({ spans, passages, blocked, formulae }: PassageLayer): Columns {
  const columns: Columns = new Map<string, Column>([
    ['starts', passages.starts],
    ['ends', passages.ends],
    ['templates', passages.templates],
    ['ids', joinTexts(passages.ids)],
    ['uses', passages.uses],
    ['given', passages.given],
    ['blockedStarts', blocked.starts],
    ['blockedEnds', blocked.ends],
    ['formulae', formulae],
  ])
  putSpans(columns, 'spans', spans)
  return columns
}

/** @returns  null when a column is missing or of another kind */
export function fromPassageColumns(columns: Columns): PassageLayer | null {
  const reader = readerOf(columns)
  const layer: PassageLayer = {
    spans: takeSpans(reader, 'spans'),
    passages: {
      starts: reader.numbers('starts'),
      ends: reader.numbers('ends'),
      templates: reader.numbers('templates'),
      ids: splitTexts(reader.text('ids')),
      uses: reader.numbers('uses'),
      given: reader.bytes('given'),
    },
    blocked: { starts: reader.numbers('blockedStarts'), ends: reader.numbers('blockedEnds') },
    formulae: reader.numbers('formulae'),
  }
  return reader.isWhole() ? layer : null
}

interface ColumnReader {
  text(name: string): string
  numbers(name: string): Int32Array
  keys(name: string): Uint32Array
  bytes(name: string): Uint8Array
  /** Whether every column asked for was there. */
  isWhole(): boolean
}

function readerOf(columns: Columns): ColumnReader {
  let missing = 0
  const absent = <T>(empty: T): T => {
    missing += 1
    return empty
  }
  return {
    text(name) {
      const column = columns.get(name)
      return typeof column === 'string' ? column : absent('')
    },
    numbers(name) {
      const column = columns.get(name)
      return column instanceof Int32Array ? column : absent(new Int32Array(0))
    },
    keys(name) {
      const column = columns.get(name)
      return column instanceof Uint32Array ? column : absent(new Uint32Array(0))
    },
    bytes(name) {
      const column = columns.get(name)
      return column instanceof Uint8Array ? column : absent(new Uint8Array(0))
    },
    isWhole: () => missing === 0,
  }
}

function putSpans(columns: Columns, name: string, { starts, ends, kinds, names }: SlotSpans): void {
  columns.set(`${name}.starts`, starts)
  columns.set(`${name}.ends`, ends)
  columns.set(`${name}.kinds`, kinds)
  columns.set(`${name}.names`, joinTexts(names))
}

function takeSpans(reader: ColumnReader, name: string): SlotSpans {
  return {
    starts: reader.numbers(`${name}.starts`),
    ends: reader.numbers(`${name}.ends`),
    kinds: reader.numbers(`${name}.kinds`),
    names: splitTexts(reader.text(`${name}.names`)),
  }
}

/** Each text is followed by the separator, so that no texts and one empty text differ. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(separator, ' ') + separator).join('')
}

export function splitTexts(joined: string): string[] {
  return joined === '' ? [] : joined.slice(0, -1).split(separator)
}
