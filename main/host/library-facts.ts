import { setImmediate } from 'node:timers/promises'
import { type LibraryFacts, createFactCollector } from '#domain/checking/library-facts.ts'
import type { Database } from '#store/database.ts'
import { libraryMark, replyFactsAfter } from '#store/reply-facts.ts'

const repliesAtOnce = 500

/** Reads what the checks need of the library, a batch at a time, so that other requests are answered between. */
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

/** The facts of the library as it is now: read once, and again after a reply was added, removed or restored. */
export function createLibraryFacts(store: Database): () => Promise<LibraryFacts> {
  let known: { mark: string; facts: Promise<LibraryFacts> } | null = null
  return async () => {
    const mark = libraryMark(store)
    if (known?.mark !== mark) known = { mark, facts: readLibraryFacts(store) }
    const reading = known
    try {
      return await reading.facts
    } catch (error) {
      // A failed reading is not kept: the next check tries again.
      if (known === reading) known = null
      throw error
    }
  }
}
