import type { CuratedTemplate, Template, TemplateEdit } from '#contract/template.ts'
import { applyEdits, uncurated } from './edits.ts'
import type { AppliedEdits, Induce, UsesOf } from './edits.ts'
import { nearVariants } from './near-variants.ts'
import { stalenessOf } from './staleness.ts'

/**
 * Everything that stands on the templates' shelf: what was mined and brought in, with the clerk's changes made, each passage with its
 * variants and whether it may be out of date.
 *
 * @param mined     without uses where `usesOf` tells them
 * @param imported  templates from a colleague's folder; one with the id of a mined one gives that its wording
 */
export function curate(
  mined: readonly Template[],
  imported: readonly Template[],
  edits: readonly TemplateEdit[],
  induce: Induce,
  usesOf?: UsesOf,
): AppliedEdits {
  const minedIds = new Set(mined.map(({ id }) => id))
  const brought = new Map(imported.map((template) => [template.id, template]))
  const all = [
    ...mined.map((template): CuratedTemplate => {
      const own = brought.get(template.id)
      const wording = own === undefined || own.template === template.template ? null : own.template
      return { ...uncurated(template), wording }
    }),
    ...imported.filter(({ id }) => !minedIds.has(id)).map((template) => uncurated(template, 'imported')),
  ]
  const applied = applyEdits(all, edits, induce, usesOf)
  return { ...applied, templates: withAge(applied.templates) }
}

function withAge(templates: readonly CuratedTemplate[]): CuratedTemplate[] {
  const alive = templates.filter(({ state }) => state !== 'rejected')
  const variants = nearVariants(alive)
  const byId = new Map(alive.map((template) => [template.id, template]))
  const newest = templates.reduce<string | null>(
    (latest, { lastUse }) => (lastUse !== null && (latest === null || lastUse > latest) ? lastUse : latest),
    null,
  )
  return templates.map((template) => {
    const ids = variants.get(template.id) ?? []
    const staleness = stalenessOf(
      template,
      newest,
      ids.flatMap((id) => byId.get(id) ?? []),
    )
    return { ...template, variants: ids, staleness }
  })
}
