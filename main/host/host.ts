import type { HostEvent } from '#contract/events.ts'
import type { Result } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import { loadHabits } from '#store/habits.ts'
import { loadSettings } from '#store/settings.ts'
import { canReadHabits } from '#worker/habits-json.ts'
import { fail, success } from './answers.ts'
import { createChecker } from './checker.ts'
import { checkHandlers } from './checking.ts'
import { compareHandlers } from './comparing.ts'
import { dispatch } from './dispatch.ts'
import { draftHandlers } from './drafts.ts'
import { issueHandlers } from './issuing.ts'
import { submitHandlers } from './issue-submit.ts'
import { correctionHandlers } from './corrections.ts'
import { createJobs } from './jobs.ts'
import { libraryHandlers } from './library.ts'
import { habitsLost, hostFailures } from './messages.ts'
import { createMiner } from './mining.ts'
import { proposalHandlers } from './proposals.ts'
import { revisionHandlers } from './revisions.ts'
import { paperHandlers } from './papers.ts'
import type { Handlers, HostContext, HostParts } from './parts.ts'
import { registerHandlers } from './register.ts'
import { settingsHandlers } from './settings.ts'
import { sourceHandlers } from './sources.ts'
import { suggestHandlers } from './suggesting.ts'
import { changeHandlers } from './template-changes.ts'
import { templateHandlers } from './templates.ts'

export interface Host {
  /** Carries out a request of the contract; never throws or rejects. */
  dispatch(name: string, input: unknown): Promise<Result<unknown>>
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Cancels the jobs, waits for what is under way and refuses what comes. Leaves store and worker open. */
  close(): Promise<void>
}

/** The use cases over a store and a worker. With replies in the library it begins to load the suggestion index. */
export function createHost(parts: HostParts): Host {
  const listeners = new Set<(event: HostEvent) => void>()
  const emit = (event: HostEvent) => {
    for (const listener of listeners) tell(listener, event)
  }
  const tell = (listener: (event: HostEvent) => void, event: HostEvent) => {
    try {
      listener(event)
    } catch (error) {
      parts.log.error(`event ${event.type}`, error)
    }
  }

  const jobs = createJobs(parts, emit)
  const miner = createMiner(parts, jobs, emit)
  const notices = [...(parts.notices ?? []), ...noticesOf(parts)]
  const checker = createChecker(parts)
  const handlers = createHandlers({ ...parts, notices, emit, jobs, miner, checker })
  const underWay = new Set<Promise<unknown>>()
  let isClosed = false
  miner.loadIndexAtStart()

  return {
    async dispatch(name, input) {
      if (isClosed) return fail(hostFailures.closing)
      miner.noteActivity()
      const answer = dispatch(handlers, parts.log, name, input)
      underWay.add(answer)
      try {
        return await answer
      } finally {
        underWay.delete(answer)
      }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      miner.close()
      await jobs.close()
      await Promise.all(underWay)
      listeners.clear()
    },
  }
}

/** What of the library could not be understood on opening. */
function noticesOf({ store }: HostParts): Warning[] {
  const { notice } = loadSettings(store)
  const habits = loadHabits(store)
  return [
    ...(notice === null ? [] : [notice]),
    ...(habits === null || canReadHabits(habits) ? [] : [habitsLost]),
  ]
}

function createHandlers(context: HostContext): Handlers {
  return {
    ...libraryHandlers(context),
    ...correctionHandlers(context),
    ...sourceHandlers(context),
    ...templateHandlers(context),
    ...changeHandlers(context),
    ...draftHandlers(context),
    ...revisionHandlers(context),
    ...proposalHandlers(context),
    ...suggestHandlers(context),
    ...compareHandlers(context),
    ...checkHandlers(context),
    ...issueHandlers(context),
    ...submitHandlers(context),
    ...registerHandlers(context),
    ...paperHandlers(context),
    ...settingsHandlers(context),
    'job.cancel': ({ jobId }) => (context.jobs.cancel(jobId) ? success({}) : fail(hostFailures.jobMissing)),
  }
}
