import { createNearestFinder, type NearestFinder } from '#domain/comparing/nearest.ts'
import { createOriginFinder, type OriginFinder } from '#domain/comparing/origins.ts'
import { buildRunIndex, type RunIndex } from '#domain/comparing/run-index.ts'
import { traceText } from '#domain/comparing/trace.ts'
import { drive } from './drive.ts'
import type { LoadedIndexes } from './load-indexes.ts'
import { stages } from './messages.ts'
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

/**
 * Comparing over the paragraphs that the suggestion index holds. The runs of them are indexed when they are first asked
 * for, in slices between other tasks, and anew when another index was loaded.
 *
 * @param loaded  the present index, null before there is one
 */
export function createComparingTasks(loaded: () => LoadedIndexes | null): ComparingTasks {
  let made: { of: LoadedIndexes; finders: Promise<Finders> } | null = null

  const findersOf = async (context: TaskContext): Promise<Finders | null> => {
    for (;;) {
      const present = loaded()
      if (present === null) return null
      if (made?.of !== present) {
        const making = { of: present, finders: build(present, context) }
        made = making
        making.finders.catch(() => {
          if (made === making) made = null
        })
      }
      const finders = await made.finders
      if (loaded() === present) return finders
    }
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

async function build({ index, recent }: LoadedIndexes, { progress }: TaskContext): Promise<Finders> {
  const runs: RunIndex[] = []
  const label = stages.runIndex
  for (const { pool } of recent === null ? [index] : [index, recent]) {
    // Others wait for the same index: one who gives up must not stop it.
    const lasting = new AbortController().signal
    runs.push(
      await drive(buildRunIndex(pool), lasting, (done) =>
        progress({ label, done: Math.round(100 * done), total: 100 }),
      ),
    )
  }
  return { runs, nearest: createNearestFinder(runs), origins: createOriginFinder(runs) }
}
