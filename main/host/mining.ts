import type { HostEvent } from '#contract/events.ts'
import { countMined, joinedReplies, type LibraryDrift, libraryDrift } from '#store/mined-replies.ts'
import { countReplies } from '#store/replies.ts'
import { countEdits } from '#store/template-edits.ts'
import { failureFrom } from './failures.ts'
import { createIdleTimer } from './idle-timer.ts'
import { joinReplies } from './join-replies.ts'
import type { JobControl, JobEnd, Jobs } from './jobs.ts'
import { jobLabels } from './messages.ts'
import { loadIndex, mineLibrary } from './mine-library.ts'
import type { HostParts } from './parts.ts'

export interface Miner {
  /** Mines as a job; when one is under way already, returns that one. */
  mine(): string
  /** Mines anew because what templates are made of changed: a job that is reading the old state gives way. */
  mineAfterChange(): string
  /** Brings the templates up to date with the replies: a few join what is known, with many of them all is mined anew. */
  follow(): void
  /** Builds the suggestion index anew because templates changed, unless a job will do so anyway. */
  indexAfterChange(): void
  /**
   * Builds the suggestion index at start-up, as a job, after which what the last session left undone is made up for. Null when the library is
   * empty.
   */
  loadIndexAtStart(): string | null
  /** Told of each request: what waits for a quiet time waits on. */
  noteActivity(): void
  close(): void
}

/** Mining so few replies takes less than a second, and settles everything. */
const smallLibrary = 100
/** Joining takes some ten times as long a reply as mining all does: past this share that is the quicker way, and the better one. */
const largeShare = 0.05
/** When so large a share of the replies joined since the last mining, the wordings are settled anew in a quiet time. */
const idleShare = 0.01
const leastIdle = 20
const idleMs = 10 * 60_000

export function createMiner(parts: HostParts, jobs: Jobs, emit: (event: HostEvent) => void): Miner {
  const { store } = parts
  let current: string | null = null
  let indexing: string | null = null
  let joining: string | null = null

  const isWaiting = (id: string | null) => id !== null && jobs.isWaiting(id)

  const work = async ({ signal, onProgress }: JobControl): Promise<JobEnd> => {
    onProgress({ label: jobLabels.mining, done: 0, total: 0 })
    const mined = await mineLibrary(parts, { signal, onProgress })
    if (!mined.ok) return { failure: mined.error }
    emit({ type: 'changed', what: 'templates' })
    // What was changed while the last templates were under way is not among them.
    if (countEdits(store) !== mined.value.edits) start()
    onProgress({ label: jobLabels.indexing, done: 0, total: 0 })
    const failure = await loadIndex(parts, { signal, onProgress })
    if (failure !== null) return { failure }
    if (countMined(store) >= smallLibrary) {
      onProgress({ label: jobLabels.joining, done: 0, total: 0 })
      await parts.worker.run('prepare-joining', { library: store.dir }, { signal, onProgress })
    }
    onProgress({ label: jobLabels.copying, done: 0, total: 0 })
    await renewCopy(parts)
    return { failure: null }
  }

  const start = () => {
    current = jobs.start('mine', work)
    return current
  }

  const mineAfterChange = () => {
    if (current !== null && jobs.isWaiting(current)) return current
    if (current !== null) jobs.cancel(current)
    return start()
  }

  const idle = createIdleTimer(idleMs, () => {
    if (current === null || !jobs.isActive(current)) start()
  })

  const index = () =>
    jobs.start('index', async ({ signal, onProgress }) => {
      onProgress({ label: jobLabels.indexing, done: 0, total: 0 })
      return { failure: await loadIndex(parts, { signal, onProgress }) }
    })

  const join = async ({ signal, onProgress }: JobControl): Promise<JobEnd> => {
    const drift = libraryDrift(store)
    if (isMuch(drift)) {
      start()
      return { failure: null }
    }
    if (!isNone(drift)) {
      onProgress({ label: jobLabels.joining, done: 0, total: 0 })
      const joined = await joinReplies(parts, drift, { signal, onProgress })
      if (!joined.ok) return { failure: joined.error }
      emit({ type: 'changed', what: 'templates' })
      const since = joinedReplies(store).length
      if (joined.value.left > 0 || since >= Math.max(leastIdle, countMined(store) * idleShare)) idle.arm()
    }
    onProgress({ label: jobLabels.indexing, done: 0, total: 0 })
    return { failure: await loadIndex(parts, { signal, onProgress }) }
  }

  const isMuch = ({ gone, come }: LibraryDrift) => {
    const mined = countMined(store)
    const changes = new Set([...gone, ...come].map(({ seq }) => seq)).size
    return changes > 0 && (mined < smallLibrary || changes > mined * largeShare)
  }

  const follow = () => {
    if (isWaiting(current) || isWaiting(joining)) return
    const isMining = current !== null && jobs.isActive(current)
    if (!isMining && isMuch(libraryDrift(store))) start()
    // A mining under way read the library as it was; what changed since joins when it has ended.
    else joining = jobs.start('index', join)
  }

  return {
    mine: () => (current !== null && jobs.isActive(current) ? current : start()),
    mineAfterChange,
    follow,
    indexAfterChange() {
      if (isWaiting(current) || isWaiting(indexing) || isWaiting(joining)) return
      indexing = index()
    },
    loadIndexAtStart() {
      if (countReplies(store) === 0) return null
      // A library that was never mined waits until it is asked for.
      indexing = countMined(store) === 0 || isNone(libraryDrift(store)) ? index() : jobs.start('index', join)
      return indexing
    },
    noteActivity: () => idle.putOff(),
    close: () => idle.disarm(),
  }
}

function isNone({ gone, come }: LibraryDrift): boolean {
  return gone.length === 0 && come.length === 0
}

/** The copy is a precaution: that it could not be made does not spoil the job before it. */
async function renewCopy(parts: HostParts): Promise<void> {
  try {
    await parts.store.backup()
  } catch (error) {
    failureFrom(error, parts.log, 'backup')
  }
}
