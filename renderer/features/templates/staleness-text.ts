import type { TemplateSummary } from '#contract/template-list.ts'
import type { Staleness } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'

const words = templates.stale

function month(iso: string): string {
  return words.month(iso.slice(0, 4), Number(iso.slice(5, 7)))
}

/** Why a template may be out of date, in a sentence. `newer` is the variant that took its place, when it is known. */
export function stalenessText(
  { reason, since }: Staleness,
  newer: Pick<TemplateSummary, 'firstUse' | 'lastUse'> | null,
): string {
  switch (reason) {
    case 'newer-variant': {
      const first = newer?.firstUse ?? null
      return first !== null && first > since
        ? words.newer(month(first), longDate(since))
        : words.newerUsed(longDate(newer?.lastUse ?? null), longDate(since))
    }
    case 'old-values':
      return words.oldValues(since.slice(0, 4))
    case 'long-unused':
      return words.unused(longDate(since))
  }
}
