import type { TemplateSummary } from '#contract/template-list.ts'
import { templates } from '#renderer/strings/templates.ts'

/** A group of the tree: the structures, or the passages of one part of a reply. */
export interface TemplateGroup {
  key: string
  label: string
  kind: TemplateSummary['kind']
  templates: TemplateSummary[]
}

export type TemplateFilter = keyof typeof templates.filter.names
export type TemplateOrder = keyof typeof templates.order.names

const passes: Record<TemplateFilter, (template: TemplateSummary) => boolean> = {
  inUse: ({ state }) => state === 'new' || state === 'kept',
  new: ({ state }) => state === 'new',
  kept: ({ state }) => state === 'kept',
  stale: ({ state, staleness }) => staleness !== null && (state === 'new' || state === 'kept'),
  edited: ({ isEdited }) => isEdited,
  imported: ({ origin }) => origin === 'imported',
  obsolete: ({ state }) => state === 'obsolete',
  rejected: ({ state }) => state === 'rejected',
  all: () => true,
}
export const templateFilters = Object.keys(passes) as TemplateFilter[]

/** The parts in the order in which they stand in a reply. */
const partOrder = [
  'title',
  'result',
  'salutation',
  'opening',
  'heading',
  'paragraph',
  'table',
  'closing',
  'signature',
  'date',
  'publicity',
  'contact',
]

function rank(part: string): number {
  const at = partOrder.indexOf(part)
  return at === -1 ? partOrder.length : at
}

const byUses = (a: TemplateSummary, b: TemplateSummary) => b.uses - a.uses
const byLastUse = (a: TemplateSummary, b: TemplateSummary) => (b.lastUse ?? '').localeCompare(a.lastUse ?? '')
const names = new Intl.Collator('zh-CN')

const comparisons: Record<TemplateOrder, (a: TemplateSummary, b: TemplateSummary) => number> = {
  uses: (a, b) => byUses(a, b) || byLastUse(a, b),
  lastUse: (a, b) => byLastUse(a, b) || byUses(a, b),
  name: (a, b) => names.compare(a.name, b.name),
}

/** Of every filter how many templates it leaves. */
export function countByFilter(all: readonly TemplateSummary[]): Record<TemplateFilter, number> {
  return Object.fromEntries(
    templateFilters.map((filter) => [filter, all.filter(passes[filter]).length]),
  ) as Record<TemplateFilter, number>
}

export function filterTemplates(all: readonly TemplateSummary[], filter: TemplateFilter): TemplateSummary[] {
  return all.filter(passes[filter])
}

/** Structures first, then the passages by their part; inside a group in the order chosen. Groups without templates are left out. */
export function groupTemplates(
  all: readonly TemplateSummary[],
  order: TemplateOrder = 'uses',
): TemplateGroup[] {
  const compare = comparisons[order]
  const structures = all.filter((template) => template.kind === 'structure').toSorted(compare)
  const passages = all.filter((template) => template.kind === 'passage')
  const parts = [...new Set(passages.map((template) => template.part))].toSorted((a, b) => rank(a) - rank(b))
  const groups: TemplateGroup[] = [
    { key: 'structures', label: templates.kinds.structure, kind: 'structure', templates: structures },
    ...parts.map((part) => ({
      key: `part-${part}`,
      label: templates.parts[part] ?? templates.otherPart,
      kind: 'passage' as const,
      templates: passages.filter((template) => template.part === part).toSorted(compare),
    })),
  ]
  return groups.filter((group) => group.templates.length > 0)
}

/**
 * Which template is shown: the chosen one, else the first of the tree. A chosen one that is not among all templates was
 * lost when they were mined anew; one that a search does not find stays.
 *
 * @param all     every template that the host listed
 * @param groups  the tree as it is seen
 */
export function shownTemplate(
  all: readonly TemplateSummary[],
  groups: readonly TemplateGroup[],
  chosenId: string | null,
  isSearch: boolean,
): string | null {
  const isThere = chosenId !== null && (isSearch || all.some((template) => template.id === chosenId))
  return isThere ? chosenId : (groups[0]?.templates[0]?.id ?? null)
}

/** A name in runs of fixed words and slots. What varies stands in a name as … or as 〔its name〕; … at its end is a cut. */
export function nameRuns(name: string): { text: string; isSlot: boolean }[] {
  return name
    .split(/(…(?!$)|〔[^〕]*〕)/u)
    .map((text, index) => ({ text, isSlot: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
