import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { TextEncoding } from '#contract/settings.ts'
import { parseRecord } from '#domain/reply/record.ts'
import { decodeText } from './encoding.ts'
import { readFailures, readWarnings } from './messages.ts'
import type { ReadOptions, ReadResult } from './read-bytes.ts'
import { defaultMaxBytes } from './read-bytes.ts'
import { failureOf } from './read-file.ts'

/** One line of a file of records. `file` is `path#id`, or `path#line` where a line has no id; lines count from 1. */
export type RecordResult = { file: string; line: number; result: ReadResult }

/** A field of a parsed line as text; null when it is missing or of another kind. */
function textOf(record: object, field: string): string | null {
  const value: unknown = Object.getOwnPropertyDescriptor(record, field)?.value
  return typeof value === 'string' ? value : null
}

function readLine(
  line: string,
  number: number,
  path: string,
  encoding: TextEncoding,
  damaged: number,
  { profile }: ReadOptions,
): RecordResult {
  const name = basename(path)
  const failed = (file: string, error: ReturnType<typeof readFailures.badLine>): RecordResult => ({
    file,
    line: number,
    result: { ok: false, error },
  })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return failed(`${path}#${number}`, readFailures.badLine(name, number))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed(`${path}#${number}`, readFailures.badLine(name, number))
  }
  const id =
    'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? value.id : number
  const file = `${path}#${id}`
  const text = textOf(value, 'text')
  if (text === null || text.trim() === '') return failed(file, readFailures.lineWithoutText(name, number))
  const record = {
    text,
    title: textOf(value, 'title'),
    date: textOf(value, 'date'),
    organ: textOf(value, 'organ'),
  }
  const reply = parseRecord(record, profile)
  if (reply.text === '') return failed(file, readFailures.lineWithoutText(name, number))
  const warnings = damaged > 0 ? [readWarnings.damaged(damaged), ...reply.warnings] : reply.warnings
  return {
    file,
    line: number,
    result: { ok: true, format: 'jsonl', encoding, warnings, reply: { ...reply, warnings } },
  }
}

/**
 * Reads a file of records line by line: each line is a reply of its own, and a bad line is a failure of its own. Empty
 * lines are passed over.
 *
 * @param path stands in `file` as given; its last part in messages
 */
export function* readJsonl(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Generator<RecordResult> {
  const name = basename(path)
  const maxBytes = options.limits?.maxBytes ?? defaultMaxBytes
  const whole = (error: ReturnType<typeof readFailures.empty>): RecordResult => ({
    file: path,
    line: 0,
    result: { ok: false, error },
  })
  if (bytes.length > maxBytes) {
    yield whole(readFailures.tooLarge(name, maxBytes))
    return
  }
  const decoded = decodeText(bytes, options.encoding)
  if (decoded === null || decoded.text.trim() === '') {
    yield whole(decoded === null ? readFailures.unsupported(name, 'binary') : readFailures.empty(name))
    return
  }
  for (const [index, line] of decoded.text.split('\n').entries()) {
    if (line.trim() !== '')
      yield readLine(line, index + 1, path, decoded.encoding, countDamage(line), options)
  }
}

function countDamage(line: string): number {
  return line.split('\ufffd').length - 1
}

/**
 * Reads a file of records of any size as it streams by, in memory for one line. UTF-8 only: a file in another encoding
 * must fit the limit of `readJsonl`.
 */
export async function* readJsonlFile(
  path: string,
  options: Pick<ReadOptions, 'profile'> = {},
): AsyncGenerator<RecordResult> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let number = 0
  try {
    for await (const chunk of createReadStream(path)) {
      if (!(chunk instanceof Uint8Array)) continue
      const lines = decoder.decode(chunk, { stream: true }).split('\n')
      lines[0] = rest + (lines[0] ?? '')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        number++
        if (line.trim() !== '') yield readLine(line, number, path, 'utf-8', countDamage(line), options)
      }
    }
    rest += decoder.decode()
  } catch (error) {
    yield { file: path, line: 0, result: { ok: false, error: failureOf(error, basename(path)) } }
    return
  }
  number++
  if (rest.trim() !== '') yield readLine(rest, number, path, 'utf-8', countDamage(rest), options)
  else if (number === 1)
    yield { file: path, line: 0, result: { ok: false, error: readFailures.empty(basename(path)) } }
}
