import type { TemplateSummary } from '#contract/template-list.ts'

/** A passage as the tree lists it, kept and used in two replies unless told otherwise. */
export function summaryOf(id: string, rest: Partial<TemplateSummary> = {}): TemplateSummary {
  return {
    id,
    kind: 'passage',
    name: id,
    part: 'paragraph',
    firstUse: null,
    lastUse: null,
    state: 'kept',
    origin: 'mined',
    staleness: null,
    uses: 2,
    occurrences: 2,
    variants: 0,
    isEdited: false,
    ...rest,
  }
}
