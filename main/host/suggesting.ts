import type { ReplySummary } from '#contract/reply-list.ts'
import { replyFilterSchema } from '#contract/reply-list.ts'
import { forgetHabits, saveHabits } from '#store/habits.ts'
import { replySummaryById } from '#store/replies.ts'
import { listReplies } from '#store/reply-list.ts'
import { success } from './answers.ts'
import type { Handlers, HostContext } from './parts.ts'

type SuggestHandlers = Pick<
  Handlers,
  'suggest.ask' | 'suggest.search' | 'suggest.feedback' | 'suggest.forget'
>

/** What to write next, what the library has to a word, and what the clerk made of it. */
export function suggestHandlers({ store, worker, clock }: HostContext): SuggestHandlers {
  return {
    'suggest.ask': (request) => worker.run('suggest', request),
    'suggest.search': async (search) => {
      const startedAtMs = performance.now()
      const found = await worker.run('search-passages', search)
      if (!found.ok) return found
      const { passages, replyIds } = found.value
      const replies = new Map<string, ReplySummary>()
      for (const id of replyIds.slice(0, search.limit)) {
        const reply = replySummaryById(store, id)
        if (reply !== null) replies.set(id, reply)
      }
      if (replies.size < search.limit) {
        for (const reply of repliesWith(search.query, search.limit)) replies.set(reply.id, reply)
      }
      return success({
        passages,
        replies: [...replies.values()].slice(0, search.limit),
        ms: performance.now() - startedAtMs,
      })
    },
    'suggest.feedback': async (feedback) => {
      const taught = await worker.run('teach', feedback)
      if (!taught.ok) return taught
      saveHabits(store, taught.value.habitsJson, clock())
      return success({})
    },
    'suggest.forget': async () => {
      forgetHabits(store)
      return worker.run('forget', {})
    },
  }

  function repliesWith(search: string, limit: number): ReplySummary[] {
    const page = { order: { by: 'date', isDescending: true }, offset: 0, limit } as const
    return listReplies(store, replyFilterSchema.parse({ search }), page).replies
  }
}
