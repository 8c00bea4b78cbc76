import type { Occurrence, Template } from '#contract/template.ts'
import { byUse } from './slots.ts'

/** A passage with other uses: its values by use and its dates told anew. */
export function withUses<T extends Template>(template: T, occurrences: readonly Occurrence[]): T {
  return {
    ...template,
    occurrences: [...occurrences],
    slots: template.slots.map((slot) => ({
      ...slot,
      values: byUse(
        occurrences.map(({ values }) => String(values[slot.name] ?? (slot.type === 'clause' ? false : ''))),
      ),
    })),
    ...datesOf(occurrences),
  }
}

export function datesOf(occurrences: readonly Occurrence[]): Pick<Template, 'firstUse' | 'lastUse'> {
  const dates = occurrences.flatMap(({ date }) => (date === null ? [] : [date])).toSorted()
  return { firstUse: dates[0] ?? null, lastUse: dates.at(-1) ?? null }
}
