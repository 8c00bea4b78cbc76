import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, onTestFinished } from 'vitest'
import type { HostEvent } from '#contract/events.ts'
import type { Failure, Result } from '#contract/failure.ts'
import type { Job } from '#contract/job.ts'
import { type RequestInput, type RequestName, type RequestOutput, requests } from '#contract/requests.ts'
import { createFileHandles } from '#host/files.ts'
import { createHost } from '#host/host.ts'
import type { HostParts } from '#host/parts.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { stageTemplates } from '#store/staged-templates.ts'
import type { RunOptions } from '#worker/port.ts'
import type { FileReading } from '#worker/tasks.ts'
import { makeReply, makeTemplate, openLibrary, temporaryFolder } from '#tests/store/library.ts'
import { type FakeTasks, fakeWorker } from './fake-worker.ts'

const mined = {
  summary: { templates: 1, occurrences: 1, coverage: 0.5, seconds: 0 },
  edits: 0,
  dormant: 0,
  mined: { seqs: new Int32Array(), revisions: new Int32Array() },
}

/** Takes a file's text for a reply; files named *.bad cannot be read. */
export function readPlainText(path: string, name: string): FileReading {
  if (name.endsWith('.bad')) {
    return { file: name, ok: false, error: { code: 'corrupt', message: '文件已损坏。' } }
  }
  const text = readFileSync(path, 'utf8')
  const { format, encoding, warnings, text: read, paragraphs, reply, places } = makeReply('read', text)
  const contentHash = createHash('sha256').update(text).digest('hex')
  return {
    file: name,
    ok: true,
    format,
    encoding,
    warnings,
    contentHash,
    fileHash: contentHash,
    bytes: null,
    reply: {
      text: read,
      paragraphs,
      reply,
      places,
      warnings,
      source: { text, map: text === '' ? [] : [0, 0, text.length] },
    },
  }
}

/** Answers `read-file` with readings, handed over as a worker does. */
export async function sendReadings(
  readings: FileReading[],
  { onPart }: RunOptions,
): Promise<Result<{ documents: number }>> {
  await onPart?.(readings)
  return { ok: true, value: { documents: readings.length } }
}

/** Lays a template down for the library, as a worker does. */
function stageOne(library: string): void {
  const db = openDatabase(library, { readOnly: true })
  const staged = stageTemplates(db)
  staged.add(makeTemplate('t1', '感谢您的关心', ['r1']))
  staged.finish()
  void db.close()
}

/** Tasks that all succeed. */
export const workingTasks: Partial<FakeTasks> = {
  'read-file': ({ path, name }, options) => sendReadings([readPlainText(path, name)], options),
  mine: ({ library }) => {
    stageOne(library)
    return { ok: true, value: mined }
  },
  'load-index': () => ({ ok: true, value: { passages: 1 } }),
}

interface Options {
  store?: Database
  tasks?: Partial<FakeTasks>
  parts?: Partial<HostParts>
}

/** A host over a real store and a worker of canned answers; ids count up and the clock stands unless moved. */
export function openHost({ store = openLibrary(), tasks = workingTasks, parts = {} }: Options = {}) {
  let ids = 0
  let nowMs = 10_000
  const newId = () => `id-${++ids}`
  const worker = fakeWorker(tasks)
  const files = createFileHandles(newId)
  const logged: unknown[] = []
  const host = createHost({
    store,
    worker,
    files,
    newId,
    clock: () => nowMs,
    samplesDir: temporaryFolder(),
    version: '1.2.3',
    log: { info: () => undefined, error: (message, cause) => logged.push([message, cause]) },
    ...parts,
  })
  onTestFinished(() => host.close())

  const events: HostEvent[] = []
  const waiting = new Set<() => void>()
  host.onEvent((event) => {
    events.push(event)
    for (const look of waiting) look()
  })

  /** The value of a request that must succeed, held against the contract. */
  const ask = async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> => {
    const answer = await host.dispatch(name, input)
    expect(answer).toMatchObject({ ok: true })
    const value = answer.ok ? answer.value : null
    expect(requests[name].output.parse(value)).toEqual(value)
    return value as RequestOutput<N>
  }

  /** The failure of a request that must fail. */
  const refuse = async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<Failure | null> => {
    const answer = await host.dispatch(name, input)
    return answer.ok ? null : answer.error
  }

  const jobs = () => events.flatMap((event) => (event.type === 'job' ? [event.job] : []))

  /** The first told event of a job that fits, now or later. */
  const jobThat = (fits: (job: Job) => boolean): Promise<Job> =>
    new Promise((resolve) => {
      const look = () => {
        const job = jobs().find(fits)
        if (job === undefined) return
        waiting.delete(look)
        resolve(job)
      }
      waiting.add(look)
      look()
    })

  return {
    host,
    store,
    worker,
    files,
    events,
    logged,
    ask,
    refuse,
    jobs,
    jobThat,
    ended: (kind: Job['kind']) => jobThat((job) => job.kind === kind && job.status !== 'running'),
    moveClock: (ms: number) => {
      nowMs += ms
    },
  }
}

export type OpenHost = ReturnType<typeof openHost>
