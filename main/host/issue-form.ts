import type { ExportFormat, IssueForm } from '#contract/edition.ts'
import type { Draft } from '#contract/draft.ts'
import type { Reply } from '#contract/reply.ts'
import { draftToReply } from '#domain/reply/draft.ts'
import { exportReply } from '#exporting/export-reply.ts'
import type { ExportOptions, Exported } from '#exporting/export-reply.ts'
import type { Database } from '#store/database.ts'
import { loadSettings } from '#store/settings.ts'
import { fileNameOf } from './file-name.ts'
import { publicSuffix } from './messages.ts'
import type { HostContext } from './parts.ts'

/** A draft in the shape of a reply, with the number that it is to bear. */
export function replyToIssue(draft: Draft, form: Pick<IssueForm, 'documentNumber'>): Reply {
  const reply = draftToReply(draft)
  return form.documentNumber === undefined ? reply : { ...reply, documentNumber: form.documentNumber }
}

/** What the clerk chose and what the settings of the place say, as the writers take it. */
export function exportOptions(store: Database, form: IssueForm, format: ExportFormat): ExportOptions {
  const { issue, profile } = loadSettings(store).settings
  const { documentNumber: _number, ...page } = form
  return {
    ...page,
    format,
    bodyLimit: issue.bodyLimit,
    ...(profile === null ? {} : { resultPlace: profile.resultPlace }),
  }
}

/** A draft as a file in one format. */
export function writeDraft(
  { store, printHtml }: Pick<HostContext, 'store' | 'printHtml'>,
  draft: Draft,
  form: IssueForm,
  format: ExportFormat,
): Promise<Exported> {
  const options = exportOptions(store, form, format)
  return exportReply(replyToIssue(draft, form), printHtml === undefined ? options : { ...options, printHtml })
}

/** Number, title and date; the public edition is told from the other, so that neither is written over the other. */
export function issueFileName(reply: Reply, edition: IssueForm['edition'], format: ExportFormat): string {
  const number = reply.documentNumber ?? reply.number
  const title = reply.title ?? reply.subject
  const suffix = edition === 'public' ? publicSuffix : ''
  return fileNameOf({ ...reply, number, title: title === null ? null : `${title}${suffix}` }, format)
}
