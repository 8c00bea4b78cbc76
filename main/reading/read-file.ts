import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Failure } from '#contract/failure.ts'
import { readFailures } from './messages.ts'
import type { ReadOptions, ReadResult } from './read-bytes.ts'
import { defaultMaxBytes, readBytes } from './read-bytes.ts'
import type { ReadLimits } from './reader.ts'

/** The failure behind an error of the file system. */
export function failureOf(error: unknown, name: string): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return readFailures.notFound(name)
    case 'EACCES':
    case 'EPERM':
      return readFailures.noPermission(name)
    case 'EBUSY':
      return readFailures.locked(name)
    case 'ENXIO':
    case 'ENODEV':
      return readFailures.special(name)
    case 'EISDIR':
      return readFailures.folder(name)
    default:
      return readFailures.unreadable(name, code === '' ? 'unknown' : code)
  }
}

/**
 * The bytes of an ordinary file within the limits. Folders, pipes and devices are refused before a byte is read.
 *
 * @param path absolute, or relative to the process
 */
export async function loadFile(
  path: string,
  limits: ReadLimits = {},
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; error: Failure }> {
  const name = basename(path) || path
  const maxBytes = limits.maxBytes ?? defaultMaxBytes
  try {
    await using file = await openOrdinary(path)
    const status = await file.stat()
    if (status.isDirectory()) return { ok: false, error: readFailures.folder(name) }
    if (!status.isFile()) return { ok: false, error: readFailures.special(name) }
    if (status.size > maxBytes) return { ok: false, error: readFailures.tooLarge(name, maxBytes) }
    return { ok: true, bytes: await file.readFile() }
  } catch (error) {
    return { ok: false, error: failureOf(error, name) }
  }
}

/** Opened without waiting, so that a pipe without a writer does not hang. */
function openOrdinary(path: string): ReturnType<typeof open> {
  return open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
}

/**
 * Reads the reply in a file; of an archive see `readDocuments`. Never throws for anything that is wrong with the file; the message of a failure is Chinese
 * and names the file without its folder.
 */
export async function readFile(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const loaded = await loadFile(path, options.limits)
  if (!loaded.ok) return loaded
  const name = basename(path)
  return isRecordsFile(path)
    ? { ok: false, error: readFailures.recordsFile(name) }
    : readBytes(loaded.bytes, name, options)
}

/** Whether a path names a file of records, one reply a line; see `jsonl.ts`. */
export function isRecordsFile(path: string): boolean {
  return /\.jsonl$/i.test(path)
}
