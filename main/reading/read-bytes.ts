import type { Failure } from '#contract/failure.ts'
import type { SourcedReply, Warning } from '#contract/reply.ts'
import type { TextEncoding } from '#contract/settings.ts'
import { parseReply } from '#domain/reply/parse.ts'
import { decodeText } from './encoding.ts'
import { extensionWarnings, formatName } from './extension.ts'
import { readFailures, readWarnings } from './messages.ts'
import type { ReadLimits, SourceText } from './reader.ts'
import { loadReader } from './readers.ts'
import type { FileType } from './sniff.ts'
import { sniffBytes, sniffMarkup } from './sniff.ts'

/** A file as read. `encoding` is null for formats that are no plain text. */
export type ReadResult =
  | { ok: true; format: string; encoding: TextEncoding | null; warnings: Warning[]; reply: SourcedReply }
  | { ok: false; error: Failure }

/**
 * How a file is read. `encoding` is the one chosen for text files, which a byte order mark, or sound UTF-8 that makes more
 * sense, overrules; `profile` the place's vocabulary.
 */
export type ReadOptions = {
  limits?: ReadLimits
  encoding?: TextEncoding | null
  profile?: Parameters<typeof parseReply>[1]
}

/** Replies are a few kilobytes, with pictures some megabytes; what is larger than this is no reply. */
export const defaultMaxBytes = 50 * 1024 * 1024

/** A reply of a thousand pages has half of this; what is longer only costs time. */
export const maxCharacters = 2_000_000

type Text = { ok: true; text: string; encoding: TextEncoding | null; warnings: Warning[] }

function readText(
  bytes: Uint8Array,
  name: string,
  encoding: TextEncoding | null,
): Text | { ok: false; error: Failure } {
  const decoded = decodeText(bytes, encoding)
  if (decoded === null) return { ok: false, error: readFailures.unsupported(name, 'binary') }
  const warnings = decoded.damaged > 0 ? [readWarnings.damaged(decoded.damaged)] : []
  return { ok: true, text: decoded.text, encoding: decoded.encoding, warnings }
}

/** What a reader throws is a file that it did not reckon with: a failure of that file, which must not stop the others. */
async function readFormat(
  bytes: Uint8Array,
  name: string,
  type: FileType,
  limits: ReadLimits,
): Promise<SourceText> {
  const reader = await loadReader(type)
  if (reader === null) return { ok: false, error: readFailures.unsupported(name, type) }
  try {
    return await reader(bytes, name, limits)
  } catch {
    return { ok: false, error: readFailures.damaged(name, type) }
  }
}

/**
 * Reads a reply from the bytes of a file. The type is told by the content, never by the name, which serves the messages and
 * a warning when it says another type. Expected failures are values. An archive of several documents is none:
 * see `readDocuments`.
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { limits = {}, encoding = null, profile } = options
  const maxBytes = limits.maxBytes ?? defaultMaxBytes
  if (bytes.length > maxBytes) return { ok: false, error: readFailures.tooLarge(name, maxBytes) }
  if (bytes.length === 0) return { ok: false, error: readFailures.empty(name) }
  const { type, encrypted, damaged } = sniffBytes(bytes) ?? {
    type: sniffMarkup(bytes),
    encrypted: false,
    damaged: false,
  }
  if (damaged) return { ok: false, error: readFailures.damaged(name, type) }
  if (encrypted) return { ok: false, error: readFailures.encrypted(name, type) }
  const read =
    type === 'text'
      ? readText(bytes, name, encoding)
      : { encoding: null, ...(await readFormat(bytes, name, type, limits)) }
  if (!read.ok) return { ok: false, error: read.error }
  if (read.text.length > maxCharacters) return { ok: false, error: readFailures.tooLong(name, maxCharacters) }
  const reply = parseReply(read.text, profile)
  if (reply.text === '') {
    return { ok: false, error: type === 'text' ? readFailures.empty(name) : readFailures.noText(name, type) }
  }
  const warnings = [...extensionWarnings(name, type), ...read.warnings, ...reply.warnings]
  return {
    ok: true,
    format: formatName(name, type),
    encoding: read.encoding,
    warnings,
    reply: { ...reply, warnings },
  }
}
