import type { Slot } from '#contract/template.ts'
import { isCardSlot } from './card-slots.ts'
import { parseTemplate } from './language.ts'
import type { TemplateError } from './language.ts'
import { templateMessages } from './messages.ts'

/**
 * What is wrong with a wording that a clerk wrote: it breaks the language, or has a slot that neither its template nor the card
 * knows. Empty when it can be offered.
 */
export function checkWording(wording: string, slots: readonly Slot[]): TemplateError[] {
  const parsed = parseTemplate(wording)
  if (parsed.errors.length > 0) return parsed.errors
  const known = new Set(slots.map(({ name }) => name))
  return [...parsed.slots, ...parsed.clauses]
    .filter((name) => !known.has(name) && !isCardSlot(name))
    .map((name) => ({ ...placeOf(wording, name), message: templateMessages.unknownSlot(name) }))
}

function placeOf(wording: string, name: string): { line: number; column: number } {
  const before = wording.slice(0, Math.max(0, wording.indexOf(name)))
  const line = before.split('\n').length
  return { line, column: before.length - (before.lastIndexOf('\n') + 1) }
}
