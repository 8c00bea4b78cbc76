import { basename } from 'node:path'
import type { IssueRecord } from '#contract/issue.ts'
import { writeRegister } from '#exporting/register-csv.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { draftById, saveDraft } from '#store/drafts.ts'
import { allRecords, issuedFileBytes, recordById, withdrawRecord } from '#store/register.ts'
import { removeReplies } from '#store/replies.ts'
import { fail, success } from './answers.ts'
import { hostFailures, issueFailures } from './messages.ts'
import { numberSeries } from './number-series.ts'
import type { Handlers, HostContext } from './parts.ts'

type RegisterHandlers = Pick<
  Handlers,
  'issue.withdraw' | 'issue.register' | 'issue.registerFile' | 'issue.fileAgain'
>

/** The year of a document: that of its number, else of its date, else of its issue. */
function yearOf(record: IssueRecord): number {
  if (record.parts !== null) return record.parts.year
  return record.date === null ? new Date(record.issuedAtMs).getFullYear() : Number(record.date.slice(0, 4))
}

function mentions(record: IssueRecord, words: readonly string[]): boolean {
  const { number, title, subject, addressees } = record
  const text = [number, title, subject, ...addressees].join(' ')
  return words.every((word) => text.includes(word))
}

/** The register of what was issued. */
export function registerHandlers(context: HostContext): RegisterHandlers {
  const { store, files, clock, emit, miner } = context
  const ofYear = (year: number | null) =>
    allRecords(store).filter((record) => year === null || yearOf(record) === year)

  return {
    'issue.register': ({ year, search }) => {
      const words = search.split(/\s+/u).filter((word) => word !== '')
      const records = ofYear(year).filter((record) => mentions(record, words))
      const date = year === null ? null : `${year}-01-01`
      const years = new Set(allRecords(store).map(yearOf))
      return success({
        records,
        series: numberSeries(store, { date, organ: null, documentNumber: null }, clock()),
        years: [...years].sort((a, b) => b - a),
      })
    },
    'issue.registerFile': async ({ targetId, year }) => {
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const written = await writeFileSafely(target.path, writeRegister(ofYear(year)), { overwrite: true })
      return written.ok ? success({ fileName: basename(target.path), bytes: written.value.bytes }) : written
    },
    'issue.fileAgain': async ({ fileId, targetId }) => {
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const file = issuedFileBytes(store, fileId)
      if (file === null) return fail(issueFailures.fileMissing)
      const written = await writeFileSafely(target.path, file.bytes, { overwrite: true })
      return written.ok ? success({ fileName: basename(target.path), bytes: written.value.bytes }) : written
    },
    'issue.withdraw': ({ issueId, note }) => {
      const nowMs = clock()
      const record = recordById(store, issueId)
      if (record === null || record.withdrawn !== null) return fail(issueFailures.recordMissing)
      const removed = store.transaction(() => {
        withdrawRecord(store, issueId, note, nowMs)
        const draft = draftById(store, record.draftId)
        if (draft !== null && draft.state === 'issued') {
          saveDraft(store, draft.id, draft.revision, { ...draft, state: 'reviewing' }, nowMs)
        }
        return record.replyId === null ? 0 : removeReplies(store, [record.replyId], nowMs)
      })
      emit({ type: 'changed', what: 'register' })
      emit({ type: 'changed', what: 'drafts' })
      if (removed > 0) {
        emit({ type: 'changed', what: 'library' })
        miner.follow()
      }
      return success({})
    },
  }
}
