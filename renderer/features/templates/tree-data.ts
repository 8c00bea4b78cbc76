import type { TemplateSummary } from '#contract/requests.ts'
import { templates } from '#renderer/strings/templates.ts'

/** A group of the tree: the structures, or the passages of one part of a reply. */
export interface TemplateGroup {
  key: string
  label: string
  kind: TemplateSummary['kind']
  templates: TemplateSummary[]
}

/** The parts in the order in which they stand in a reply. */
const partOrder = ['title', 'salutation', 'opening', 'heading', 'paragraph', 'table', 'closing', 'signature', 'contact']

function rank(part: string): number {
  const at = partOrder.indexOf(part)
  return at === -1 ? partOrder.length : at
}

function byUse(a: TemplateSummary, b: TemplateSummary): number {
  return b.uses - a.uses || (b.lastUse ?? '').localeCompare(a.lastUse ?? '')
}

/** Structures first, then the passages by their part; inside a group the most used first. Groups without templates are left out. */
export function groupTemplates(all: readonly TemplateSummary[]): TemplateGroup[] {
  const structures = all.filter((template) => template.kind === 'structure').sort(byUse)
  const passages = all.filter((template) => template.kind === 'passage')
  const parts = [...new Set(passages.map((template) => template.part))].sort((a, b) => rank(a) - rank(b))
  const groups: TemplateGroup[] = [
    { key: 'structures', label: templates.kinds.structure, kind: 'structure', templates: structures },
    ...parts.map((part) => ({
      key: `part-${part}`,
      label: templates.parts[part] ?? templates.otherPart,
      kind: 'passage' as const,
      templates: passages.filter((template) => template.part === part).sort(byUse),
    })),
  ]
  return groups.filter((group) => group.templates.length > 0)
}

/**
 * Which template is shown: the chosen one, else the first of the tree. A chosen one that is not among all templates was
 * lost when they were mined anew; one that a search does not find stays.
 */
export function shownTemplate(
  all: readonly TemplateSummary[],
  chosenId: string | null,
  isSearch: boolean,
): string | null {
  const isThere = chosenId !== null && (isSearch || all.some((template) => template.id === chosenId))
  return isThere ? chosenId : (groupTemplates(all)[0]?.templates[0]?.id ?? null)
}

/** A name in runs of fixed words and slots. What varies stands in a name as … or as 〔its name〕; … at its end is a cut. */
export function nameRuns(name: string): { text: string; isSlot: boolean }[] {
  return name
    .split(/(…(?!$)|〔[^〕]*〕)/u)
    .map((text, index) => ({ text, isSlot: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
