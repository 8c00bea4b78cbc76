import { randomUUID } from 'node:crypto'
import { link, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Failure, Result } from '#contract/failure.ts'
import { fileFailures } from './messages.ts'

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The failure that a system error means for the file of this name. */
export function fileFailure(error: unknown, name: string): Failure {
  switch (codeOf(error)) {
    case 'EEXIST':
      return fileFailures.exists(name)
    case 'ENOENT':
    case 'ENOTDIR':
      return fileFailures.noFolder(name)
    case 'EISDIR':
      return fileFailures.isFolder(name)
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return fileFailures.badName(name)
    case 'ENOSPC':
    case 'EDQUOT':
      return fileFailures.diskFull(name)
    case 'EROFS':
      return fileFailures.readOnly(name)
    case 'EBUSY':
    case 'ETXTBSY':
      return fileFailures.locked(name)
    case 'EACCES':
    case 'EPERM':
      return fileFailures.noPermission(name)
    default:
      return fileFailures.unknown(name)
  }
}

/** The file operations used, so that a test can let one of them fail. */
export type FileOperations = {
  writeDurably: (path: string, bytes: Uint8Array) => Promise<void>
  link: (from: string, to: string) => Promise<void>
  rename: (from: string, to: string) => Promise<void>
  unlink: (path: string) => Promise<void>
}

export const nodeFileOperations: FileOperations = {
  writeDurably: async (path, bytes) => {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  link,
  rename,
  unlink,
}

const withoutHardLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN'])

/** Gives the file its name only if nothing has it: by a hard link, or where the disk has none by claiming the name first. */
async function moveToNewName(files: FileOperations, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to)
  } catch (error) {
    if (!withoutHardLinks.has(codeOf(error))) throw error
    await files.writeDurably(to, new Uint8Array())
    await files.rename(from, to)
    return
  }
  await files.unlink(from)
}

/**
 * Puts the file in the place of the old one, if any. The folder could be written to a moment ago, so a refusal now means that the old file itself
 * is held: Windows answers so for a document open in Word.
 */
async function replaceFile(files: FileOperations, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to)
  } catch (error) {
    const isHeld = codeOf(error) === 'EPERM' || codeOf(error) === 'EACCES'
    throw isHeld ? Object.assign(new Error('file in use', { cause: error }), { code: 'EBUSY' }) : error
  }
}

/**
 * Writes a file whole or not at all: beside its place, flushed to the disk, then renamed. A file of that name stays as it is unless `overwrite`
 * is set, and is replaced in one step if it is.
 *
 * @returns the number of bytes written, or a failure whose message names the file without its folder
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  options: { overwrite: boolean },
  files: FileOperations = nodeFileOperations,
): Promise<Result<{ bytes: number }>> {
  const name = basename(path)
  const beside = join(dirname(path), `.nifu-${randomUUID()}.tmp`)
  try {
    await files.writeDurably(beside, bytes)
    if (options.overwrite) await replaceFile(files, beside, path)
    else await moveToNewName(files, beside, path)
    return { ok: true, value: { bytes: bytes.byteLength } }
  } catch (error) {
    // The first error is the one to tell; that the remainder could not be removed either adds nothing.
    await files.unlink(beside).catch(() => undefined)
    return { ok: false, error: fileFailure(error, name) }
  }
}
