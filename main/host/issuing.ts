import { basename } from 'node:path'
import type { Edition, ExportFormat, Layout } from '#contract/edition.ts'
import type { Draft } from '#contract/draft.ts'
import { draftToReply } from '#domain/reply/draft.ts'
import { exportReply } from '#exporting/export-reply.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { draftById } from '#store/drafts.ts'
import { loadSettings } from '#store/settings.ts'
import { fail, success } from './answers.ts'
import { fileNameOf } from './file-name.ts'
import { hostFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

type IssueHandlers = Pick<Handlers, 'issue.preview' | 'issue.export'>

interface Form {
  format: ExportFormat
  layout: Layout
  edition: Edition
}

/** A draft as the document that leaves the office. */
export function issueHandlers(context: HostContext): IssueHandlers {
  const { store, files, printHtml } = context

  const write = (draft: Draft, form: Form) =>
    exportReply(draftToReply(draft), printHtml === undefined ? form : { ...form, printHtml })

  return {
    'issue.preview': async ({ draftId, layout, edition }) => {
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      const page = await write(draft, { format: 'html', layout, edition })
      if (!page.ok) return page
      const extension = loadSettings(store).settings.issue.format
      return success({
        html: new TextDecoder().decode(page.bytes),
        fileName: fileNameOf(draftToReply(draft), extension),
        warnings: page.warnings,
      })
    },
    /** Overwriting was agreed to in the dialog that gave the target. */
    'issue.export': async ({ draftId, targetId, format, layout, edition }) => {
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const document = await write(draft, { format, layout, edition })
      if (!document.ok) return document
      const written = await writeFileSafely(target.path, document.bytes, { overwrite: true })
      if (!written.ok) return written
      return success({
        fileName: basename(target.path),
        bytes: written.value.bytes,
        warnings: document.warnings,
      })
    },
  }
}
