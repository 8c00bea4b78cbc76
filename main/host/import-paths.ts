import { setImmediate } from 'node:timers/promises'
import type { Failure } from '#contract/failure.ts'
import type { ImportOutcome, ImportSummary } from '#contract/job.ts'
import { StoreError } from '#store/errors.ts'
import { clearReadOutcomes, insertOutcome } from '#store/outcomes.ts'
import { insertReply, replyByContentHash, restoreReplies } from '#store/replies.ts'
import type { FileReading, TaskProgress } from '#worker/tasks.ts'
import type { KnownFile } from './files.ts'
import { findFiles } from './find-files.ts'
import { hostFailures, jobLabels } from './messages.ts'
import type { LibraryParts } from './parts.ts'

export interface ImportOptions {
  /** Told of each reply once it is on disk. */
  onOutcome?: (outcome: ImportOutcome) => void
  onProgress?: (progress: TaskProgress) => void
  /** Aborting ends the import before its next file; what was stored stays. */
  signal?: AbortSignal
}

/** `failure` says why the import ended early; null when every file had its turn. */
export interface ImportResult {
  summary: ImportSummary
  failure: Failure | null
}

/** Replies of one file (a .jsonl has many) that share a transaction. */
const repliesPerTransaction = 100

/**
 * Reads files and folders into the library, one file at a time, each stored before the next is read. A text that the
 * library has already is a `duplicate`; one that was removed comes back. One bad file stops nothing; a store that
 * cannot be written ends the import. Mines nothing.
 */
export async function importPaths(
  parts: LibraryParts,
  paths: readonly KnownFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const startedAtMs = parts.clock()
  const counts = { imported: 0, duplicate: 0, failed: 0 }
  const record = (outcomes: readonly ImportOutcome[]) => {
    for (const outcome of outcomes) {
      counts[outcome.status] += 1
      options.onOutcome?.(outcome)
    }
  }
  const end = (failure: Failure | null): ImportResult => ({
    summary: { ...counts, seconds: (parts.clock() - startedAtMs) / 1000 },
    failure,
  })

  try {
    options.onProgress?.({ label: jobLabels.finding, done: 0, total: 0 })
    const found = await findFiles(paths, parts.store.dir)
    clearReadOutcomes(parts.store)
    record(
      storeReadings(
        parts,
        found.failed.map(({ name, error }) => ({ file: name, ok: false, error })),
      ),
    )
    for (const [index, file] of found.files.entries()) {
      if (options.signal?.aborted === true) return end(hostFailures.cancelled)
      options.onProgress?.({ label: file.name, done: index, total: found.files.length })
      const readings = await readOne(parts, file, options.signal)
      if (readings === null) return end(hostFailures.cancelled)
      for (let from = 0; from < readings.length; from += repliesPerTransaction) {
        record(storeReadings(parts, readings.slice(from, from + repliesPerTransaction)))
        await setImmediate()
      }
    }
    options.onProgress?.({ label: '', done: found.files.length, total: found.files.length })
    return end(null)
  } catch (error) {
    if (error instanceof StoreError) return end(error.failure)
    throw error
  }
}

/** Null when the reading was cancelled. */
async function readOne(
  parts: LibraryParts,
  file: KnownFile,
  signal: AbortSignal | undefined,
): Promise<FileReading[] | null> {
  const read = await parts.worker.run('read-file', file, signal === undefined ? {} : { signal })
  if (read.ok) return read.value
  if (read.error.code === 'cancelled') return null
  return [{ file: file.name, ok: false, error: read.error }]
}

function storeReadings(parts: LibraryParts, readings: readonly FileReading[]): ImportOutcome[] {
  if (readings.length === 0) return []
  return parts.store.transaction(() =>
    readings.map((reading) => {
      const outcome = storeReading(parts, reading)
      insertOutcome(parts.store, outcome)
      return outcome
    }),
  )
}

function storeReading({ store, clock, newId }: LibraryParts, reading: FileReading): ImportOutcome {
  const common = { id: newId(), file: reading.file, atMs: clock() }
  if (!reading.ok) {
    return { ...common, status: 'failed', replyId: null, warnings: [], error: reading.error }
  }
  const known = replyByContentHash(store, reading.contentHash)
  if (known !== null) {
    if (known.isRemoved) restoreReplies(store, [known.id])
    const status = known.isRemoved ? 'imported' : 'duplicate'
    return { ...common, status, replyId: known.id, warnings: reading.warnings, error: null }
  }
  const { file, format, encoding, warnings } = reading
  const reply = { ...reading.reply, id: newId(), file, format, encoding, warnings, importedAtMs: common.atMs }
  insertReply(store, reply, reading.contentHash)
  return { ...common, status: 'imported', replyId: reply.id, warnings, error: null }
}
