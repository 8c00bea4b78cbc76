import type { FileReading } from '#worker/tasks.ts'
import { printLine } from './output.ts'
import { readAll, withWorker } from './read-one.ts'

/** Reads files without storing them, one line for each; goes on after one that fails. */
export function parse(files: readonly string[]): Promise<number> {
  return withWorker(async (worker) => {
    let status = 0
    for (const file of files) {
      for (const reading of await readAll(worker, file)) {
        if (!reading.ok) status = 1
        await printLine(toLine(reading))
      }
    }
    return status
  })
}

function toLine(reading: FileReading): object {
  if (!reading.ok) return reading
  const { file, format, encoding, warnings, reply } = reading
  return { file, ok: true, format, encoding, warnings, reply: reply.reply, text: reply.text }
}
