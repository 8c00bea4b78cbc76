import type { Failure } from '#contract/failure.ts'
import { storeFailures } from './messages.ts'

/** An expected failure of the store. Thrown, because it can come from any statement; the host turns it into a value. */
export class StoreError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.message, options)
    this.name = 'StoreError'
    this.failure = failure
  }
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended ones keep them in their low byte. */
const byResultCode: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [0, storeFailures.locked], // a copy that a writer disturbed
  [3, storeFailures.readOnly], // SQLITE_PERM
  [5, storeFailures.locked], // SQLITE_BUSY
  [6, storeFailures.locked], // SQLITE_LOCKED
  [8, storeFailures.readOnly], // SQLITE_READONLY
  [10, storeFailures.unreachable], // SQLITE_IOERR
  [11, storeFailures.damaged], // SQLITE_CORRUPT
  [13, storeFailures.diskFull], // SQLITE_FULL
  [14, storeFailures.readOnly], // SQLITE_CANTOPEN
  [26, storeFailures.damaged], // SQLITE_NOTADB
])

const bySystemCode: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ['ENOSPC', storeFailures.diskFull],
  ['EDQUOT', storeFailures.diskFull],
  ['EROFS', storeFailures.readOnly],
  ['EACCES', storeFailures.readOnly],
  ['EPERM', storeFailures.readOnly],
  ['ENOENT', storeFailures.readOnly],
  ['ENOTDIR', storeFailures.fileInTheWay],
  ['EEXIST', storeFailures.fileInTheWay],
  ['EISDIR', storeFailures.fileInTheWay],
  ['EBUSY', storeFailures.locked],
  ['EIO', storeFailures.unreachable],
])

/**
 * The failure that an error of SQLite (`errcode`) or of the file system (`code`) stands for; null for anything else,
 * which is a mistake of ours. EEXIST, ENOTDIR and EISDIR mean that a file stands
 * where a folder must be, or the reverse; ENOENT that the place takes no folder.
 */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof StoreError) return error.failure
  if (!(error instanceof Error)) return null
  if ('errcode' in error && typeof error.errcode === 'number') {
    return byResultCode.get(error.errcode & 0xff) ?? null
  }
  if ('code' in error && typeof error.code === 'string') return bySystemCode.get(error.code) ?? null
  return null
}

/** Runs `work`; an error with a known failure leaves as StoreError, any other as it is. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asStoreError(error)
  }
}

export function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error
  const failure = failureOf(error)
  return failure === null ? error : new StoreError(failure, { cause: error })
}

export function isDamage(error: unknown): boolean {
  return failureOf(error)?.code === 'corrupt'
}
