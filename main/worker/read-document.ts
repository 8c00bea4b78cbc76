import { createHash } from 'node:crypto'
import { parserProfile } from '#domain/reply/profile.ts'
import type { ReadOptions, ReadResult } from '#reading/read-bytes.ts'
import type { FileReading, ReadingOptions } from './tasks.ts'

/** Larger text files are no single replies, and are not kept twice. */
const mostBytesKept = 4 * 1024 * 1024

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** As the reading layer takes what a task says. */
export function readOptions({ limits, encoding, profile }: ReadingOptions): ReadOptions {
  return { limits: { maxBytes: limits.maxBytes }, encoding, profile: parserProfile(profile) }
}

/**
 * A document as the worker answers it.
 *
 * @param bytes  of the file, when the document is the whole of it
 */
export function toReading(file: string, result: ReadResult, bytes: Uint8Array | null): FileReading {
  if (!result.ok) return { file, ok: false, error: result.error }
  const { format, encoding, warnings, reply } = result
  const canBeOther = bytes !== null && bytes.length <= mostBytesKept && isEncodingOpen(bytes, encoding)
  return {
    file,
    ok: true,
    format,
    encoding,
    warnings,
    contentHash: hashOf(reply.text),
    fileHash: hashOf(bytes ?? reply.source.text),
    reply,
    bytes: canBeOther ? bytes : null,
  }
}

/** Whether a plain text could be in another encoding: no byte order mark says it, and it is neither UTF-8 nor UTF-16. */
function isEncodingOpen(bytes: Uint8Array, encoding: string | null): boolean {
  if (encoding === null || encoding.startsWith('utf-16') || hasMark(bytes)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return false
  } catch {
    return true
  }
}

const marks = [
  [0xef, 0xbb, 0xbf],
  [0x84, 0x31, 0x95, 0x33],
]

function hasMark(bytes: Uint8Array): boolean {
  return marks.some((mark) => mark.every((byte, index) => bytes[index] === byte))
}
