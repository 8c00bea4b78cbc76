import type { HostEvent } from '#contract/events.ts'
import type { Result } from '#contract/failure.ts'
import type { Warning } from '#contract/reply.ts'
import type { HandlerInput, RequestName, RequestOutput } from '#contract/requests.ts'
import type { Database } from '#store/database.ts'
import type { WorkerPort } from '#worker/port.ts'
import type { Checker } from './checker.ts'
import type { FileHandles } from './files.ts'
import type { Jobs } from './jobs.ts'
import type { Miner } from './mining.ts'

/** Where the host writes what only a technician needs; the text of a reply never goes there. */
export interface Log {
  info(message: string): void
  error(message: string, cause?: unknown): void
}

/** What reading, mining and storing need: the part of the host that the command line uses too. */
export interface LibraryParts {
  store: Database
  worker: WorkerPort
  /** Milliseconds since 1970. */
  clock: () => number
  newId: () => string
}

/** Everything impure that the host is given by its composition root. */
export interface HostParts extends LibraryParts {
  files: FileHandles
  /** The folder of the sample replies (*.txt). */
  samplesDir: string
  version: string
  log: Log
  /** Makes a PDF of a stand-alone HTML document; without it PDF fails with a message. */
  printHtml?: (html: string) => Promise<Uint8Array>
  /** What start-up has to tell beside what the store noticed, as a stale lock taken over. */
  notices?: readonly Warning[]
}

/** What the handlers share. */
export interface HostContext extends HostParts {
  emit(event: HostEvent): void
  jobs: Jobs
  miner: Miner
  checker: Checker
}

type Answer<T> = Result<T> | Promise<Result<T>>

/** One handler for every request: a missing one does not compile. Throwing StoreError is an expected failure. */
export type Handlers = {
  [N in RequestName]: (input: HandlerInput<N>) => Answer<RequestOutput<N>>
}
