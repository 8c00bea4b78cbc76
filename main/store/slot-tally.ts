import type { Occurrence, Slot } from '#contract/template.ts'

/** Values beyond the most frequent ones that tell what a slot takes: not only figures, more than a sentence, a title's end. */
const tellingForms = [/[^\d.,]/, /[。\n]/, /》/]
const mostTelling = 8

/**
 * A slot as it is stored with its template. Where there are uses the values are theirs, and only those are kept that tell of what form and
 * length they are: the most frequent, the longest, and the first of each form.
 */
export function storedSlot(slot: Slot, hasUses: boolean): Slot {
  if (!hasUses) return slot
  const { values } = slot
  const longest = values.reduce((found, value) => (value.length > found.length ? value : found), '')
  const formed = tellingForms.flatMap((form) => values.find((value) => form.test(value)) ?? [])
  return {
    ...slot,
    values: [...new Set([...values.slice(0, mostTelling), longest, ...formed])].filter(isText),
  }
}

function isText(value: string): boolean {
  return value !== ''
}

/** So many different values of a slot are counted; what comes after them is hardly among the most frequent. */
const mostCounted = 5000

/** What is stored of a template's slots, told while its uses go by, so that not all values are held. */
export class SlotTally {
  readonly #slots: readonly Slot[]
  readonly #counts: Map<string, number>[]
  /** The longest of the values that are not counted, and the first of each form. */
  readonly #others: { longest: string; formed: Map<RegExp, string> }[]

  constructor(slots: readonly Slot[]) {
    this.#slots = slots
    this.#counts = slots.map(() => new Map())
    this.#others = slots.map(() => ({ longest: '', formed: new Map() }))
  }

  add(values: Occurrence['values']): void {
    for (const [at, { name, type }] of this.#slots.entries()) {
      const value = String(values[name] ?? (type === 'clause' ? 'false' : ''))
      const counts = this.#counts[at]
      const others = this.#others[at]
      const count = counts?.get(value)
      if (count !== undefined || (counts && counts.size < mostCounted)) {
        counts?.set(value, (count ?? 0) + 1)
        continue
      }
      if (!others) continue
      if (value.length > others.longest.length) others.longest = value
      for (const form of tellingForms)
        if (!others.formed.has(form) && form.test(value)) others.formed.set(form, value)
    }
  }

  /** As `storedSlot` of all values that went by. */
  stored(): Slot[] {
    return this.#slots.map((slot, at) => {
      const counted = [...(this.#counts[at] ?? [])].toSorted((a, b) => b[1] - a[1]).map(([value]) => value)
      const { longest = '', formed = new Map<RegExp, string>() } = this.#others[at] ?? {}
      return storedSlot({ ...slot, values: [...counted, longest, ...formed.values()] }, true)
    })
  }
}
