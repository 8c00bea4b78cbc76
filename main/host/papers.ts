import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { paperPage } from '#domain/gbt9704/paper-page.ts'
import { draftToReply } from '#domain/reply/draft.ts'
import { writeDocx } from '#exporting/docx.ts'
import { writeFileSafely } from '#exporting/write-file.ts'
import { draftById } from '#store/drafts.ts'
import { fail, success } from './answers.ts'
import { hostFailures, issueFailures } from './messages.ts'
import type { Handlers, HostContext } from './parts.ts'

/** The program's folder has the samples and the templates of papers side by side. */
const papersFromSamples = ['..', 'templates', 'documents']

/** The papers that go out with a reply. */
export function paperHandlers({ store, files, samplesDir }: HostContext): Pick<Handlers, 'issue.paper'> {
  return {
    'issue.paper': async ({ draftId, paper, targetId }) => {
      const draft = draftById(store, draftId)
      if (draft === null) return fail(hostFailures.draftMissing)
      const target = files.resolve(targetId)
      if (target === null) return fail(hostFailures.targetMissing)
      const path = join(samplesDir, ...papersFromSamples, `${paper}.hbs`)
      const template = await readFile(path, 'utf8').catch(() => null)
      if (template === null) return fail(issueFailures.paperMissing)
      const reply = draftToReply(draft)
      const { contact, organ, date, documentNumber } = reply
      const card = { ...draft.card, contact, organ, date, documentNumber }
      const page = paperPage(template, { card, title: reply.title })
      const written = await writeFileSafely(target.path, await writeDocx(page), { overwrite: true })
      if (!written.ok) return written
      return success({
        fileName: basename(target.path),
        bytes: written.value.bytes,
        warnings: page.warnings,
      })
    },
  }
}
