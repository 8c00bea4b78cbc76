import { buildRunIndex } from '#domain/comparing/run-index.ts'
import type { RunIndex } from '#domain/comparing/run-index.ts'
import { createPoolBuilder } from '#domain/suggesting/pool.ts'
import type { IndexedReply } from '#domain/suggesting/pool.ts'

/** The runs of some replies, indexed at once. */
export function indexRuns(replies: Iterable<IndexedReply>): RunIndex {
  const builder = createPoolBuilder()
  for (const reply of replies) builder.add(reply)
  const steps = buildRunIndex(builder.finish().pool)
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}
