import { join } from 'node:path'

/** The files of a library folder. */
export function libraryFiles(dir: string) {
  return {
    database: join(dir, 'library.sqlite'),
    backup: join(dir, 'library.backup.sqlite'),
    lock: join(dir, 'library.lock'),
    /** What a mining found, until the library takes it over. */
    staged: join(dir, 'library.mined.sqlite'),
    damaged: (nowMs: number) => join(dir, `library.damaged-${stamp(nowMs)}.sqlite`),
    beforeMigration: (version: number) => join(dir, `library.v${version}.sqlite`),
  }
}

export type LibraryFiles = ReturnType<typeof libraryFiles>

/** A time as part of a file name, in UTC: 20260102T030405678. */
function stamp(nowMs: number): string {
  return new Date(nowMs).toISOString().replaceAll(/[-:.Z]/g, '')
}
