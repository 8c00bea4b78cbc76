import { existsSync } from 'node:fs'
import type { StoredReply } from '#contract/reply.ts'
import { mineAll } from '#domain/mining/mine.ts'
import { evaluateTyping, simulateTyping } from '#domain/suggesting/evaluate.ts'
import { longestSuffixSuggester } from '#domain/suggesting/longest-suffix.ts'
import { prefixSuggester } from '#domain/suggesting/prefix-trie.ts'
import { findFiles } from '#host/find-files.ts'
import { StoreError, failureOf } from '#store/errors.ts'
import { libraryFiles } from '#store/files.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { ensureLibrary } from './habit-keeper.ts'
import { printLine } from './output.ts'
import { plainReading, readEach, withWorker } from './read-one.ts'
import type { FileReading } from '#worker/tasks.ts'

/**
 * Lets an ideal writer type held-out replies over the library and prints what he was spared, also by two plain peers. A held-out reply that the
 * library has too is left out of it, and the templates are mined from the rest.
 */
export async function evaluate(library: string, holdout: readonly string[]): Promise<number> {
  const found = await findFiles(
    holdout.map((path) => ({ path, name: path })),
    library,
  )
  const held: StoredReply[] = []
  let status = 0
  const fail = async (file: string, error: unknown) => {
    status = 1
    await printLine({ file, ok: false, error })
  }
  for (const { name, error } of found.failed) await fail(name, error)
  await withWorker(async (worker) => {
    for (const { path, name } of found.files) {
      await readEach(worker, path, plainReading(), async (reading) => {
        if (reading.ok) held.push(toStoredReply(reading))
        else await fail(name, reading.error)
      })
    }
  })
  try {
    const failure = existsSync(libraryFiles(library).database) ? await ensureLibrary(library) : null
    if (failure !== null) throw new StoreError(failure)
    const texts = new Set(held.map(({ text }) => text))
    const known = [...libraryParts.readReplies(library)].filter(({ text }) => !texts.has(text))
    const startedAtMs = performance.now()
    const report = evaluateTyping(known, mineAll(known).templates, held)
    const seconds = (performance.now() - startedAtMs) / 1000
    const peers = {
      longestSuffix: simulateTyping(known, held, longestSuffixSuggester(known)),
      prefixTrie: simulateTyping(known, held, prefixSuggester(known)),
    }
    await printLine({ summary: { library: known.length, held: held.length, ...report, seconds, peers } })
    return status
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    await printLine({ ok: false, error: failure })
    return 1
  }
}

/** A reading as if it stood in a library by itself. */
function toStoredReply({
  file,
  format,
  encoding,
  reply: { source: _source, ...read },
}: Extract<FileReading, { ok: true }>): StoredReply {
  return {
    ...read,
    id: file,
    file,
    format,
    encoding,
    importedAtMs: 0,
  }
}
