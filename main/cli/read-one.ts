import { basename } from 'node:path'
import type { Result } from '#contract/failure.ts'
import type { WorkerPort } from '#worker/port.ts'
import { startThread } from '#worker/thread-port.ts'
import type { FileReading } from '#worker/tasks.ts'
import { appRoot } from './app-root.ts'
import { severalReplies } from './messages.ts'

/** Runs `work` with a worker thread, so that a file that hangs can be given up. */
export async function withWorker<T>(work: (worker: WorkerPort) => Promise<T>): Promise<T> {
  const worker = startThread(appRoot.workerEntry)
  try {
    return await work(worker)
  } finally {
    await worker.close()
  }
}

/** What stands in a file: one reading, or for a .jsonl one of each line. `file` of a result is the name as given. */
export async function readAll(worker: WorkerPort, file: string): Promise<FileReading[]> {
  const read = await worker.run('read-file', { path: file, name: file })
  return read.ok ? read.value : [{ file, ok: false, error: read.error }]
}

/** The one reply that stands in a file. */
export async function readOne(
  worker: WorkerPort,
  file: string,
): Promise<Result<Extract<FileReading, { ok: true }>>> {
  const readings = await readAll(worker, file)
  const [reading] = readings
  if (reading === undefined || readings.length > 1) {
    return { ok: false, error: severalReplies(basename(file)) }
  }
  return reading.ok ? { ok: true, value: reading } : { ok: false, error: reading.error }
}
