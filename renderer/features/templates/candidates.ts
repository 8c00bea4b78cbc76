import type { TemplateSummary } from '#contract/template-list.ts'
import type { CuratedTemplate } from '#contract/template.ts'

/**
 * Passages that could take the place of a template or be one with it: its variants in their order, then those of the same part of
 * a reply, then the others; each most used first. What is not offered any more is left out.
 *
 * @param withVariants  false when a search has said which ones
 */
export function candidatesFor(
  template: Pick<CuratedTemplate, 'id' | 'part' | 'variants'>,
  all: readonly TemplateSummary[],
  withVariants: boolean,
): TemplateSummary[] {
  const order = new Map(withVariants ? template.variants.map((id, index) => [id, index]) : [])
  const rank = (one: TemplateSummary) => order.get(one.id) ?? order.size + (one.part === template.part ? 0 : 1)
  return all
    .filter(
      ({ id, kind, state }) =>
        id !== template.id && kind === 'passage' && (state === 'new' || state === 'kept'),
    )
    .toSorted((a, b) => rank(a) - rank(b) || b.uses - a.uses)
}
