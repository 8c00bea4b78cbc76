import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Draft } from '#contract/draft.ts'
import type { Failure, Result } from '#contract/failure.ts'
import { findingSchema } from '#contract/finding.ts'
import type { Finding } from '#contract/finding.ts'
import type { IssueRecord, IssuedFile, KeptFinding } from '#contract/issue.ts'
import type { HandlerInput } from '#contract/requests.ts'
import { parseDocumentNumber, printDocumentNumber } from '#domain/gbt9704/document-number.ts'
import type { Exported } from '#exporting/export-reply.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import type { Database } from '#store/database.ts'
import { draftById, saveDraft } from '#store/drafts.ts'
import {
  insertIssuedFile,
  insertRecord,
  libraryNumbers,
  recordById,
  recordOfNumber,
  recordsOfDraft,
  removeIssuedFile,
  setRecordFindings,
  setRecordReply,
} from '#store/register.ts'
import { fail, success } from './answers.ts'
import { failureFrom } from './failures.ts'
import { replyToIssue, writeDraft } from './issue-form.ts'
import { replyIntoLibrary } from './issue-reply.ts'
import { hostFailures, issueFailures, issueMessages } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type Submission = HandlerInput<'issue.submit'>

/** Why a draft may not go out under this number; null when it may. */
function numberFailure(store: Database, draft: Draft, number: string | null): Failure | null {
  const current = recordsOfDraft(store, draft.id).find((record) => record.withdrawn === null)
  if (current !== undefined) {
    return current.number === number ? null : issueFailures.otherNumber(current.number)
  }
  if (number === null) return null
  const taken = recordOfNumber(store, number)
  if (taken !== null) return issueFailures.numberTaken(number, taken.title)
  const year = parseDocumentNumber(number)?.year
  const isInLibrary = year !== undefined && libraryNumbers(store, year, draft.card.organ).includes(number)
  return isInLibrary ? issueFailures.numberInLibrary(number) : null
}

/** The errors that the clerk did not keep with a reason. */
function unkept(findings: readonly Finding[], kept: readonly KeptFinding[]): Finding[] {
  const isKept = (finding: Finding) =>
    kept.some((each) => each.rule === finding.rule && each.text === finding.text)
  return findings.filter((finding) => finding.severity === 'error' && !isKept(finding))
}

interface Registered {
  record: IssueRecord
  fileId: string
  draftRevision: number
}

/** Puts the file into the register, makes the entry when it is the first, and marks the draft; all or nothing. */
function register(
  { store, newId, clock }: HostContext,
  draft: Draft,
  submission: Submission,
  given: { number: string | null; findings: Finding[]; bytes: Uint8Array; fileName: string },
): Result<Registered> {
  return store.transaction<Result<Registered>>(() => {
    const nowMs = clock()
    const saved = saveDraft(
      store,
      draft.id,
      draft.revision,
      { card: { ...draft.card, documentNumber: given.number }, blocks: draft.blocks, state: 'issued' },
      nowMs,
    )
    if (saved.kind !== 'saved') return fail(hostFailures.draftStale)
    const reply = replyToIssue(draft, submission)
    const current = recordsOfDraft(store, draft.id).find((record) => record.withdrawn === null)
    const recordId = current?.id ?? newId()
    if (current === undefined) {
      insertRecord(store, {
        id: recordId,
        draftId: draft.id,
        number: given.number,
        parts: submission.number,
        title: reply.title,
        subject: reply.subject,
        addressees: reply.addressees,
        organ: reply.organ,
        date: reply.date,
        findings: given.findings,
        kept: submission.kept,
        replyId: null,
        issuedAtMs: nowMs,
      })
    } else setRecordFindings(store, recordId, given.findings, [...current.kept, ...submission.kept])
    const file: IssuedFile = {
      id: newId(),
      fileName: given.fileName,
      format: submission.format,
      layout: submission.layout,
      edition: submission.edition,
      draftRevision: draft.revision,
      bytes: given.bytes.byteLength,
      sha256: createHash('sha256').update(given.bytes).digest('hex'),
      writtenAtMs: nowMs,
    }
    insertIssuedFile(store, recordId, file, given.bytes)
    const record = recordById(store, recordId)
    if (record === null) throw new Error('the entry just made is not there')
    return success({ record, fileId: file.id, draftRevision: saved.revision })
  })
}

/** Undoes `register` when the file could not be written. */
function unregister({ store, clock }: HostContext, draft: Draft, registered: Registered): void {
  store.transaction(() => {
    removeIssuedFile(store, registered.fileId)
    saveDraft(store, draft.id, registered.draftRevision, draft, clock())
  })
}

type Written = Extract<Exported, { ok: true }>

/** Takes the reply into the library, if it is not there from the entry's first file; a reply that cannot be taken is a warning. */
async function intoLibrary(context: HostContext, draft: Draft, form: Submission, record: IssueRecord) {
  try {
    const replyId = await replyIntoLibrary(context, draft, form)
    if (replyId === null) return [issueMessages.notInLibrary]
    setRecordReply(context.store, record.id, replyId)
    context.emit({ type: 'changed', what: 'library' })
    context.miner.follow()
    return []
  } catch (error) {
    failureFrom(error, context.log, 'issue.submit')
    return [issueMessages.notInLibrary]
  }
}

/** Issuing: from the last check to the entry in the register. */
export function submitHandlers(context: HostContext): Pick<Handlers, 'issue.submit'> {
  const { store, files, checker, emit } = context

  /** What must be in order before anything is made. */
  async function examined(
    submission: Submission,
    number: string | null,
  ): Promise<Result<{ draft: Draft; findings: Finding[] }>> {
    const open = await checker.openFindings(submission.draftId)
    const draft = draftById(store, submission.draftId)
    if (draft === null) return fail(hostFailures.draftMissing)
    if (!open.ok) return open
    const refused = numberFailure(store, draft, number)
    if (refused !== null) return fail(refused)
    const findings = open.value.map((each) => findingSchema.parse(each))
    const errors = unkept(findings, submission.kept)
    return errors.length > 0 ? fail(issueFailures.openErrors(errors)) : success({ draft, findings })
  }

  return {
    'issue.submit': async (submission) => {
      const target = files.resolve(submission.targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const number = submission.number === null ? null : printDocumentNumber(submission.number)
      const ready = await examined(submission, number)
      if (!ready.ok) return ready
      const { draft, findings } = ready.value
      const form = { ...submission, documentNumber: number }
      const document = await writeDraft(context, draft, form, submission.format)
      if (!document.ok) return document
      const { bytes, warnings, removed }: Written = document
      const fileName = basename(target.path)
      const registered = register(context, draft, form, { number, findings, bytes, fileName })
      if (!registered.ok) return registered
      const written = await writeFileSafely(target.path, bytes, { overwrite: true })
      if (!written.ok) {
        unregister(context, draft, registered.value)
        return written
      }
      emit({ type: 'changed', what: 'drafts' })
      const told = await intoLibrary(context, draft, form, registered.value.record)
      emit({ type: 'changed', what: 'register' })
      return success({
        fileName,
        bytes: written.value.bytes,
        warnings: [...warnings, ...told],
        removed,
        record: recordById(store, registered.value.record.id) ?? registered.value.record,
        draftRevision: registered.value.draftRevision,
      })
    },
  }
}
