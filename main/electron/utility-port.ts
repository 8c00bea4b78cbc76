import { utilityProcess } from 'electron'
import { type ChannelListener, type WorkerChannel, createMessagePort } from '#worker/message-port.ts'
import type { WorkerPort } from '#worker/port.ts'
import type { FromWorker, ToWorker } from '#worker/tasks.ts'

const closeWithinMs = 2_000

/** The worker as a process of its own, so that reading and mining never hold up the window. */
export function startUtility(workerPath: string): WorkerPort {
  return createMessagePort((listener) => openUtility(workerPath, listener))
}

function openUtility(workerPath: string, listener: ChannelListener): WorkerChannel {
  const child = utilityProcess.fork(workerPath, [], { serviceName: 'nifu-worker' })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  child.on('message', (message: FromWorker) => listener.onMessage(message))
  child.once('exit', () => listener.onExit())
  return {
    post: (message: ToWorker) => child.postMessage(message),
    close: async () => {
      child.postMessage({ type: 'close' } satisfies ToWorker)
      const timer = setTimeout(() => child.kill(), closeWithinMs)
      await exited
      clearTimeout(timer)
    },
    kill: () => {
      child.kill()
    },
  }
}
