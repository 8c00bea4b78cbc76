import { basename } from 'node:path'
import { parseRecord } from '#domain/reply/record.ts'
import { decodeAs } from '#reading/encoding.ts'
import { readBytes } from '#reading/read-bytes.ts'
import { hashOf, readOptions, toReading } from './read-document.ts'
import type { FileReading, TaskInput } from './tasks.ts'

/** Enough of a text to tell by whether an encoding fits. */
const triedCharacters = 2_000

/** Reads what was kept of a file: its bytes where there are any, else its text as it was. */
export async function readAgain(input: TaskInput<'read-again'>): Promise<FileReading> {
  if (input.bytes !== null) {
    const result = await readBytes(input.bytes, basename(input.name), readOptions(input))
    return toReading(input.name, result, input.bytes)
  }
  const { name, text, format, record } = input
  const reply = parseRecord({ text, ...record }, readOptions(input).profile)
  return {
    file: name,
    ok: true,
    format,
    encoding: input.encodingAsRead,
    warnings: reply.warnings,
    contentHash: hashOf(reply.text),
    fileHash: hashOf(text),
    reply,
    bytes: null,
  }
}

/** The beginning of a text file, as it would read in an encoding. */
export async function tryEncoding({ bytes, encoding }: TaskInput<'try-encoding'>): Promise<{ text: string }> {
  // A character cut at the end of the sample shows as a replacement, so more is decoded than is shown.
  const sample = bytes.subarray(0, triedCharacters * 4 + 4)
  return { text: decodeAs(sample, encoding).text.slice(0, triedCharacters) }
}
