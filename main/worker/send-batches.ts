import { setImmediate } from 'node:timers/promises'
import { workerFailures } from './messages.ts'
import type { TaskContext } from './run-task.ts'
import { TaskFailure } from './task-failure.ts'
import type { FileReading } from './tasks.ts'

/** A batch is sent when it has so many documents, or is so old: large enough to be cheap, small enough to show how far it is. */
const mostReadings = 20
const mostMs = 50

export interface Batches {
  /** @throws TaskFailure `cancelled`, seen between two batches */
  add(reading: FileReading): Promise<void>
  flush(): Promise<void>
  /** Documents taken so far. */
  count(): number
  /** Sends the rest and answers how many documents there were. */
  end(): Promise<{ documents: number }>
}

/** Gathers what is read and sends it in batches; between two of them the thread takes messages. */
export function createBatches({ signal, send }: Pick<TaskContext, 'signal' | 'send'>): Batches {
  let waiting: FileReading[] = []
  let startedAtMs = 0
  let taken = 0

  const flush = async () => {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    await send(batch)
    await setImmediate()
    if (signal.aborted) throw new TaskFailure(workerFailures.cancelled)
  }

  return {
    add: async (reading) => {
      if (waiting.length === 0) startedAtMs = performance.now()
      waiting.push(reading)
      taken += 1
      if (waiting.length >= mostReadings || performance.now() - startedAtMs > mostMs) await flush()
    },
    flush,
    count: () => taken,
    end: async () => {
      await flush()
      return { documents: taken }
    },
  }
}
