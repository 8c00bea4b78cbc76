import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ImportOutcome } from '#contract/job.ts'
import { importPaths } from '#host/import-paths.ts'
import { startInline } from '#worker/inline-port.ts'
import { libraryParts } from '#worker/library-parts.ts'
import { createTaskRunner } from '#worker/run-task.ts'
import { openLibrary, temporaryFolder } from '#tests/store/library.ts'
import { openHost } from './open-host.ts'

const [first = ''] = readdirSync('seeds').sort()

/** A whole reply, as a file has it. */
export const replyText = readFileSync(join('seeds', first), 'utf8')

/** A host that really reads: the tasks of the worker in this thread. `take` imports files and gives their outcomes. */
export function openReadingHost() {
  const store = openLibrary()
  const worker = startInline(createTaskRunner(libraryParts))
  const opened = openHost({ store, parts: { worker } })
  const dir = temporaryFolder()
  let ids = 0

  const take = async (files: Record<string, string | Uint8Array>): Promise<ImportOutcome[]> => {
    const outcomes: ImportOutcome[] = []
    for (const [name, content] of Object.entries(files)) {
      const path = join(dir, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      const parts = { store, worker, clock: () => 1_000 + ids, newId: () => `i${(ids += 1)}` }
      await importPaths(parts, [{ path, name }], { onOutcome: (outcome) => outcomes.push(outcome) })
    }
    return outcomes
  }
  return { ...opened, take }
}

export const codesOf = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map(({ status, warnings }) => [status, ...warnings.map(({ code }) => code)])
