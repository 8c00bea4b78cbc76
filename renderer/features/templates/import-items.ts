import type { TemplateImportItem } from '#contract/template-list.ts'

type Effect = TemplateImportItem['effect']

/** What a clerk has to look at comes first. */
const effectOrder: readonly Effect[] = ['refused', 'changed', 'added', 'same']

/** Whether bringing it in would do anything. */
export function canImport({ effect }: Pick<TemplateImportItem, 'effect'>): boolean {
  return effect === 'added' || effect === 'changed'
}

/** Refused and changed ones first; inside an effect as the files came. */
export function importOrder(items: readonly TemplateImportItem[]): TemplateImportItem[] {
  return items.toSorted((a, b) => effectOrder.indexOf(a.effect) - effectOrder.indexOf(b.effect))
}

export function countEffects(items: readonly Pick<TemplateImportItem, 'effect'>[]): Record<Effect, number> {
  const counts: Record<Effect, number> = { added: 0, changed: 0, same: 0, refused: 0 }
  for (const { effect } of items) counts[effect] += 1
  return counts
}

/** The lines of a file around the place where it is refused, with their numbers; at most one before and after. */
export function linesAround(source: string, line: number): { number: number; text: string }[] {
  return source
    .split('\n')
    .map((text, index) => ({ number: index + 1, text }))
    .slice(Math.max(0, line - 2), line + 1)
}
