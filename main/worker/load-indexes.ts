import { join } from 'node:path'
import {
  type Columns,
  fromPassageColumns,
  fromReplyColumns,
  toPassageColumns,
  toReplyColumns,
} from '#domain/suggesting/columns.ts'
import { hideReplies } from '#domain/suggesting/hide.ts'
import { type ReplyIndex, type SuggestIndex, createReplyIndexBuilder } from '#domain/suggesting/index.ts'
import { type IndexedTemplate, type PassageLayer, layPassages } from '#domain/suggesting/passages.ts'
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
  readTemplatesStamp(library: string): string
  readTemplates(library: string): Iterable<IndexedTemplate>
}

/** The index of a library, and of the replies that came or changed after it was made. */
export interface LoadedIndexes {
  index: SuggestIndex
  recent: SuggestIndex | null
  /** The index as it was made, with all its replies, and from what; null where nothing is kept. */
  base: { index: SuggestIndex; stamp: ReplyStamp; passages: string } | null
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

/**
 * The index of the library's present state: as it was kept when nothing changed; as it was kept, without the replies that
 * went or changed, and a small one of those that came or changed beside it; and built otherwise. Passages are laid anew when
 * templates changed. What was built is kept.
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
  const lay = async (replies: ReplyIndex): Promise<SuggestIndex> => {
    const templates: IndexedTemplate[] = []
    await each(parts.readTemplates(library), (template) => templates.push(template))
    return { ...replies, ...layPassages(replies, templates) }
  }
  const state = parts.readRepliesState(library)
  if (state === null) return { index: await lay(await build(null)), recent: null, base: null }

  const kept = keptBase(before, state.basis) ?? readReplies(library, state.basis)
  if (kept !== null) {
    const { changed, gone, isFew } = compare(kept.index, kept.stamp.stamp === state.stamp, () =>
      parts.readRevisions(library),
    )
    if (isFew) {
      const base = await withPassages(parts, library, kept, lay)
      const index = hideReplies(base.index, gone)
      return { index, recent: changed.length === 0 ? null : await lay(await build(changed)), base }
    }
  }
  const built = await build(null)
  const stamp = { basis: state.basis, stamp: state.stamp }
  writeIndexFile(join(library, replyFile), JSON.stringify(stamp), toReplyColumns(built))
  const base = await withPassages(parts, library, { index: built, stamp, passages: null }, lay)
  return { index: base.index, recent: null, base }
}

interface KeptReplies {
  index: ReplyIndex
  stamp: ReplyStamp
  /** The passages that lie over it already, by their stamp. */
  passages: { stamp: string; index: SuggestIndex } | null
}

function keptBase(before: LoadedIndexes | null, basis: string): KeptReplies | null {
  const base = before?.base
  if (!base || base.stamp.basis !== basis) return null
  return { index: base.index, stamp: base.stamp, passages: { stamp: base.passages, index: base.index } }
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

/** The passages as they are known or were kept, or laid anew and kept. */
async function withPassages(
  parts: IndexParts,
  library: string,
  { index: replies, stamp, passages }: KeptReplies,
  lay: (replies: ReplyIndex) => Promise<SuggestIndex>,
): Promise<NonNullable<LoadedIndexes['base']>> {
  const path = join(library, passageFile)
  const wanted = JSON.stringify([stamp, parts.readTemplatesStamp(library)])
  if (passages?.stamp === wanted) return { index: passages.index, stamp, passages: wanted }
  const read = readIndexFile(path, (known) => known === wanted)
  const layer: PassageLayer | null = read === null ? null : fromPassageColumns(read.columns)
  if (layer !== null) return { index: { ...replies, ...layer }, stamp, passages: wanted }
  const laid = await lay(replies)
  const columns: Columns = toPassageColumns(laid)
  writeIndexFile(path, wanted, columns)
  return { index: laid, stamp, passages: wanted }
}
