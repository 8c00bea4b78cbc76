import type { Failure, Result } from '#contract/failure.ts'
import type { MineSummary } from '#contract/template.ts'
import { takeStaged } from '#store/staged-templates.ts'
import type { RunOptions } from '#worker/port.ts'
import type { LibraryParts } from './parts.ts'

export interface Mined {
  summary: MineSummary
  /** How many of the clerk's changes were made. */
  edits: number
}

/**
 * Mines the whole library and puts the result, with the clerk's changes made again, in place of all templates. Until then,
 * and when it fails or is cancelled, the old ones stay.
 *
 * @throws StoreError when the templates cannot be stored
 */
export async function mineLibrary(parts: LibraryParts, options: RunOptions = {}): Promise<Result<Mined>> {
  const mined = await parts.worker.run('mine', { library: parts.store.dir }, options)
  if (mined.ok) takeStaged(parts.store, mined.value.summary, parts.clock(), mined.value.mined)
  return mined
}

/** Has the worker build its suggestion index of the library as it stands. Returns why not, null when it did. */
export async function loadIndex(parts: LibraryParts, options: RunOptions = {}): Promise<Failure | null> {
  const loaded = await parts.worker.run('load-index', { library: parts.store.dir }, options)
  return loaded.ok ? null : loaded.error
}
