import { basename } from 'node:path'
import type { Side } from '#contract/comparison.ts'
import type { Result } from '#contract/failure.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import { compareTexts } from '#domain/comparing/compare.ts'
import { trackChanges } from '#domain/comparing/tracked.ts'
import { draftText } from '#domain/reply/draft.ts'
import { writeTrackedDocx } from '#exporting/tracked-docx.ts'
import { writeTrackedHtml } from '#exporting/tracked-html.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { draftById } from '#store/drafts.ts'
import { replyById, replySummaryById, seqOf } from '#store/replies.ts'
import { revisionContent } from '#store/revisions.ts'
import { idsOfVersions } from '#store/versions.ts'
import { fail, success } from './answers.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type CompareHandlers = Pick<
  Handlers,
  'compare.nearest' | 'compare.sides' | 'compare.origins' | 'compare.export'
>

/** A text of a comparison, and what is known of it. */
interface SideText {
  text: string
  addressees: string[]
  /** Replies that are this text in another form. */
  itself: string[]
  /** ISO date; null for what is being written. */
  date: string | null
}

/** Texts beside each other: replies of the library, drafts, their revisions. */
export function compareHandlers({ store, worker, files, clock }: HostContext): CompareHandlers {
  const read = (side: Side): Result<SideText> => {
    if ('text' in side) return success({ text: side.text, addressees: [], itself: [], date: null })
    if ('replyId' in side) {
      const reply = replyById(store, side.replyId)
      const seq = seqOf(store, side.replyId)
      if (reply === null || seq === null) return fail(hostFailures.replyMissing)
      const { addressees, date } = reply.reply
      return success({ text: reply.text, addressees, itself: idsOfVersions(store, seq), date })
    }
    const draft = draftById(store, side.draftId)
    if (draft === null) return fail(hostFailures.draftMissing)
    const { revision } = side
    const content =
      revision === undefined || revision === draft.revision
        ? draft
        : revisionContent(store, side.draftId, revision)
    if (content === null) return fail(hostFailures.revisionMissing)
    return success({ text: draftText(content), addressees: content.card.addressees, itself: [], date: null })
  }

  const compare = (input: { a: Side; b: Side; ignoreNoise: boolean }) => {
    const a = read(input.a)
    if (!a.ok) return a
    const b = read(input.b)
    if (!b.ok) return b
    return success(compareTexts(a.value.text, b.value.text, { ignoreNoise: input.ignoreNoise }))
  }

  const summariesOf = (ids: Iterable<string>): ReplySummary[] =>
    [...new Set(ids)].flatMap((id) => replySummaryById(store, id) ?? [])

  return {
    'compare.nearest': async ({ text, limit, except }) => {
      const answer = await worker.run('nearest', { text, limit, except })
      if (!answer.ok) return answer
      const nearest = answer.value.flatMap(({ replyId, share }) => {
        // The index may still hold a reply that was removed since.
        const reply = replySummaryById(store, replyId)
        return reply === null ? [] : [{ reply, share }]
      })
      return success({ nearest })
    },
    'compare.sides': compare,
    'compare.origins': async ({ of, addressees }) => {
      const side = read(of)
      if (!side.ok) return side
      const { text, itself, date } = side.value
      const wanted = addressees ?? side.value.addressees
      const answer = await worker.run('origins', { text, addressees: wanted, except: itself, until: date })
      if (!answer.ok) return answer
      const { sentences, received } = answer.value
      const named = [
        ...sentences.flatMap(({ source }) => source?.replyId ?? []),
        ...received.map(({ replyId }) => replyId),
      ]
      return success({ ...answer.value, replies: summariesOf(named) })
    },
    /** Overwriting was agreed to in the dialog that gave the target. */
    'compare.export': async ({ targetId, format, names, ...pair }) => {
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const compared = compare(pair)
      if (!compared.ok) return compared
      const runs = trackChanges(compared.value)
      const at = `${new Date(clock()).toISOString().slice(0, 19)}Z`
      const bytes =
        format === 'docx'
          ? writeTrackedDocx(runs, { at, title: names.b })
          : new TextEncoder().encode(
              writeTrackedHtml(runs, { ...names, similarity: compared.value.similarity }),
            )
      const written = await writeFileSafely(target.path, bytes, { overwrite: true })
      return written.ok ? success({ fileName: basename(target.path), bytes: written.value.bytes }) : written
    },
  }
}
