import type { Slot, Template } from '#contract/template.ts'

/** A value of a slot with how often it was used and when last; the date is null when no use has one. */
export interface SlotValue {
  value: string
  uses: number
  lastUse: string | null
}

/** What was ever written in a slot, the newest first; values that only a file tells of have no use. */
export function slotValues(slot: Slot, occurrences: Template['occurrences']): SlotValue[] {
  const found = new Map<string, SlotValue>(
    slot.values.map((value) => [value, { value, uses: 0, lastUse: null }]),
  )
  for (const { values, date } of occurrences) {
    const own = values[slot.name]
    if (own === undefined) continue
    const value = String(own)
    const known = found.get(value)
    const lastUse = known?.lastUse ?? null
    found.set(value, {
      value,
      uses: (known?.uses ?? 0) + 1,
      lastUse: lastUse === null || (date !== null && date > lastUse) ? (date ?? lastUse) : lastUse,
    })
  }
  return [...found.values()].toSorted(
    (a, b) => (b.lastUse ?? '').localeCompare(a.lastUse ?? '') || b.uses - a.uses,
  )
}

/** The slots whose values differ between the occurrences, and those that hold the same everywhere with what it is. */
export function splitSlots(
  slots: readonly Slot[],
  occurrences: Template['occurrences'],
): { differing: Slot[]; same: { slot: Slot; value: string }[] } {
  const differing: Slot[] = []
  const same: { slot: Slot; value: string }[] = []
  for (const slot of slots) {
    const [first, ...others] = new Set(occurrences.map(({ values }) => String(values[slot.name] ?? '')))
    if (others.length > 0 || first === undefined) differing.push(slot)
    else same.push({ slot, value: first })
  }
  return { differing, same }
}
