import type { CuratedTemplate } from '#contract/template.ts'
import { diffTokens, tokensOf } from '#renderer/features/templates/diff-text.ts'
import type { DiffRun } from '#renderer/features/templates/diff-text.ts'
import { readTemplate } from '#renderer/features/templates/template-text.ts'

/** Id of the variant of a template that may be newer than it: the one that replaced it, else the one used last. */
export function newestOf(template: CuratedTemplate): string | null {
  return template.replacedBy ?? template.staleness?.newerId ?? template.variants[0] ?? null
}

/** Whether a variant was used after a template was used last, and may be offered. */
export function isNewer(variant: CuratedTemplate, template: CuratedTemplate): boolean {
  const isOffered = variant.state === 'new' || variant.state === 'kept'
  return isOffered && (variant.lastUse ?? '') > (template.lastUse ?? '')
}

/** What differs between two templates as they are offered: `left` stands in the older one only, `right` in the newer. */
export function differenceOf(older: CuratedTemplate, newer: CuratedTemplate): DiffRun[] {
  const [left, right] = [older, newer].map(({ wording, template }) =>
    tokensOf(readTemplate(wording ?? template)),
  )
  return diffTokens(left ?? [], right ?? [])
}
