import { setImmediate } from 'node:timers/promises'
import { workerFailures } from './messages.ts'
import { TaskFailure } from './task-failure.ts'

const sliceMs = 20

/**
 * Runs a generator to its end in slices of about 20 ms; between two slices the thread takes messages, so that a
 * cancellation is seen. A step that is itself longer delays both.
 *
 * @param onStep  told the newest step once a slice, and the last one
 * @returns       what the generator returns
 * @throws TaskFailure `cancelled` once `signal` is aborted; the generator is closed then
 */
export async function drive<Step, Value>(
  steps: Iterator<Step, Value>,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<Value> {
  let sliceEndsAt = performance.now() + sliceMs
  let newest: { step: Step } | null = null
  for (;;) {
    const next = steps.next()
    if (next.done === true) {
      if (newest !== null) onStep(newest.step)
      return next.value
    }
    newest = { step: next.value }
    if (performance.now() < sliceEndsAt) continue
    onStep(newest.step)
    newest = null
    await setImmediate()
    if (signal.aborted) {
      steps.return?.()
      throw new TaskFailure(workerFailures.cancelled)
    }
    sliceEndsAt = performance.now() + sliceMs
  }
}

/** As `drive`, for an asynchronous sequence; `onStep` is told every step. */
export async function driveAsync<Step>(
  steps: AsyncIterable<Step>,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<void> {
  let sliceEndsAt = performance.now() + sliceMs
  for await (const step of steps) {
    onStep(step)
    if (performance.now() < sliceEndsAt) continue
    await setImmediate()
    if (signal.aborted) throw new TaskFailure(workerFailures.cancelled)
    sliceEndsAt = performance.now() + sliceMs
  }
}
