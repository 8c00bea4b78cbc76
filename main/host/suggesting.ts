import { saveHabits } from '#store/habits.ts'
import { success } from './answers.ts'
import type { Handlers, HostContext } from './parts.ts'

type SuggestHandlers = Pick<Handlers, 'suggest.ask' | 'suggest.feedback'>

/** What to write next, and what the clerk made of it. */
export function suggestHandlers({ store, worker, clock }: HostContext): SuggestHandlers {
  return {
    'suggest.ask': (request) => worker.run('suggest', request),
    'suggest.feedback': async (feedback) => {
      const taught = await worker.run('teach', feedback)
      if (!taught.ok) return taught
      saveHabits(store, taught.value.habitsJson, clock())
      return success({})
    },
  }
}
