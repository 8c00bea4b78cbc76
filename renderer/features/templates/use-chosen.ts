import { useRef, useState } from 'react'
import type { Occurrence } from '#contract/template.ts'
import { afterChoosing, occurrenceKey } from './occurrence-key.ts'

/** Which occurrences are chosen; with Shift all between the one pressed before and this one. */
export function useChosen(occurrences: readonly Occurrence[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<string | null>(null)
  const toggle = (key: string, isRange: boolean) => {
    setChosen(afterChoosing(occurrences.map(occurrenceKey), chosen, key, isRange ? anchor.current : null))
    anchor.current = key
  }
  return { chosen, toggle, clear: () => setChosen(new Set()) }
}
