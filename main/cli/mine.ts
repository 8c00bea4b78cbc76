import { writeTemplateFile } from '#domain/templating/file.ts'
import type { Failure } from '#contract/failure.ts'
import { mineLibrary } from '#host/mine-library.ts'
import type { LibraryParts } from '#host/parts.ts'
import { eachOccurrence, slotsWithValues } from '#store/occurrences.ts'
import { iterateBareTemplates, iterateTemplates } from '#store/templates.ts'
import { createProgressBar, printLine } from './output.ts'
import { printTemplate } from './print-template.ts'
import { withLibrary } from './with-library.ts'
import { writeTemplates } from './write-templates.ts'

export interface MineOptions {
  /** Folder for the Handlebars files. */
  out: string | null
  /** Whether to print a line for each template. */
  json: boolean
}

/** Mines the whole library, keeps the templates in it, and ends with a summary. */
export function mineInto(library: string, { out, json }: MineOptions): Promise<number> {
  return withLibrary(library, async (parts, signal) => {
    const bar = createProgressBar()
    const mined = await mineLibrary(parts, {
      signal,
      onProgress: ({ label, done, total }) => bar.show(label, done, total),
    })
    bar.clear()
    if (!mined.ok) {
      await printLine({ ok: false, error: mined.error })
      return 1
    }
    const { summary } = mined.value
    if (json) await printAll(parts)
    const failure = out === null ? null : await writeAll(parts, out)
    if (failure !== null) await printLine({ ok: false, error: failure })
    await printLine({ summary })
    return failure === null ? 0 : 1
  })
}

async function printAll({ store }: LibraryParts): Promise<void> {
  for (const bare of iterateBareTemplates(store)) {
    const uses = () => eachOccurrence(store, bare.id)
    const [first] = uses()
    const slots = first === undefined ? bare.slots : slotsWithValues(bare.slots, uses())
    await printTemplate({ ...bare, slots }, uses())
  }
}

function writeAll({ store }: LibraryParts, out: string): Promise<Failure | null> {
  const bare = [...iterateBareTemplates(store)]
  return writeTemplates(out, iterateTemplates(store), (template) => writeTemplateFile(template, bare))
}
