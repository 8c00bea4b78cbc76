import { parentPort } from 'node:worker_threads'
import { answerTasks } from './answer-tasks.ts'
import { libraryParts } from './library-parts.ts'
import { createTaskRunner } from './run-task.ts'
import type { ToWorker } from './tasks.ts'

/** What Electron's utilityProcess puts at `process.parentPort`. */
interface UtilityPort {
  on(event: 'message', listener: (event: { data: ToWorker }) => void): void
  postMessage(message: unknown): void
}

const utilityPort = (process as NodeJS.Process & { parentPort?: UtilityPort }).parentPort
const runner = createTaskRunner(libraryParts)

if (utilityPort !== undefined) {
  const answerer = answerTasks(
    runner,
    (message) => utilityPort.postMessage(message),
    () => process.exit(0),
  )
  utilityPort.on('message', (event) => answerer.receive(event.data))
} else if (parentPort !== null) {
  const port = parentPort
  const answerer = answerTasks(
    runner,
    (message) => port.postMessage(message),
    () => port.close(),
  )
  port.on('message', (message: ToWorker) => answerer.receive(message))
} else {
  throw new Error('The worker runs as a thread or as a utility process, not by itself.')
}
