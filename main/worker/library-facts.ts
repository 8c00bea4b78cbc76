import { setImmediate } from 'node:timers/promises'
import { type LibraryFacts, createFactCollector } from '#domain/checking/library-facts.ts'
import type { Database } from '#store/database.ts'
import { replyFactsAfter } from '#store/reply-facts.ts'

const repliesAtOnce = 100

/** Reads what the checks need of the library, a batch at a time, so that other tasks are answered between. */
export async function readLibraryFacts(store: Database): Promise<LibraryFacts> {
  const collector = createFactCollector()
  let after: number | null = 0
  while (after !== null) {
    const step: ReturnType<typeof replyFactsAfter> = replyFactsAfter(store, after, repliesAtOnce)
    for (const facts of step.facts) collector.add(facts)
    after = step.next
    if (after !== null) await setImmediate()
  }
  return collector.facts()
}
