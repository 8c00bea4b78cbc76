import { basename } from 'node:path'
import type { ExportFormat } from '#contract/edition.ts'
import { findingSchema } from '#contract/finding.ts'
import { fontAliases, familyNames } from '#domain/gbt9704/lexicon/fonts.ts'
import { layOut } from '#domain/gbt9704/lay-out.ts'
import { roleStyles } from '#domain/gbt9704/role-styles.ts'
import type { Face, OfficialPage } from '#domain/gbt9704/page.ts'
import { draftToReply } from '#domain/reply/draft.ts'
import { screenFallbacks } from '#exporting/lexicon.ts'
import { writeSheets } from '#exporting/sheets-html.ts'
import { writeTxt } from '#exporting/txt.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { draftById } from '#store/drafts.ts'
import { loadIssueTexts, saveIssueTexts } from '#store/issue-texts.ts'
import { recordsOfDraft } from '#store/register.ts'
import { loadSettings } from '#store/settings.ts'
import { fail, success } from './answers.ts'
import { exportOptions, issueFileName, replyToIssue, writeDraft } from './issue-form.ts'
import { hostFailures } from './messages.ts'
import { numberSeries } from './number-series.ts'
import type { Handlers, HostContext } from './parts.ts'

type IssueHandlers = Pick<Handlers, 'issue.state' | 'issue.keep' | 'issue.preview' | 'issue.export'>

/** The families that stand on a page; numbers of pages are in 宋体. */
function facesOf(page: OfficialPage): Face[] {
  const faces = new Set<Face>(['songti'])
  for (const line of page.lines) {
    faces.add(roleStyles[line.role].face)
    for (const span of line.faces) faces.add(span.face)
  }
  return [...faces]
}

/** A draft as the document that leaves the office. */
export function issueHandlers(context: HostContext): IssueHandlers {
  const { store, files, checker, clock } = context
  return {
    'issue.state': async ({ draftId }) => {
      const open = await checker.openFindings(draftId)
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      if (!open.ok) return open
      const reply = draftToReply(draft)
      const page = layOut(reply, { layout: 'document', edition: 'delivery', hasMark: true })
      return success({
        series: numberSeries(store, reply, clock()),
        records: recordsOfDraft(store, draftId),
        findings: open.value.map((each) => findingSchema.parse(each)),
        attachments: reply.attachments,
        texts: loadIssueTexts(store, draftId),
        partners: draft.card.partners,
        organ: reply.organ,
        date: reply.date,
        documentNumber: reply.documentNumber,
        aliases: facesOf(page).map((face) => ({
          face,
          name: familyNames[face],
          names: [...fontAliases[face]],
          substitutes: Array.from(screenFallbacks[face].matchAll(/"([^"]+)"/g), (match) => match[1] ?? ''),
        })),
      })
    },
    'issue.keep': ({ draftId, texts }) => {
      if (draftById(store, draftId) === null) return fail(hostFailures.draftMissing)
      saveIssueTexts(store, draftId, texts, clock())
      return success({})
    },
    'issue.preview': ({ draftId, format, ...form }) => {
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      const extension: ExportFormat = format ?? loadSettings(store).settings.issue.format
      const reply = replyToIssue(draft, form)
      const options = exportOptions(store, form, extension)
      const page = layOut(reply, options)
      const { html, pages } = writeSheets(page)
      const counted = form.layout === 'body' ? writeTxt(page, options.bodyLimit).warnings : []
      return success({
        html,
        pages,
        fileName: issueFileName(reply, form.edition, extension),
        warnings: [...page.warnings, ...counted],
        removed: page.removed,
      })
    },
    /** Overwriting was agreed to in the dialog that gave the target. */
    'issue.export': async ({ draftId, targetId, format, ...form }) => {
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const document = await writeDraft(context, draft, form, format)
      if (!document.ok) return document
      const written = await writeFileSafely(target.path, document.bytes, { overwrite: true })
      if (!written.ok) return written
      const { warnings, removed } = document
      return success({ fileName: basename(target.path), bytes: written.value.bytes, warnings, removed })
    },
  }
}
