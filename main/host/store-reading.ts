import type { ImportOutcome } from '#contract/job.ts'
import type { Corrections, ReadReply, Warning } from '#contract/reply.ts'
import { applyCorrections } from '#domain/reply/correct.ts'
import type { Database } from '#store/database.ts'
import { insertOutcome } from '#store/outcomes.ts'
import {
  type KnownReply,
  insertReply,
  replaceReply,
  replyByContentHash,
  restoreReplies,
} from '#store/replies.ts'
import { contentOf } from '#store/reply-content.ts'
import { addFurtherFile, replyByFileHash } from '#store/reply-files.ts'
import { chosenEncoding, sourceOf } from '#store/reply-sources.ts'
import { fileOf } from '#store/versions.ts'
import type { FileReading } from '#worker/tasks.ts'
import { isEmpty } from './corrections.ts'
import { importWarnings } from './messages.ts'
import type { LibraryParts } from './parts.ts'
import { linkVersions, relinkVersions } from './version-links.ts'

type GoodReading = Extract<FileReading, { ok: true }>

/**
 * Stores a reading with its outcome, all or nothing. A text that the library has already is a `duplicate`, and the name is
 * noted with it; one that was removed comes back. A file whose bytes are known but that is now read otherwise, by a
 * better parser, takes the place of what it gave before.
 */
export function storeReading(parts: LibraryParts, reading: FileReading): ImportOutcome {
  return parts.store.transaction(() => {
    const outcome = outcomeOf(parts, reading)
    insertOutcome(parts.store, outcome)
    return outcome
  })
}

function outcomeOf({ store, clock, newId }: LibraryParts, reading: FileReading): ImportOutcome {
  const common = { id: newId(), file: reading.file, atMs: clock() }
  if (!reading.ok) {
    return { ...common, status: 'failed', replyId: null, warnings: [], error: reading.error }
  }
  // Two records with the same text can say different things besides, so that a line is known by its name as well.
  const sameFile = replyByFileHash(store, reading.fileHash, reading.format === 'jsonl' ? reading.file : null)
  const known = replyByContentHash(store, reading.contentHash) ?? sameFile
  if (known === null) {
    const { id, warnings } = addReply(store, reading, newId(), common.atMs)
    return { ...common, status: 'imported', replyId: id, warnings, error: null }
  }
  const isReread =
    (sameFile?.seq === known.seq || sourceOf(store, known.seq) === null) &&
    replaceWhenReadOtherwise(store, known, reading)
  addFurtherFile(store, known.seq, reading.file, reading.fileHash)
  if (known.isRemoved) restoreReplies(store, [known.id])
  return {
    ...common,
    status: known.isRemoved ? 'imported' : 'duplicate',
    replyId: known.id,
    warnings: isReread ? [importWarnings.reread, ...reading.warnings] : reading.warnings,
    error: null,
  }
}

function addReply(
  store: Database,
  reading: GoodReading,
  id: string,
  importedAtMs: number,
): { id: string; warnings: Warning[] } {
  const { file, format, encoding, contentHash, fileHash, bytes } = reading
  const { source, ...read } = reading.reply
  const reply = { ...read, warnings: reading.warnings, id, file, format, encoding, importedAtMs }
  const seq = insertReply(store, reply, contentHash, { source, bytes, fileHash })
  const [nearest] = linkVersions(store, seq)
  const warnings =
    nearest === undefined
      ? reading.warnings
      : [importWarnings.version(fileOf(store, nearest)), ...reading.warnings]
  return { id, warnings }
}

/**
 * Puts a reading in place of the stored one when they differ. What the clerk corrected is corrected again, and an encoding
 * that the clerk chose stays. A reply from before sources were kept gets its source, which is no other reading.
 */
function replaceWhenReadOtherwise(store: Database, known: KnownReply, reading: GoodReading): boolean {
  if (chosenEncoding(store, known.seq) !== null) return false
  const { read, corrections } = contentOf(store, known.seq)
  const { source: _source, ...now } = reading.reply
  const isSame = isSameReading(read, now)
  if (isSame && sourceOf(store, known.seq) !== null) return false
  replaceReading(store, known.seq, reading, corrections)
  return !isSame
}

/** Puts a reading in place of a stored one, corrections applied, and links its versions anew. */
export function replaceReading(
  store: Database,
  seq: number,
  reading: GoodReading,
  corrections: Corrections,
): void {
  const { source, ...read } = reading.reply
  const now: ReadReply = { ...read, warnings: reading.warnings }
  const isNone = isEmpty(corrections)
  store.transaction(() => {
    replaceReply(store, seq, {
      contentHash: reading.contentHash,
      format: reading.format,
      encoding: reading.encoding,
      read: now,
      corrected: isNone ? now : applyCorrections(now, corrections),
      corrections: isNone ? null : corrections,
      source,
      bytes: reading.bytes,
    })
    relinkVersions(store, seq)
  })
}

function isSameReading(a: ReadReply, b: ReadReply): boolean {
  const essence = ({ text, paragraphs, reply, places }: ReadReply) =>
    JSON.stringify([text, paragraphs, reply, places])
  return essence(a) === essence(b)
}
