import { setImmediate } from 'node:timers/promises'
import type { Failure } from '#contract/failure.ts'
import type { ImportOutcome, ImportSummary } from '#contract/job.ts'
import { StoreError } from '#store/errors.ts'
import { clearReadOutcomes } from '#store/outcomes.ts'
import type { FileReading, ReadingOptions, TaskProgress } from '#worker/tasks.ts'
import type { KnownFile } from './files.ts'
import { findFiles } from './find-files.ts'
import { hostFailures, jobLabels } from './messages.ts'
import type { LibraryParts } from './parts.ts'
import { storedReadingOptions } from './reading-options.ts'
import { storeReading } from './store-reading.ts'
import { linkOlderReplies } from './version-links.ts'

export interface ImportOptions {
  /** Told of each reply once it is on disk. */
  onOutcome?: (outcome: ImportOutcome) => void
  onProgress?: (progress: TaskProgress) => void
  /** Aborting ends the import at its next document; what was stored stays. */
  signal?: AbortSignal
  /** Instead of what the settings of the library say. */
  reading?: ReadingOptions
}

/** `failure` says why the import ended early; null when every file had its turn. */
export interface ImportResult {
  summary: ImportSummary
  failure: Failure | null
}

/** Longest time that storing keeps other requests waiting; a single long reply can exceed it. */
const sliceMs = 20

/**
 * Reads files and folders into the library, one file at a time; the documents of a file are stored while it is read. A
 * text that the library has already is a `duplicate`; one that was removed comes back. One bad file stops nothing, and
 * what was read of it before stays; a store that cannot be written ends the import. Mines nothing.
 */
export async function importPaths(
  parts: LibraryParts,
  paths: readonly KnownFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const startedAtMs = parts.clock()
  const reading = options.reading ?? storedReadingOptions(parts.store)
  const counts = { imported: 0, duplicate: 0, failed: 0 }
  const store = async (readings: readonly FileReading[]) => {
    for (let from = 0; from < readings.length;) {
      const outcomes = storeSlice(parts, readings, from)
      from += outcomes.length
      for (const outcome of outcomes) {
        counts[outcome.status] += 1
        options.onOutcome?.(outcome)
      }
      await setImmediate()
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
    await linkOlderReplies(parts.store, options.signal)
    await store(found.failed.map(({ name, error }) => ({ file: name, ok: false, error })))
    for (const [index, file] of found.files.entries()) {
      if (options.signal?.aborted === true) return end(hostFailures.cancelled)
      const show = (label: string) => options.onProgress?.({ label, done: index, total: found.files.length })
      show(file.name)
      const read = await parts.worker.run(
        'read-file',
        { ...file, ...reading },
        {
          onPart: store,
          onProgress: ({ label, done }) =>
            show(label.startsWith(file.name) ? label : `${file.name} · ${label} ${done}`),
          ...(options.signal === undefined ? {} : { signal: options.signal }),
        },
      )
      if (read.ok) continue
      if (read.error.code === 'cancelled') return end(hostFailures.cancelled)
      await store([{ file: file.name, ok: false, error: read.error }])
    }
    options.onProgress?.({ label: '', done: found.files.length, total: found.files.length })
    return end(null)
  } catch (error) {
    if (error instanceof StoreError) return end(error.failure)
    throw error
  }
}

/** Stores readings from one on in a transaction, as many as a slice of time takes, one at least. */
function storeSlice(parts: LibraryParts, readings: readonly FileReading[], from: number): ImportOutcome[] {
  const endsAtMs = performance.now() + sliceMs
  return parts.store.transaction(() => {
    const outcomes: ImportOutcome[] = []
    for (const reading of readings.slice(from)) {
      outcomes.push(storeReading(parts, reading))
      if (performance.now() >= endsAtMs) break
    }
    return outcomes
  })
}
