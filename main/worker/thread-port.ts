import { Worker } from 'node:worker_threads'
import { type ChannelListener, type WorkerChannel, createMessagePort } from './message-port.ts'
import { mostHeapMiB, type WorkerPort } from './port.ts'
import type { FromWorker, ToWorker } from './tasks.ts'

const closeWithinMs = 2_000

/**
 * The worker as a thread of this process.
 *
 * @param entryUrl  `entry.ts` from source, `worker.js` as bundled
 */
export function startThread(entryUrl: URL): WorkerPort {
  return createMessagePort((listener) => openThread(entryUrl, listener))
}

function openThread(entryUrl: URL, listener: ChannelListener): WorkerChannel {
  // Standard output belongs to the command line's answers: what a package prints in the worker goes to standard error.
  const worker = new Worker(entryUrl, {
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMiB },
  })
  worker.stdout.pipe(process.stderr, { end: false })
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
  })
  worker.on('message', (message: FromWorker) => listener.onMessage(message))
  worker.on('error', (error) => {
    process.stderr.write(
      `worker: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  })
  worker.once('exit', () => listener.onExit())
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    close: async () => {
      worker.postMessage({ type: 'close' } satisfies ToWorker)
      const timer = setTimeout(() => void worker.terminate(), closeWithinMs)
      await exited
      clearTimeout(timer)
    },
    kill: () => void worker.terminate(),
  }
}
