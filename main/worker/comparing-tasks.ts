import { createNearestFinder, type NearestFinder } from '#domain/comparing/nearest.ts'
import { createOriginFinder, type OriginFinder } from '#domain/comparing/origins.ts'
import { buildRunIndex, type RunIndex } from '#domain/comparing/run-index.ts'
import { traceText } from '#domain/comparing/trace.ts'
import type { Pool } from '#domain/suggesting/pool.ts'
import { drive } from './drive.ts'
import type { LoadedIndexes } from './load-indexes.ts'
import { stages } from './messages.ts'
import { readRunIndex, runStamp, writeRunIndex } from './run-index-file.ts'
import type { TaskContext } from './run-task.ts'
import type { TaskInput, TaskOutput } from './tasks.ts'

interface Finders {
  runs: readonly RunIndex[]
  nearest: NearestFinder
  origins: OriginFinder
}

export interface ComparingTasks {
  nearest(input: TaskInput<'nearest'>, context: TaskContext): Promise<TaskOutput<'nearest'>>
  origins(input: TaskInput<'origins'>, context: TaskContext): Promise<TaskOutput<'origins'>>
}

/** The runs of the large index, and what they belong to. */
interface KeptRuns {
  stamp: string
  runs: RunIndex
}

/**
 * Comparing over the paragraphs that the suggestion index holds. The runs of them are read from their file when they are
 * first asked for, or else indexed, in slices between other tasks, and kept. Replies that came since are a small index of
 * their own, so that one more costs nothing of that.
 *
 * @param loaded  the present index, null before there is one
 * @param folder  of the library that the index is of
 */
export function createComparingTasks(
  loaded: () => LoadedIndexes | null,
  folder: () => string | null,
): ComparingTasks {
  let made: { of: LoadedIndexes; finders: Promise<Finders> } | null = null
  let kept: KeptRuns | null = null

  const findersOf = async (context: TaskContext): Promise<Finders | null> => {
    for (;;) {
      const present = loaded()
      if (present === null) return null
      if (made?.of !== present) {
        const making = { of: present, finders: findersOver(present, context) }
        made = making
        making.finders.catch(() => {
          if (made === making) made = null
        })
      }
      const finders = await made.finders
      if (loaded() === present) return finders
    }
  }

  const findersOver = async (
    { index, recent, base }: LoadedIndexes,
    context: TaskContext,
  ): Promise<Finders> => {
    const library = folder()
    if (base === null || library === null) kept = { stamp: '', runs: await buildRuns(index.pool, context) }
    else {
      const stamp = runStamp(base.stamp, index.pool)
      if (kept?.stamp !== stamp) {
        const read = readRunIndex(library, stamp, index.pool)
        kept = { stamp, runs: read ?? (await buildRuns(index.pool, context)) }
        if (read === null) writeRunIndex(library, stamp, kept.runs)
      }
    }
    // Of a pool with replies hidden since, the paragraphs are the same.
    const runs = [{ ...kept.runs, pool: index.pool }]
    if (recent !== null) runs.push(await buildRuns(recent.pool, context))
    return { runs, nearest: createNearestFinder(runs), origins: createOriginFinder(runs) }
  }

  return {
    nearest: async ({ text, limit, except = [] }, context) =>
      (await findersOf(context))?.nearest.find(text, limit, new Set(except)) ?? [],
    origins: async ({ text, addressees, except, until }, context) => {
      const finders = await findersOf(context)
      if (finders === null) return { text, sentences: [], sections: [], received: [] }
      const scope = { except: new Set(except), until }
      const trace = traceText(text, addressees, scope, finders.runs, finders.origins)
      return drive(trace, context.signal, () => {})
    },
  }
}

function buildRuns(pool: Pool, { progress }: TaskContext): Promise<RunIndex> {
  // Others wait for the same index: one who gives up must not stop it.
  const lasting = new AbortController().signal
  return drive(buildRunIndex(pool), lasting, (done) =>
    progress({ label: stages.runIndex, done: Math.round(100 * done), total: 100 }),
  )
}
