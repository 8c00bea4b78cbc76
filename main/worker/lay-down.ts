import type { CuratedTemplate, Template, TemplateEdit } from '#contract/template.ts'
import { induceOccurrences } from '#domain/mining/induce-occurrences.ts'
import type { MineResult } from '#domain/mining/mine.ts'
import { fieldsOf } from '#domain/mining/packed-template.ts'
import { curate } from '#domain/templating/curate.ts'
import type { StagedTemplates } from '#store/staged-templates.ts'

/** How many templates were laid down, how many of the clerk's changes there are, and of how many the template is not there now. */
export interface LaidDown {
  templates: number
  made: number
  dormant: number
}

/**
 * Lays down what was mined with the clerk's changes made, use by use, so that they are not all in memory. When it
 * is left early, nothing stays.
 *
 * @param stage  begins to lay down
 * @throws StoreError as writing to the library does
 */
export function* layDown(
  { templates: mined, library }: MineResult,
  { edits, imported }: { edits: readonly TemplateEdit[]; imported: readonly Template[] },
  stage: () => StagedTemplates,
): Generator<{ done: number; total: number }, LaidDown> {
  const packed = new Map(mined.map((one) => [one.template.id, one]))
  const usesOf = ({ id, occurrences }: CuratedTemplate) =>
    occurrences.length > 0 ? occurrences : (packed.get(id)?.occurrences() ?? [])
  const { templates, dormant } = curate(
    mined.map(({ template }) => template),
    imported,
    edits,
    (occurrences, part) => induceOccurrences(occurrences, part, (id) => fieldsOf(library, id)),
    usesOf,
  )
  const staged = stage()
  let isFinished = false
  try {
    for (const [done, template] of templates.entries()) {
      yield { done, total: templates.length }
      const own = template.occurrences.length > 0 ? undefined : packed.get(template.id)
      staged.add(template, own?.eachOccurrence())
    }
    staged.finish()
    isFinished = true
  } finally {
    if (!isFinished) staged.discard()
  }
  return { templates: templates.length, made: edits.length, dormant: dormant.length }
}
