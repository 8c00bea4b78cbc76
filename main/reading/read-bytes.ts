import type { Failure } from '#contract/failure.ts'
import type { ReadReply, Warning } from '#contract/reply.ts'
import { parseReply } from '#domain/reply/parse.ts'
import type { TextEncoding } from './encoding.ts'
import { decodeText } from './encoding.ts'
import { readFailures, readWarnings } from './messages.ts'
import { sniffBytes, sniffText } from './sniff.ts'

/** A file as read. `encoding` is null for formats that are no plain text. */
export type ReadResult =
  | { ok: true; format: string; encoding: TextEncoding | null; warnings: Warning[]; reply: ReadReply }
  | { ok: false; error: Failure }

/** What a reader accepts. */
export type ReadLimits = { maxBytes?: number }

/** Replies are a few kilobytes; what is larger than this is no reply. */
export const defaultMaxBytes = 50 * 1024 * 1024

/**
 * Reads a reply from the bytes of a file. The type is told by the content, never by the name, which serves the messages
 * alone. Expected failures are values.
 */
export function readBytes(bytes: Uint8Array, name: string, limits: ReadLimits = {}): ReadResult {
  const maxBytes = limits.maxBytes ?? defaultMaxBytes
  if (bytes.length > maxBytes) return { ok: false, error: readFailures.tooLarge(name, maxBytes) }
  if (bytes.length === 0) return { ok: false, error: readFailures.empty(name) }
  const sniffed = sniffBytes(bytes)
  if (sniffed !== null) {
    const { type, encrypted, damaged } = sniffed
    if (damaged) return { ok: false, error: readFailures.damaged(name, type) }
    return {
      ok: false,
      error: encrypted ? readFailures.encrypted(name, type) : readFailures.unsupported(name, type),
    }
  }
  const decoded = decodeText(bytes)
  if (decoded === null) return { ok: false, error: readFailures.unsupported(name, 'binary') }
  if (decoded.text.trim() === '') return { ok: false, error: readFailures.empty(name) }
  const type = sniffText(decoded.text)
  if (type !== 'text') return { ok: false, error: readFailures.unsupported(name, type) }
  const reply = parseReply(decoded.text)
  if (reply.text === '') return { ok: false, error: readFailures.empty(name) }
  const warnings =
    decoded.damaged > 0 ? [readWarnings.damaged(decoded.damaged), ...reply.warnings] : reply.warnings
  return { ok: true, format: 'txt', encoding: decoded.encoding, warnings, reply: { ...reply, warnings } }
}
