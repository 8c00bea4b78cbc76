import { basename } from 'node:path'
import type { Result } from '#contract/failure.ts'
import { defaultSettings } from '#contract/settings.ts'
import { readingOptions } from '#host/reading-options.ts'
import type { WorkerPort } from '#worker/port.ts'
import { startThread } from '#worker/thread-port.ts'
import type { FileReading, ReadingOptions } from '#worker/tasks.ts'
import { appRoot } from './app-root.ts'
import type { GivenReading } from './arguments.ts'
import { listedFailure } from './listed-failure.ts'
import { archiveGiven, severalReplies } from './messages.ts'

/** Runs `work` with a worker thread, so that a file that hangs can be given up. */
export async function withWorker<T>(work: (worker: WorkerPort) => Promise<T>): Promise<T> {
  const worker = startThread(appRoot.workerEntry)
  try {
    return await work(worker)
  } finally {
    await worker.close()
  }
}

/** How files are read where no library's settings apply. */
export function plainReading(given: GivenReading = { encoding: null, maxSeconds: null }): ReadingOptions {
  return readingOptions(defaultSettings, given)
}

/**
 * Reads what stands in a file: one reading, or one of each line of a .jsonl file or each file in an archive. The name is
 * that given, for a part with its own name behind.
 *
 * @param take  gets the readings in order, while the rest is still being read
 */
export async function readEach(
  worker: WorkerPort,
  file: string,
  reading: ReadingOptions,
  take: (reading: FileReading) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const read = await worker.run(
    'read-file',
    { path: file, name: file, ...reading },
    {
      onPart: async (readings) => {
        for (const one of readings) await take(listed(one))
      },
      ...(signal === undefined ? {} : { signal }),
    },
  )
  if (!read.ok && read.error.code !== 'cancelled') await take(listed({ file, ok: false, error: read.error }))
}

function listed(reading: FileReading): FileReading {
  return reading.ok ? reading : { ...reading, error: listedFailure(reading.error) }
}

/** The one reply that stands in a file of any format; archives and files of several records are refused. */
export async function readOne(
  worker: WorkerPort,
  file: string,
): Promise<Result<Extract<FileReading, { ok: true }>>> {
  const readings: FileReading[] = []
  const enough = new AbortController()
  await readEach(
    worker,
    file,
    plainReading(),
    (reading) => {
      readings.push(reading)
      // More than one settles it; what else stands there need not be read.
      if (readings.length > 1) enough.abort()
    },
    enough.signal,
  )
  const [reading] = readings
  if (reading?.file.startsWith(`${file}/`) === true) {
    return { ok: false, error: archiveGiven(basename(file)) }
  }
  if (reading === undefined || readings.length > 1) {
    return { ok: false, error: severalReplies(basename(file)) }
  }
  return reading.ok ? { ok: true, value: reading } : { ok: false, error: reading.error }
}
