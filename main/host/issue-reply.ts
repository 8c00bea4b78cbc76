import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Draft } from '#contract/draft.ts'
import type { IssueForm } from '#contract/edition.ts'
import { exportReply } from '#exporting/export-reply.ts'
import type { FileReading } from '#worker/tasks.ts'
import { issueFileName, replyToIssue } from './issue-form.ts'
import { issueMessages } from './messages.ts'
import type { LibraryParts } from './parts.ts'
import { storedReadingOptions } from './reading-options.ts'
import { storeReading } from './store-reading.ts'

/**
 * Takes an issued draft into the library: the text of its delivery edition, read as any other file is, so that it is linked with earlier
 * issues of the same item as their newest version. The name and a note tell where it came from.
 *
 * @returns the id of the reply, or null when the text could not be read or stored as one
 */
export async function replyIntoLibrary(
  parts: LibraryParts,
  draft: Draft,
  form: IssueForm,
): Promise<string | null> {
  const reply = replyToIssue(draft, form)
  const written = await exportReply(reply, {
    format: 'txt',
    layout: 'document',
    edition: 'delivery',
    hasMark: false,
    coSigners: form.coSigners,
  })
  if (!written.ok) return null
  const docx = issueFileName(reply, 'delivery', 'docx')
  const name = `${issueMessages.issuedFile(basename(docx, extname(docx)))}.txt`
  const folder = await mkdtemp(join(tmpdir(), 'nifu-issue-'))
  try {
    const path = join(folder, 'reply.txt')
    await writeFile(path, written.bytes)
    const readings: FileReading[] = []
    await parts.worker.run(
      'read-file',
      { path, name, ...storedReadingOptions(parts.store), encoding: 'utf-8' },
      {
        onPart: (part) => {
          readings.push(...part)
        },
      },
    )
    const [reading] = readings
    if (reading?.ok !== true) return null
    const warnings = [issueMessages.provenance(reply.documentNumber, draft.revision), ...reading.warnings]
    return storeReading(parts, { ...reading, warnings }).replyId
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
