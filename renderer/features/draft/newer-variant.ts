import type { Suggestion } from '#contract/suggestion.ts'
import type { CuratedTemplate } from '#contract/template.ts'
import { diffTokens, tokensOf } from '#renderer/features/templates/diff-text.ts'
import type { DiffRun } from '#renderer/features/templates/diff-text.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { fillTemplate, readTemplate } from '#renderer/features/templates/template-text.ts'

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

/** Where a passage may begin inside a paragraph. */
const sentenceEnd = /[。！？；：]$/u

/**
 * A newer wording as it would be put in at the caret, with the card's values; what the card does not know keeps the value of
 * the wording's last use, to be confirmed, or is left to be filled in.
 *
 * @param offered      the older wording as it is offered, to go on from the same caret
 * @param newer        its variant
 * @param cardValueOf  what the card has for a slot of that name, or null
 * @returns  null when more of the older wording is typed already than the newer one has in common with it
 */
export function newerSuggestion(
  offered: Suggestion,
  newer: CuratedTemplate,
  cardValueOf: (slot: string) => string | null,
): Suggestion | null {
  const last = newer.occurrences.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0]
  let text = ''
  const slots: Suggestion['slots'] = []
  for (const run of fillTemplate(readTemplate(newer.wording ?? newer.template), last?.values ?? {})) {
    const known = run.slot === null ? null : cardValueOf(run.slot)
    const value =
      known ?? (run.slot !== null && run.text === '' ? suggestStrings.missing(run.slot) : run.text)
    if (run.slot !== null)
      slots.push({
        name: run.slot,
        start: text.length,
        end: text.length + value.length,
        filled: known !== null,
      })
    text += value
  }
  const typed = offered.text.slice(0, offered.text.length - offered.completes.length)
  const common = commonEnd(typed, text)
  if (common === 0 && typed !== '' && !sentenceEnd.test(typed)) return null
  const completes = text.slice(common)
  if (completes === '') return null
  return {
    ...offered,
    completes,
    text: typed + completes,
    templateId: newer.id,
    slots: slots
      .filter(({ end }) => end > common)
      .map((slot) => ({ ...slot, start: Math.max(0, slot.start - common), end: slot.end - common })),
    sources: last === undefined ? [] : [{ file: last.file, replyId: last.replyId, date: last.date }],
  }
}

/** How many characters at the end of what is typed are the beginning of a text. */
function commonEnd(typed: string, text: string): number {
  for (let length = Math.min(typed.length, text.length); length > 0; length -= 1)
    if (typed.endsWith(text.slice(0, length))) return length
  return 0
}
