import { stat } from 'node:fs/promises'
import { type RecordResult, readJsonl, readJsonlFile } from '#reading/jsonl.ts'
import { readDocuments } from '#reading/read-documents.ts'
import { isRecordsFile, loadFile } from '#reading/read-file.ts'
import { stages } from './messages.ts'
import { readOptions, toReading } from './read-document.ts'
import type { TaskContext } from './run-task.ts'
import { type Batches, createBatches } from './send-batches.ts'
import type { TaskInput } from './tasks.ts'

/**
 * Reads one file and sends its documents while it goes on: a .jsonl file has one a line, an archive one for each file in
 * it. An empty archive has none.
 *
 * @param input  `path` is where it lies, `name` what it is called in results
 */
export async function readReplyFile(
  input: TaskInput<'read-file'>,
  context: TaskContext,
): Promise<{ documents: number }> {
  const { path, name, limits } = input
  const batches = createBatches(context)
  if (isRecordsFile(name)) {
    await readRecords(input, context, batches)
    return batches.end()
  }
  const loaded = await loadFile(path, limits)
  if (!loaded.ok) {
    await batches.add(toReading(name, loaded, null))
    return batches.end()
  }
  const nameOf = namesWithoutRepeats()
  for await (const document of readDocuments(loaded.bytes, name, readOptions(input))) {
    const isWhole = document.name === name
    await batches.add(toReading(nameOf(document.name), document.result, isWhole ? loaded.bytes : null))
    // Each is sent at once: what follows in an archive may hang, and what was read is not to be lost with it.
    await batches.flush()
    if (!isWhole) context.progress({ label: document.name, done: batches.count(), total: 0 })
  }
  return batches.end()
}

/** Records between two signs of progress. */
const toldEach = 20

/** A file of records has no largest size: one that is too large for memory is read as it streams by. */
async function readRecords(
  input: TaskInput<'read-file'>,
  context: TaskContext,
  batches: Batches,
): Promise<void> {
  const { path, name, limits } = input
  const nameOf = namesWithoutRepeats()
  const take = async ({ file, result }: RecordResult, prefix: string) => {
    await batches.add(toReading(nameOf(name + file.slice(prefix.length)), result, null))
    const done = batches.count()
    if (done % toldEach === 0) context.progress({ label: stages.reading, done, total: 0 })
  }
  const status = await stat(path).catch(() => null)
  if (status !== null && status.isFile() && status.size > limits.maxBytes) {
    for await (const record of readJsonlFile(path, readOptions(input))) await take(record, path)
    return
  }
  const loaded = await loadFile(path, limits)
  if (!loaded.ok) return batches.add(toReading(name, loaded, null))
  for (const record of readJsonl(loaded.bytes, name, readOptions(input))) await take(record, name)
}

/** Lines with the same id, as members of an archive with the same name, get names of their own: the second `a.jsonl#7` is `a.jsonl#7(2)`. */
function namesWithoutRepeats(): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}(${count})`
  }
}
