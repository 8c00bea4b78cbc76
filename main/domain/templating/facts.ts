import type { Fact, Slot, SlotType, Template } from '#contract/template.ts'
import { isCardSlot } from './card-slots.ts'
import { usualPieces } from './constants.ts'

/** Slots whose values are facts: what a reply states, not what it is about. */
const factTypes: ReadonlySet<SlotType> = new Set(['number', 'percentage', 'date', 'person', 'organ'])
/** Where replies state facts; the forms above them name whom they are for. */
const factParts = new Set(['paragraph', 'heading', 'table', 'contact'])
/** How much of the words around a value tells what it is the value of. */
const frameLength = 24
/** An organ named in fewer characters is the writer's word for itself (委, 我局): it tells who writes, not what is stated. */
const shortestOrgan = 3

/**
 * The ledger of facts: what several replies state in the same words with different values.
 *
 * @returns facts with at least two different values, the most recently stated first; values newest first
 */
export function factsOf(templates: readonly Template[]): Fact[] {
  const facts = templates
    .filter((template) => template.kind === 'passage' && factParts.has(template.part))
    .flatMap((template) => template.slots.flatMap((slot) => factOf(template, slot) ?? []))
  return newestFirst(facts)
}

/** The most recently stated first. */
export function newestFirst<F extends Fact>(facts: readonly F[]): F[] {
  return facts.toSorted((a, b) => newestOf(b).localeCompare(newestOf(a)))
}

function factOf(template: Template, slot: Slot): Fact | null {
  if (!factTypes.has(slot.type) || isCardSlot(slot.name)) return null
  const values = template.occurrences
    .flatMap(({ replyId, file, date, values: own }) => {
      const value = own[slot.name]
      return typeof value === 'string' && isStated(value, slot.type) ? [{ value, replyId, file, date }] : []
    })
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  if (new Set(values.map(({ value }) => value)).size < 2) return null
  const { before, after } = frameOf(template.template, slot.name)
  return {
    templateId: template.id,
    before,
    after,
    slot: slot.name,
    type: slot.type,
    values,
    disagrees: disagrees(values),
  }
}

function isStated(value: string, type: SlotType): boolean {
  return value.length >= (type === 'organ' ? shortestOrgan : 1)
}

/** Whether two replies of one calendar year state different values. */
function disagrees(values: Fact['values']): boolean {
  const byYear = new Map<string, string>()
  return values.some(({ value, date }) => {
    if (date === null) return false
    const year = date.slice(0, 4)
    const known = byYear.get(year)
    byYear.set(year, known ?? value)
    return known !== undefined && known !== value
  })
}

function frameOf(template: string, slot: string): { before: string; after: string } {
  const pieces = usualPieces(template)
  const at = pieces.findIndex((piece) => piece.kind === 'slot' && piece.name === slot)
  const textAt = (index: number) => {
    const piece = pieces[index]
    return piece?.kind === 'text' ? piece.text : ''
  }
  return at < 0
    ? { before: '', after: '' }
    : { before: textAt(at - 1).slice(-frameLength), after: textAt(at + 1).slice(0, frameLength) }
}

function newestOf(fact: Fact): string {
  return fact.values[0]?.date ?? ''
}
