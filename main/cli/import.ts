import type { ImportOutcome } from '#contract/job.ts'
import type { Warning } from '#contract/reply.ts'
import { importPaths } from '#host/import-paths.ts'
import { importWarnings } from '#host/messages.ts'
import { storedReadingOptions } from '#host/reading-options.ts'
import type { GivenReading } from './arguments.ts'
import { listedFailure } from './listed-failure.ts'
import { createProgressBar, printLine } from './output.ts'
import { withLibrary } from './with-library.ts'

/** Reads files and folders into the library, one line for each file and a summary at last. */
export function importInto(library: string, paths: readonly string[], given: GivenReading): Promise<number> {
  return withLibrary(library, async (parts, signal) => {
    const bar = createProgressBar()
    let printing: Promise<void> = Promise.resolve()
    const { summary, failure } = await importPaths(
      parts,
      paths.map((path) => ({ path, name: withoutSlashes(path) })),
      {
        signal,
        reading: storedReadingOptions(parts.store, given),
        onProgress: ({ label, done, total }) => bar.show(label, done, total),
        onOutcome: (outcome) => {
          bar.clear()
          printing = printLine(toLine(outcome))
        },
      },
    )
    await printing
    bar.clear()
    if (failure !== null) await printLine({ ok: false, error: failure })
    await printLine({ summary })
    return failure === null && summary.failed === 0 ? 0 : 1
  })
}

/** `replies/` and `replies` name the same folder, and what is in it `replies/a.txt`. */
function withoutSlashes(path: string): string {
  const end = path.search(/[/\\]+$/)
  return end > 0 ? path.slice(0, end) : path
}

/** Of a duplicate only this is news. */
function isReread({ code }: Warning): boolean {
  return code === importWarnings.reread.code
}

function toLine({ file, status, replyId, warnings, error }: ImportOutcome): object {
  switch (status) {
    case 'imported':
      return { file, status, replyId, warnings }
    case 'duplicate':
      return { file, status, replyId, ...(warnings.some(isReread) ? { warnings } : {}) }
    case 'failed':
      return { file, status, error: error === null ? null : listedFailure(error) }
  }
}
