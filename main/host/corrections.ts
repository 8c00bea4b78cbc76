import type { Corrections, LibraryReply } from '#contract/reply.ts'
import type { Result } from '#contract/failure.ts'
import { applyCorrections } from '#domain/reply/correct.ts'
import { correctReply, replyById, seqOf } from '#store/replies.ts'
import { contentOf } from '#store/reply-content.ts'
import { setSeparate } from '#store/versions.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'
import { relinkVersions } from './version-links.ts'

type CorrectionHandlers = Pick<Handlers, 'library.correct' | 'library.separate'>

/** What the clerk puts right in a reply as read, and of which others it is a version. */
export function correctionHandlers(context: HostContext): CorrectionHandlers {
  const { store, emit, miner } = context

  /** Changes a live reply and answers with what it is then. */
  const change = (replyId: string, work: (seq: number) => void): Result<LibraryReply> => {
    const seq = seqOf(store, replyId)
    if (seq === null) return fail(hostFailures.replyMissing)
    store.transaction(() => work(seq))
    emit({ type: 'changed', what: 'library' })
    miner.follow()
    const reply = replyById(store, replyId)
    return reply === null ? fail(hostFailures.replyMissing) : success(reply)
  }

  return {
    'library.correct': ({ replyId, corrections }) =>
      change(replyId, (seq) => {
        const { read } = contentOf(store, seq)
        const isNone = isEmpty(corrections)
        const corrected = isNone ? read : applyCorrections(read, corrections)
        correctReply(store, seq, { read, corrected, corrections: isNone ? null : corrections })
        relinkVersions(store, seq)
      }),
    'library.separate': ({ replyId, isSeparate }) =>
      change(replyId, (seq) => {
        setSeparate(store, seq, isSeparate)
        relinkVersions(store, seq)
      }),
  }
}

/** Whether nothing is corrected. */
export function isEmpty({ fields, parts }: Corrections): boolean {
  return Object.keys(fields).length === 0 && parts.length === 0
}
