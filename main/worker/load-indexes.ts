import { join } from 'node:path'
import {
  type Columns,
  fromPassageColumns,
  fromReplyColumns,
  toPassageColumns,
  toReplyColumns,
} from '#domain/suggesting/columns.ts'
import { type ReplyIndex, type SuggestIndex, createReplyIndexBuilder } from '#domain/suggesting/index.ts'
import { type IndexedTemplate, type PassageLayer, layPassages } from '#domain/suggesting/passages.ts'
import type { IndexedReply } from '#domain/suggesting/pool.ts'
import { readIndexFile, writeIndexFile } from './index-file.ts'

/** What an index is made from, and where it is kept. */
export interface IndexParts {
  /** The replies up to a row, or all: equal stamps, equal replies. Null where nothing is kept in files. */
  readRepliesState(library: string, untilSeq?: number): { stamp: string; lastSeq: number } | null
  readRepliesAfter(library: string, seq: number): Iterable<IndexedReply>
  readTemplatesStamp(library: string): string
  readTemplates(library: string): Iterable<IndexedTemplate>
}

/** The index of a library, and of the replies that came after it was made. */
export interface LoadedIndexes {
  index: SuggestIndex
  recent: SuggestIndex | null
}

/** Beside the database; may be deleted at any time. */
const replyFile = 'suggest-replies.cache'
const passageFile = 'suggest-passages.cache'

/** So many replies are looked up beside the large index before that is made anew; of small libraries less. */
const mostRecent = 500
const recentShare = 0.05

/**
 * The index of the library's present state: as it was kept when nothing changed, as it was kept and a small one beside it
 * when replies were added, and built otherwise; passages are laid anew when templates changed. What was built is kept.
 *
 * @param each  passes rows through, counting them and stopping where the task is cancelled
 */
export async function loadIndexes(
  parts: IndexParts,
  library: string,
  each: <Row>(rows: Iterable<Row>, take: (row: Row) => void) => Promise<void>,
): Promise<LoadedIndexes> {
  const build = async (rows: Iterable<IndexedReply>): Promise<ReplyIndex> => {
    const builder = createReplyIndexBuilder()
    await each(rows, (reply) => builder.add(reply))
    return builder.finish()
  }
  const lay = async (replies: ReplyIndex): Promise<SuggestIndex> => {
    const templates: IndexedTemplate[] = []
    await each(parts.readTemplates(library), (template) => templates.push(template))
    return { ...replies, ...layPassages(replies, templates) }
  }
  const state = parts.readRepliesState(library)
  if (state === null)
    return { index: await lay(await build(parts.readRepliesAfter(library, 0))), recent: null }

  const kept = readReplies(parts, library)
  if (kept !== null) {
    const index = await withPassages(parts, library, kept.stamp, kept.index, lay)
    if (kept.lastSeq >= state.lastSeq) return { index, recent: null }
    const recent = await build(parts.readRepliesAfter(library, kept.lastSeq))
    const most = Math.min(mostRecent, recentShare * kept.index.pool.replies.length)
    if (recent.pool.replies.length <= most) return { index, recent: await lay(recent) }
  }
  const built = await build(parts.readRepliesAfter(library, 0))
  const stamp = `${state.lastSeq}:${state.stamp}`
  writeIndexFile(join(library, replyFile), stamp, toReplyColumns(built))
  return { index: await withPassages(parts, library, stamp, built, lay), recent: null }
}

function readReplies(
  parts: IndexParts,
  library: string,
): { index: ReplyIndex; lastSeq: number; stamp: string } | null {
  let lastSeq = 0
  const read = readIndexFile(join(library, replyFile), (stamp) => {
    lastSeq = Number.parseInt(stamp, 10)
    return stamp === `${lastSeq}:${parts.readRepliesState(library, lastSeq)?.stamp}`
  })
  const index = read === null ? null : fromReplyColumns(read.columns)
  return read === null || index === null ? null : { index, lastSeq, stamp: read.stamp }
}

/** The passages as they were kept, or laid anew and kept. */
async function withPassages(
  parts: IndexParts,
  library: string,
  replyStamp: string,
  replies: ReplyIndex,
  lay: (replies: ReplyIndex) => Promise<SuggestIndex>,
): Promise<SuggestIndex> {
  const path = join(library, passageFile)
  const stamp = JSON.stringify([replyStamp, parts.readTemplatesStamp(library)])
  const read = readIndexFile(path, (known) => known === stamp)
  const layer: PassageLayer | null = read === null ? null : fromPassageColumns(read.columns)
  if (layer !== null) return { ...replies, ...layer }
  const laid = await lay(replies)
  const columns: Columns = toPassageColumns(laid)
  writeIndexFile(path, stamp, columns)
  return laid
}
