import { join } from 'node:path'
import {
  type Columns,
  fromPassageColumns,
  fromReplyColumns,
  joinTexts,
  splitTexts,
  toPassageColumns,
  toReplyColumns,
} from '#domain/suggesting/columns.ts'
import { hideReplies } from '#domain/suggesting/hide.ts'
import { type ReplyIndex, type SuggestIndex, createReplyIndexBuilder } from '#domain/suggesting/index.ts'
import {
  type IndexedTemplate,
  type PassageLayer,
  layPassages,
  relayPassages,
} from '#domain/suggesting/passages.ts'
import type { IndexedReply } from '#domain/suggesting/pool.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'

/** What an index is made from, and where it is kept. */
export interface IndexParts {
  /** Equal stamps, equal replies; of another basis, others throughout. Null where nothing is kept in files. */
  readRepliesState(library: string): { stamp: string; basis: string } | null
  /** The number of the last change of each reply, by its id. */
  readRevisions(library: string): Map<string, number>
  /** All replies, or those of these ids. */
  readRevised(library: string, ids: readonly string[] | null): Iterable<IndexedReply>
  /** Equal stamps, equal templates; of another mining, others throughout. */
  readTemplatesStamp(library: string): { stamp: string; mining: string }
  /** Of each passage by its id what changes when its words, its uses or its state do. */
  readPassageKeys(library: string): Map<string, string>
  readPassages(library: string, which: WhichPassages): Iterable<IndexedTemplate>
}

/** All of them, those of these ids, or what stands in these replies. */
export type WhichPassages = 'all' | { ids: readonly string[] } | { replyIds: readonly string[] }

/** The index of a library, and of the replies that came or changed after it was made. */
export interface LoadedIndexes {
  index: SuggestIndex
  recent: SuggestIndex | null
  /** The index as it was made, with all its replies, and from what; null where nothing is kept. */
  base: { index: SuggestIndex; stamp: ReplyStamp; passages: PassageStamp } | null
}

/** What the passages of an index were laid from. */
interface PassageStamp {
  stamp: string
  /** The replies and the mining; of others everything is laid anew. */
  basis: string
  /** As by `readPassageKeys`. */
  keys: ReadonlyMap<string, string>
}

interface ReplyStamp {
  basis: string
  stamp: string
}

/** Beside the database; may be deleted at any time. */
const replyFile = 'suggest-replies.cache'
const passageFile = 'suggest-passages.cache'

/** So many replies may come, change or go before the large index is made anew; of small libraries fewer. */
const mostChanged = 500
const changedShare = 0.05
/** Nor are passages laid one by one when more of them changed. */
const leastRelaid = 64
const relaidShare = 0.2

/**
 * The index of the library's present state: as it was kept when nothing changed; as it was kept, without the replies that
 * went or changed, and a small one of those that came or changed beside it; and built otherwise. Passages that changed are laid
 * anew, all of them after a mining. What was built is kept.
 *
 * @param before  what was loaded last of the same library: its base is not read again
 * @param each  passes rows through, counting them and stopping where the task is cancelled
 */
export async function loadIndexes(
  parts: IndexParts,
  library: string,
  each: <Row>(rows: Iterable<Row>, take: (row: Row) => void) => Promise<void>,
  before: LoadedIndexes | null = null,
): Promise<LoadedIndexes> {
  const build = async (ids: readonly string[] | null): Promise<ReplyIndex> => {
    const builder = createReplyIndexBuilder()
    await each(parts.readRevised(library, ids), (reply) => builder.add(reply))
    return builder.finish()
  }
  const readPassages = async (which: WhichPassages): Promise<IndexedTemplate[]> => {
    const templates: IndexedTemplate[] = []
    await each(parts.readPassages(library, which), (template) => templates.push(template))
    return templates
  }
  const lay = async (replies: ReplyIndex, which: WhichPassages): Promise<SuggestIndex> => ({
    ...replies,
    ...layPassages(replies, await readPassages(which)),
  })
  const state = parts.readRepliesState(library)
  if (state === null) return { index: await lay(await build(null), 'all'), recent: null, base: null }

  const kept = keptBase(before, state.basis) ?? readReplies(library, state.basis)
  if (kept !== null) {
    const { changed, gone, isFew } = compare(kept.index, kept.stamp.stamp === state.stamp, () =>
      parts.readRevisions(library),
    )
    if (isFew) {
      const base = await withPassages(parts, library, kept, readPassages)
      const index = hideReplies(base.index, gone)
      const isSame = changed.length === 0
      return { index, recent: isSame ? null : await lay(await build(changed), { replyIds: changed }), base }
    }
  }
  const built = await build(null)
  const stamp = { basis: state.basis, stamp: state.stamp }
  writeIndexFile(join(library, replyFile), JSON.stringify(stamp), toReplyColumns(built))
  const base = await withPassages(parts, library, { index: built, stamp, passages: null }, readPassages)
  return { index: base.index, recent: null, base }
}

