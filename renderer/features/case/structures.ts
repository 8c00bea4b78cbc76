import type { Card } from '#contract/draft.ts'
import type { TemplateSummary } from '#contract/template-list.ts'

/** The form that needs no earlier reply. */
export const standardStructure = 'standard'

/** The id of a mined structure, or `standardStructure`. */
export type StructureId = string

/** The structures among templates, most used first. */
export function structuresOf(templates: readonly TemplateSummary[]): TemplateSummary[] {
  return templates.filter((template) => template.kind === 'structure').toSorted((a, b) => b.uses - a.uses)
}

/** What a case begins with unless the clerk chooses: how the office has most often answered this kind of item. */
export function usualStructure(structures: readonly TemplateSummary[], card: Card): StructureId {
  const { kind } = card
  const usual = structures.find(({ name, uses }) => uses > 1 && kind !== null && name.includes(kind))
  return usual?.id ?? standardStructure
}
