import { compareTexts } from '#domain/comparing/compare.ts'
import { replyById, replySummaryById } from '#store/replies.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type CompareHandlers = Pick<Handlers, 'compare.nearest' | 'compare.withReply'>

/** A draft beside the replies it came from. */
export function compareHandlers({ store, worker }: HostContext): CompareHandlers {
  return {
    'compare.nearest': async ({ text, limit }) => {
      const answer = await worker.run('nearest', { text, limit })
      if (!answer.ok) return answer
      const nearest = answer.value.flatMap(({ replyId, share }) => {
        // The index may still hold a reply that was removed since.
        const reply = replySummaryById(store, replyId)
        return reply === null ? [] : [{ reply, share }]
      })
      return success({ nearest })
    },
    'compare.withReply': ({ replyId, text }) => {
      const reply = replyById(store, replyId)
      return reply === null ? fail(hostFailures.replyMissing) : success(compareTexts(reply.text, text))
    },
  }
}
