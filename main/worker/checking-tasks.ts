import { type Check, createCheck } from '#domain/checking/check.ts'
import type { LibraryFacts } from '#domain/checking/library-facts.ts'
import type { TaskInput, TaskOutput } from './tasks.ts'

/** What the checks need of the library, read anew only when `mark` says that it changed. */
export interface FactParts {
  readFactsMark(library: string): string
  readFacts(library: string): Promise<LibraryFacts>
}

/** So many drafts are remembered, the last ones checked. */
const mostDrafts = 8

/** The checking of drafts. Keeps the library's facts, and of the drafts last checked what was found in each paragraph. */
export function createChecking(parts: FactParts): {
  check(input: TaskInput<'check'>): Promise<TaskOutput<'check'>>
} {
  let known: { mark: string; facts: Promise<LibraryFacts> } | null = null
  const drafts = new Map<string, Check>()

  async function factsOf(library: string): Promise<LibraryFacts> {
    const mark = `${library} ${parts.readFactsMark(library)}`
    if (known?.mark !== mark) known = { mark, facts: parts.readFacts(library) }
    const reading = known
    try {
      return await reading.facts
    } catch (error) {
      // A failed reading is not kept: the next check tries again.
      if (known === reading) known = null
      throw error
    }
  }

  return {
    async check({ library, draftId, read, card, profile, points, blocks }) {
      const facts = await factsOf(library)
      const check = drafts.get(draftId) ?? createCheck()
      drafts.delete(draftId)
      drafts.set(draftId, check)
      const [oldest] = drafts.keys()
      if (drafts.size > mostDrafts && oldest !== undefined) drafts.delete(oldest)
      return { findings: check(read, card, facts, { profile, points, blocks }) }
    },
  }
}
