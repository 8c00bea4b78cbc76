import { basename } from 'node:path'
import type { Failure } from '#contract/failure.ts'
import { shownName } from './archive/entry-name.ts'
import type { EntryFault } from './archive/unpack-entry.ts'
import { unpackEntry } from './archive/unpack-entry.ts'
import type { ZipDirectory, ZipEntry } from './archive/zip-directory.ts'
import { maxZipEntries, readZipDirectory } from './archive/zip-directory.ts'
import { readJsonl } from './jsonl.ts'
import { readFailures } from './messages.ts'
import type { ReadOptions, ReadResult } from './read-bytes.ts'
import { defaultMaxBytes, readBytes } from './read-bytes.ts'
import { isRecordsFile } from './read-file.ts'
import { sniffBytes } from './sniff.ts'

/** A document with the name it is shown under: in an archive `archive.zip/folder/name.docx`. */
export type DocumentResult = { name: string; result: ReadResult }

/** A folder of replies packed to 50 MiB unpacks to two or three times as much. */
export const defaultMaxArchiveBytes = 512 * 1024 * 1024

/** Archives in archives: the outermost is the first. */
const maxDepth = 3

/** What the members of an archive, and of archives in it, may still unpack to. */
type Budget = { left: number }

const failed = (name: string, error: Failure): DocumentResult => ({ name, result: { ok: false, error } })

/**
 * Reads every document in a file: an ordinary file is one, an archive has one for each member that is neither a folder nor
 * debris of the system, archives in it included. Each fails for itself. Members are unpacked one by one, in memory.
 *
 * @param name  may have folders before it, which stand in the names of results and not in messages
 */
export async function* readDocuments(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): AsyncGenerator<DocumentResult> {
  const { maxBytes = defaultMaxBytes, maxUnpackedBytes = defaultMaxArchiveBytes } = options.limits ?? {}
  const file = basename(name) || name
  if (bytes.length > maxBytes) {
    yield failed(name, readFailures.tooLarge(file, maxBytes))
    return
  }
  const folder = name.slice(0, name.length - file.length)
  for await (const document of readAny(bytes, file, options, 1, { left: maxUnpackedBytes })) {
    yield { ...document, name: folder + document.name }
  }
}

async function* readAny(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  depth: number,
  budget: Budget,
): AsyncGenerator<DocumentResult> {
  if (isRecordsFile(name)) {
    for (const { file, result } of readJsonl(bytes, name, options)) yield { name: file, result }
  } else if (sniffBytes(bytes)?.type !== 'zip') {
    yield { name, result: await readBytes(bytes, name, options) }
  } else if (depth > maxDepth) {
    yield failed(name, readFailures.tooDeep(name, maxDepth))
  } else {
    yield* readArchive(bytes, name, options, depth, budget)
  }
}

async function* readArchive(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  depth: number,
  budget: Budget,
): AsyncGenerator<DocumentResult> {
  const directory = readZipDirectory(bytes)
  const refused = refusalOf(directory, name)
  if (directory === null || refused !== null) {
    yield failed(name, refused ?? readFailures.damaged(name, 'zip'))
    return
  }
  const { entries, isComplete } = directory
  let members = 0
  for (const entry of entries) {
    const shown = shownName(entry.name)
    if (shown === null) continue
    members++
    yield* readMember(bytes, entry, `${name}/${shown}`, options, depth, budget)
    if (budget.left <= 0) {
      yield failed(name, readFailures.unpacksTooLarge(name))
      return
    }
  }
  if (!isComplete) yield failed(name, readFailures.cutDirectory(name, entries.length))
  else if (members === 0) yield failed(name, readFailures.emptyArchive(name))
}

/** Why an archive is not even begun. */
function refusalOf(directory: ZipDirectory | null, name: string): Failure | null {
  if (directory === null) return readFailures.damaged(name, 'zip')
  if (directory.entries.length > maxZipEntries) return readFailures.tooManyMembers(name, maxZipEntries)
  return directory.isOverlapping ? readFailures.unpacksTooLarge(name) : null
}

/** No more than this comes of a packed byte (RFC 1951). */
const highestRatio = 1032

async function* readMember(
  archive: Uint8Array,
  entry: ZipEntry,
  name: string,
  options: ReadOptions,
  depth: number,
  budget: Budget,
): AsyncGenerator<DocumentResult> {
  const maxBytes = options.limits?.maxBytes ?? defaultMaxBytes
  const most = Math.min(maxBytes, budget.left)
  const unpacked = unpackEntry(archive, entry, most)
  if (!unpacked.ok) {
    // What was unpacked in vain counts, too: many members that lie about their size cost as much time as honest ones.
    const isTried =
      entry.unpackedSize <= most && unpacked.fault !== 'encrypted' && unpacked.fault !== 'method'
    if (isTried) budget.left -= Math.min(most, entry.packedSize * highestRatio)
    if (unpacked.fault === 'too-large' && most < maxBytes) budget.left = 0
    else yield failed(name, failureOfMember(unpacked.fault, name, maxBytes))
    return
  }
  budget.left -= unpacked.bytes.length
  yield* readAny(unpacked.bytes, name, options, depth + 1, budget)
}

function failureOfMember(fault: EntryFault, name: string, maxBytes: number): Failure {
  switch (fault) {
    case 'encrypted':
      return readFailures.encryptedMember(name)
    case 'damaged':
      return readFailures.damagedMember(name)
    case 'method':
      return readFailures.oddPacking(name)
    case 'too-large':
      return readFailures.tooLarge(name, maxBytes)
  }
}