interface KeptReplies {
  index: ReplyIndex
  stamp: ReplyStamp
  /** The passages that lie over it already, by their stamp. */
  passages: { laid: PassageStamp; index: SuggestIndex } | null
}

function keptBase(before: LoadedIndexes | null, basis: string): KeptReplies | null {
  const base = before?.base
  if (!base || base.stamp.basis !== basis) return null
  return { index: base.index, stamp: base.stamp, passages: { laid: base.passages, index: base.index } }
}

/** Which replies of an index went or changed, as numbers in its pool, and which came or changed, by id. */
function compare(
  { pool }: ReplyIndex,
  isSame: boolean,
  readRevisions: () => Map<string, number>,
): { changed: string[]; gone: Set<number>; isFew: boolean } {
  const gone = new Set<number>()
  if (isSame) return { changed: [], gone, isFew: true }
  const revisions = readRevisions()
  for (const [at, { id, revision }] of pool.replies.entries()) {
    if (revisions.get(id) === revision) revisions.delete(id)
    else gone.add(at)
  }
  const changed = [...revisions.keys()]
  const most = Math.min(mostChanged, changedShare * pool.replies.length)
  return { changed, gone, isFew: Math.max(changed.length, gone.size) <= most }
}

function readReplies(library: string, basis: string): KeptReplies | null {
  const read = readIndexFile(join(library, replyFile), (stamp) => readStamp(stamp)?.basis === basis)
  const index = read === null ? null : fromReplyColumns(read.columns)
  const stamp = read === null ? null : readStamp(read.stamp)
  return index === null || stamp === null ? null : { index, stamp, passages: null }
}

function readStamp(json: string): ReplyStamp | null {
  try {
    const stamp: unknown = JSON.parse(json)
    if (typeof stamp !== 'object' || stamp === null || !('basis' in stamp) || !('stamp' in stamp)) return null
    const { basis, stamp: own } = stamp
    return typeof basis === 'string' && typeof own === 'string' ? { basis, stamp: own } : null
  } catch {
    return null
  }
}

/** The passages as they are known or were kept, with those laid anew that changed since; or all laid anew, and kept. */
async function withPassages(
  parts: IndexParts,
  library: string,
  { index: replies, stamp, passages }: KeptReplies,
  readPassages: (which: WhichPassages) => Promise<IndexedTemplate[]>,
): Promise<NonNullable<LoadedIndexes['base']>> {
  const templates = parts.readTemplatesStamp(library)
  const basis = JSON.stringify([stamp, templates.mining])
  const wanted = JSON.stringify([basis, templates.stamp])
  const known = passages?.laid.basis === basis ? passages : readPassageFile(library, replies, basis)
  if (known?.laid.stamp === wanted) return { index: known.index, stamp, passages: known.laid }
  const keys = parts.readPassageKeys(library)
  const laid = { stamp: wanted, basis, keys }
  if (known !== null) {
    const changed = [...keys].filter(([id, key]) => known.laid.keys.get(id) !== key).map(([id]) => id)
    const gone = new Set([...known.laid.keys.keys()].filter((id) => !keys.has(id)))
    if (changed.length + gone.size <= Math.max(leastRelaid, relaidShare * keys.size)) {
      const layer = relayPassages(known.index, await readPassages({ ids: changed }), gone)
      return { index: { ...known.index, ...layer }, stamp, passages: laid }
    }
  }
  const index = { ...replies, ...layPassages(replies, await readPassages('all')) }
  writeIndexFile(join(library, passageFile), wanted, withKeys(toPassageColumns(index), laid))
  return { index, stamp, passages: laid }
}

function readPassageFile(library: string, replies: ReplyIndex, basis: string): KeptReplies['passages'] {
  const read = readIndexFile(join(library, passageFile), (stamp) => basisOf(stamp) === basis)
  const layer: PassageLayer | null = read === null ? null : fromPassageColumns(read.columns)
  const [ids, keys] = ['keyIds', 'keys'].map((name) => read?.columns.get(name))
  if (read === null || layer === null || typeof ids !== 'string' || typeof keys !== 'string') return null
  const values = splitTexts(keys)
  const known = new Map(splitTexts(ids).map((id, at) => [id, values[at] ?? '']))
  return { laid: { stamp: read.stamp, basis, keys: known }, index: { ...replies, ...layer } }
}

function withKeys(columns: Columns, { keys }: PassageStamp): Columns {
  return new Map([
    ...columns,
    ['keyIds', joinTexts([...keys.keys()])],
    ['keys', joinTexts([...keys.values()])],
  ])
}

function basisOf(stamp: string): string | null {
  try {
    const parsed: unknown = JSON.parse(stamp)
    return Array.isArray(parsed) && typeof parsed[0] === 'string' ? parsed[0] : null
  } catch {
    return null
  }
}
