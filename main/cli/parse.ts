import type { FileReading } from '#worker/tasks.ts'
import type { GivenReading } from './arguments.ts'
import { printLine } from './output.ts'
import { plainReading, readEach, withWorker } from './read-one.ts'

/** Reads files without storing them, one line for each document in order; goes on after one that fails. */
export function parse(files: readonly string[], given: GivenReading): Promise<number> {
  return withWorker(async (worker) => {
    let status = 0
    for (const file of files) {
      await readEach(worker, file, plainReading(given), async (reading) => {
        if (!reading.ok) status = 1
        await printLine(toLine(reading))
      })
    }
    return status
  })
}

function toLine(reading: FileReading): object {
  if (!reading.ok) return reading
  const { file, format, encoding, warnings, reply } = reading
  return { file, ok: true, format, encoding, warnings, reply: reply.reply, text: reply.text }
}
