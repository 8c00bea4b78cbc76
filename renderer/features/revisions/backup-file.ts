import { draftBackupSchema } from '#contract/draft.ts'
import type { DraftBackup } from '#contract/draft.ts'

/** A draft as a file that can be brought in again, whatever becomes of the host. */
export function backupText(backup: Omit<DraftBackup, 'format'>): string {
  return JSON.stringify({ format: 'nifu-draft-1', ...backup }, null, 2)
}

/** The draft in a backup file; null for any other text. */
export function readBackup(text: string): DraftBackup | null {
  try {
    const read = draftBackupSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
