import type { HostEvent } from '#contract/events.ts'
import { countReplies } from '#store/replies.ts'
import { countEdits } from '#store/template-edits.ts'
import { failureFrom } from './failures.ts'
import type { JobControl, JobEnd, Jobs } from './jobs.ts'
import { jobLabels } from './messages.ts'
import { loadIndex, mineLibrary } from './mine-library.ts'
import type { HostParts } from './parts.ts'

export interface Miner {
  /** Mines as a job; when one is under way already, returns that one. */
  mine(): string
  /** Mines anew because the library changed: a job that is reading the old state gives way. */
  mineAfterChange(): string
  /** Builds the suggestion index anew because templates changed, unless a job will do so anyway. */
  indexAfterChange(): void
  /** Builds the suggestion index at start-up, as a job. Null when the library is empty. */
  loadIndexAtStart(): string | null
}

export function createMiner(parts: HostParts, jobs: Jobs, emit: (event: HostEvent) => void): Miner {
  let current: string | null = null
  let indexing: string | null = null

  const work = async ({ signal, onProgress }: JobControl): Promise<JobEnd> => {
    onProgress({ label: jobLabels.mining, done: 0, total: 0 })
    const mined = await mineLibrary(parts, { signal, onProgress })
    if (!mined.ok) return { failure: mined.error }
    emit({ type: 'changed', what: 'templates' })
    // What was changed while the last templates were under way is not among them.
    if (countEdits(parts.store) !== mined.value.edits) start()
    onProgress({ label: jobLabels.indexing, done: 0, total: 0 })
    const failure = await loadIndex(parts, { signal, onProgress })
    if (failure !== null) return { failure }
    onProgress({ label: jobLabels.copying, done: 0, total: 0 })
    await renewCopy(parts)
    return { failure: null }
  }

  const start = () => {
    current = jobs.start('mine', work)
    return current
  }

  const index = () =>
    jobs.start('index', async ({ signal, onProgress }) => {
      onProgress({ label: jobLabels.indexing, done: 0, total: 0 })
      return { failure: await loadIndex(parts, { signal, onProgress }) }
    })

  return {
    mine: () => (current !== null && jobs.isActive(current) ? current : start()),
    mineAfterChange() {
      if (current !== null && jobs.isWaiting(current)) return current
      if (current !== null) jobs.cancel(current)
      return start()
    },
    indexAfterChange() {
      if (current !== null && jobs.isWaiting(current)) return
      if (indexing !== null && jobs.isWaiting(indexing)) return
      indexing = index()
    },
    loadIndexAtStart() {
      if (countReplies(parts.store) === 0) return null
      indexing = index()
      return indexing
    },
  }
}

/** The copy is a precaution: that it could not be made does not spoil the job before it. */
async function renewCopy(parts: HostParts): Promise<void> {
  try {
    await parts.store.backup()
  } catch (error) {
    failureFrom(error, parts.log, 'backup')
  }
}
