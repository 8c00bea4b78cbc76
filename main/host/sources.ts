import type { Result } from '#contract/failure.ts'
import type { ReadReply } from '#contract/reply.ts'
import { replyByContentHash, replyById, replySummaryById, seqOf } from '#store/replies.ts'
import { contentOf } from '#store/reply-content.ts'
import { setChosenEncoding, sourceOf } from '#store/reply-sources.ts'
import type { KeptFile } from '#worker/tasks.ts'
import { fail, success } from './answers.ts'
import { encodingUnfit, hostFailures, sameAsOther } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'
import { storedReadingOptions } from './reading-options.ts'
import { replaceReading } from './store-reading.ts'

type SourceHandlers = Pick<Handlers, 'library.source' | 'library.tryEncoding' | 'library.reread'>

/** What is kept of the file behind a reply, and reading it anew. */
export function sourceHandlers(context: HostContext): SourceHandlers {
  const { store, worker, emit, miner } = context
  return {
    'library.source': ({ replyId }) => {
      const reply = replyById(store, replyId)
      const seq = seqOf(store, replyId)
      if (reply === null || seq === null) return fail(hostFailures.replyMissing)
      const source = sourceOf(store, seq)
      if (source === null) return success(withoutSource(reply))
      return success({ text: source.text, map: source.map, canReread: source.bytes !== null })
    },
    'library.tryEncoding': async ({ replyId, encoding }) => {
      const seq = seqOf(store, replyId)
      if (seq === null) return fail(hostFailures.replyMissing)
      const bytes = sourceOf(store, seq)?.bytes ?? null
      if (bytes === null) return fail(hostFailures.encodingCertain)
      return worker.run('try-encoding', { bytes, encoding })
    },
    'library.reread': async ({ replyId, encoding }) => {
      const kept = keptOf(context, replyId)
      if (!kept.ok) return kept
      if (encoding !== null && kept.value.bytes === null) return fail(hostFailures.encodingCertain)
      const read = await worker.run('read-again', {
        ...kept.value,
        ...storedReadingOptions(store, { encoding }),
      })
      if (!read.ok) return read
      if (!read.value.ok) return fail(read.value.error)
      if (encoding !== null && read.value.encoding !== encoding) return fail(encodingUnfit(encoding))
      const { contentHash } = read.value
      const reading = read.value
      // It may have been removed while it was read.
      const seq = seqOf(store, replyId)
      if (seq === null) return fail(hostFailures.replyMissing)
      const other = replyByContentHash(store, contentHash)
      if (other !== null && other.seq !== seq) {
        return fail(sameAsOther(replySummaryById(store, other.id)?.file ?? null))
      }
      store.transaction(() => {
        setChosenEncoding(store, seq, encoding)
        replaceReading(
          store,
          seq,
          { ...reading, ...unchanged(kept.value) },
          contentOf(store, seq).corrections,
        )
      })
      emit({ type: 'changed', what: 'library' })
      miner.follow()
      const reply = replyById(store, replyId)
      return reply === null ? fail(hostFailures.replyMissing) : success(reply)
    },
  }
}

/** The file itself stays as it is, whatever is read from it. */
function unchanged({ bytes }: KeptFile): Pick<KeptFile, 'bytes'> {
  return { bytes }
}

function keptOf({ store }: HostContext, replyId: string): Result<KeptFile> {
  const reply = replyById(store, replyId)
  const seq = seqOf(store, replyId)
  if (reply === null || seq === null) return fail(hostFailures.replyMissing)
  const source = sourceOf(store, seq)
  if (source === null) return fail(hostFailures.sourceMissing)
  const { read } = contentOf(store, seq)
  const { title, date, organ } = reply.format === 'jsonl' ? read.reply : noRecord
  const { file: name, format, encoding } = reply
  return success({
    name,
    format,
    encodingAsRead: encoding,
    bytes: source.bytes,
    text: source.text,
    record: { title, date, organ },
  })
}

const noRecord = { title: null, date: null, organ: null }

/** A reply from before sources were kept: its text stands for the file's. */
function withoutSource({ text }: ReadReply): { text: string; map: number[]; canReread: boolean } {
  return { text, map: text === '' ? [] : [0, 0, text.length], canReread: false }
}
