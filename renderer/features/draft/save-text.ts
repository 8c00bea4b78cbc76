import type { DraftBlock } from '#contract/draft.ts'
import { blockText } from '#renderer/editor/serialize.ts'
import { backupText } from '#renderer/features/revisions/backup-file.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'

const indent = '　　'
const unindented: ReadonlySet<DraftBlock['role']> = new Set([
  'title',
  'result',
  'salutation',
  'signature',
  'date',
])

/** A draft as a plain text file: paragraphs with the usual indent, lines ended as Windows' own editor wants them. */
export function plainFile(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => (unindented.has(block.role) ? '' : indent) + blockText(block))
    .join('\r\n')
    .concat('\r\n')
}

/** Hands a draft over as a text file, without the host: for when the host cannot save. Returns the file's name. */
export function downloadText(title: string, blocks: readonly DraftBlock[]): string {
  const name = draftStrings.textFile(fileStem(title))
  download(name, new Blob(['\ufeff', plainFile(blocks)], { type: 'text/plain;charset=utf-8' }))
  return name
}

/** Hands a draft over as a file that can be brought in again, without the host. Returns the file's name. */
export function downloadBackup(title: string, backup: Parameters<typeof backupText>[0]): string {
  const name = revisionStrings.backup.file(fileStem(title))
  download(name, new Blob([backupText(backup)], { type: 'application/json' }))
  return name
}

function fileStem(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
