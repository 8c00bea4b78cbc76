import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type RecordResult, readJsonl, readJsonlFile } from '#reading/jsonl.ts'
import { defaultMaxBytes, readBytes } from '#reading/read-bytes.ts'
import type { ReadResult } from '#reading/read-bytes.ts'
import { isRecordsFile, loadFile } from '#reading/read-file.ts'
import { drive, driveAsync } from './drive.ts'
import { stages } from './messages.ts'
import type { TaskContext } from './run-task.ts'
import type { FileReading, TaskInput } from './tasks.ts'

/**
 * Reads one file. A .jsonl file is read line by line, one reading a line.
 *
 * @param input  `path` is where it lies, `name` what it is called in results
 */
export async function readReplyFile(
  input: TaskInput<'read-file'>,
  context: TaskContext,
): Promise<FileReading[]> {
  const { path, name } = input
  if (isRecordsFile(name)) return readRecords(input, context)
  const loaded = await loadFile(path)
  const result = loaded.ok ? readBytes(loaded.bytes, basename(name)) : loaded
  return [toReading(name, result)]
}

/** A file of records has no largest size: one that is too large for memory is read as it streams by. */
async function readRecords(
  { path, name }: TaskInput<'read-file'>,
  context: TaskContext,
): Promise<FileReading[]> {
  const readings: FileReading[] = []
  const take = ({ file, result }: RecordResult, prefix: string) => {
    readings.push(toReading(name + file.slice(prefix.length), result))
    return readings.length
  }
  const tell = (done: number) => context.progress({ label: stages.reading, done, total: 0 })
  const status = await stat(path).catch(() => null)
  if (status !== null && status.isFile() && status.size > defaultMaxBytes) {
    await driveAsync(readJsonlFile(path), context.signal, (record) => tell(take(record, path)))
    return readings
  }
  const loaded = await loadFile(path)
  if (!loaded.ok) return [toReading(name, loaded)]
  await drive(readEach(loaded.bytes, name, take), context.signal, tell)
  return readings
}

function* readEach(
  bytes: Uint8Array,
  name: string,
  take: (record: RecordResult, prefix: string) => number,
): Generator<number, void> {
  for (const record of readJsonl(bytes, name)) yield take(record, name)
}

function toReading(file: string, result: ReadResult): FileReading {
  if (!result.ok) return { file, ok: false, error: result.error }
  const { format, encoding, warnings, reply } = result
  const contentHash = createHash('sha256').update(reply.text, 'utf8').digest('hex')
  return { file, ok: true, format, encoding, warnings, contentHash, reply }
}
