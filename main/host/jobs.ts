import type { HostEvent } from '#contract/events.ts'
import type { Failure } from '#contract/failure.ts'
import type { ImportSummary, Job } from '#contract/job.ts'
import type { TaskProgress } from '#worker/tasks.ts'
import { failureFrom } from './failures.ts'
import { hostFailures, jobLabels } from './messages.ts'
import type { Log } from './parts.ts'

export interface JobControl {
  signal: AbortSignal
  onProgress(progress: TaskProgress): void
}

/** How a job ended: a failure of code `cancelled` means that it was cancelled. */
export interface JobEnd {
  failure: Failure | null
  imported?: ImportSummary
}

export interface Jobs {
  /** Queues work behind the jobs before it and returns the job's id at once. */
  start(kind: Job['kind'], work: (control: JobControl) => Promise<JobEnd>): string
  /** Asks a job to end, keeping what it has done. False when it has ended. */
  cancel(id: string): boolean
  /** Whether the job still waits for its turn. */
  isWaiting(id: string): boolean
  isActive(id: string): boolean
  /** The jobs under way, and the last ten that ended. */
  list(): Job[]
  /** Cancels everything and waits for the end; nothing starts afterwards. */
  close(): Promise<void>
}

interface Entry {
  job: Job
  isWaiting: boolean
  stop: AbortController
}

const betweenEventsMs = 100
const endedKept = 10

/**
 * Long work, one job after the other, for there is one worker and one writer. Progress reaches `emit` ten times a
 * second at most, the latest of each interval; start and end always.
 */
export function createJobs(
  parts: { clock: () => number; newId: () => string; log: Log },
  emit: (event: HostEvent) => void,
): Jobs {
  const entries = new Map<string, Entry>()
  let isClosed = false
  let lane: Promise<void> = Promise.resolve()

  const isActive = (id: string) => entries.get(id)?.job.status === 'running'

  const perform = async (entry: Entry, work: (control: JobControl) => Promise<JobEnd>): Promise<JobEnd> => {
    if (entry.stop.signal.aborted) return { failure: hostFailures.cancelled }
    const report = throttle(parts.clock, () => emit({ type: 'job', job: { ...entry.job } }))
    entry.isWaiting = false
    try {
      return await work({
        signal: entry.stop.signal,
        onProgress: ({ label, done, total }) => {
          Object.assign(entry.job, { label, done, total })
          report.soon()
        },
      })
    } catch (error) {
      return { failure: failureFrom(error, parts.log, `job ${entry.job.kind}`) }
    } finally {
      report.stop()
    }
  }

  const finish = (entry: Entry, { failure, imported }: JobEnd) => {
    entry.isWaiting = false
    entry.job.status = failure === null ? 'done' : failure.code === 'cancelled' ? 'cancelled' : 'failed'
    entry.job.failure = entry.job.status === 'failed' ? failure : null
    entry.job.imported = imported ?? null
    const ended = [...entries.keys()].filter((id) => !isActive(id))
    for (const id of ended.slice(0, Math.max(0, ended.length - endedKept))) entries.delete(id)
    emit({ type: 'job', job: { ...entry.job } })
  }

  return {
    start(kind, work) {
      const id = parts.newId()
      const job: Job = {
        id,
        kind,
        label: jobLabels.waiting,
        done: 0,
        total: 0,
        status: 'running',
        failure: null,
        imported: null,
      }
      const entry: Entry = { job, isWaiting: true, stop: new AbortController() }
      if (isClosed) entry.stop.abort()
      entries.set(id, entry)
      emit({ type: 'job', job: { ...job } })
      lane = lane.then(async () => finish(entry, await perform(entry, work)))
      return id
    },
    cancel(id) {
      if (!isActive(id)) return false
      entries.get(id)?.stop.abort()
      return true
    },
    isWaiting: (id) => entries.get(id)?.isWaiting === true,
    isActive,
    list: () => [...entries.values()].map((entry) => ({ ...entry.job })),
    async close() {
      isClosed = true
      for (const entry of entries.values()) entry.stop.abort()
      // A job that ends may have queued another behind itself.
      let waitedFor: Promise<void> | null = null
      while (waitedFor !== lane) {
        waitedFor = lane
        await lane
      }
    },
  }
}

/** Calls `act` at once when the last call was long enough ago, else once at the end of the interval. */
function throttle(clock: () => number, act: () => void): { soon(): void; stop(): void } {
  let lastMs = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null
  const fire = () => {
    timer = null
    lastMs = clock()
    act()
  }
  return {
    soon() {
      if (timer !== null) return
      const waitMs = lastMs + betweenEventsMs - clock()
      if (waitMs <= 0) fire()
      else timer = setTimeout(fire, waitMs)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
