import type { CuratedTemplate, ListedFact } from '#contract/template.ts'
import { factsOf, newestFirst } from '#domain/templating/facts.ts'
import { drive } from './drive.ts'
import { stages } from './messages.ts'
import type { TaskContext } from './run-task.ts'
import type { TaskInput, TaskOutput } from './tasks.ts'

export interface FactParts {
  /** Another stamp means other templates. */
  readTemplatesStamp(library: string): { stamp: string }
  readPassagesWithUses(library: string): Iterable<CuratedTemplate>
}

/** Values told of one fact, the newest. */
const mostValues = 200

/** A fact with the words by which it is found: those around it, its slot, every value. */
interface KeptFact {
  fact: ListedFact
  words: string
}

/**
 * Tells the facts of a library. What they are is read once and kept until the templates change: some 45 µs a use, then a few ms a
 * search.
 */
export function createFactsTask(
  parts: FactParts,
): (input: TaskInput<'facts'>, context: TaskContext) => Promise<TaskOutput<'facts'>> {
  let kept: { library: string; stamp: string; facts: readonly KeptFact[] } | null = null

  const read = async (library: string, context: TaskContext): Promise<readonly KeptFact[]> => {
    const { stamp } = parts.readTemplatesStamp(library)
    if (kept?.library === library && kept.stamp === stamp) return kept.facts
    kept = null
    const facts: KeptFact[] = []
    await drive(gather(parts.readPassagesWithUses(library), facts), context.signal, (done) =>
      context.progress({ label: stages.reading, done, total: 0 }),
    )
    kept = { library, stamp, facts }
    return facts
  }

  return async ({ library, search, onlyDisagreeing, limit }, context) => {
    const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean)
    const all = await read(library, context)
    const found = all.flatMap(({ fact, words }) => (wanted.every((word) => words.includes(word)) ? fact : []))
    const disagreeing = found.filter(({ disagrees }) => disagrees)
    const facts = newestFirst(onlyDisagreeing ? disagreeing : found).slice(0, limit)
    return { facts, total: found.length, disagreeing: disagreeing.length }
  }
}

/** A template's uses are let go before those of the next are read. */
function* gather(templates: Iterable<CuratedTemplate>, facts: KeptFact[]): Generator<number, void> {
  let done = 0
  for (const template of templates) {
    if (template.state !== 'rejected')
      for (const fact of factsOf([template])) {
        const { before, after, slot, values } = fact
        const words = [before, slot, after, ...new Set(values.map(({ value }) => value))]
        facts.push({
          fact: { ...fact, values: values.slice(0, mostValues), total: values.length },
          words: words.join('\n').toLowerCase(),
        })
      }
    done += 1
    yield done
  }
}
