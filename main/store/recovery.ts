import { constants, copyFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Warning } from '#contract/reply.ts'
import { remove } from './backup.ts'
import { guarded } from './errors.ts'
import type { LibraryFiles } from './files.ts'
import { recoveredFromBackup, restoredMissing, startedEmpty } from './messages.ts'
import { isSound } from './soundness.ts'

/**
 * Makes sure that a sound database stands in its place: a damaged one is moved aside and the last good copy put
 * there, or nothing when there is none. Returns what the clerk must know of it, null when all was well.
 * Interrupted at any point, the next start goes on from there.
 */
export function recoverIfDamaged(files: LibraryFiles, nowMs: number): Warning | null {
  const present = existsSync(files.database)
  const emptyAndNew = present && statSync(files.database).size === 0 && !existsSync(files.backup)
  if (emptyAndNew || (present && isSound(files.database))) return null

  const copy = `${files.database}.part`
  remove(copy)
  const hasBackup = existsSync(files.backup) && isSound(files.backup)
  if (!present && !hasBackup) return null
  if (hasBackup) guarded(() => copyFileSync(files.backup, copy, constants.COPYFILE_FICLONE))

  const damaged = files.damaged(nowMs)
  if (present) guarded(() => moveAside(files.database, damaged))
  if (!hasBackup) return startedEmpty(basename(damaged))
  guarded(() => renameSync(copy, files.database))
  const copyDate = chineseDate(statSync(files.backup).mtimeMs)
  return present ? recoveredFromBackup(basename(damaged), copyDate) : restoredMissing(copyDate)
}

function moveAside(database: string, target: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(database + suffix)) renameSync(database + suffix, target + suffix)
  }
}

function chineseDate(ms: number): string {
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' }).format(ms)
}
