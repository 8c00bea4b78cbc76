import { useCallback } from 'react'
import type { ReactNode } from 'react'
import type { CuratedTemplate } from '#contract/template.ts'
import { SlotChip } from './SlotChip.tsx'

/** Draws a slot by its name. */
export type RenderSlot = (name: string) => ReactNode

/** The chips of a template's slots, through which each can be renamed. A name that no slot has is a plain chip. */
export function useSlotChip(template: CuratedTemplate): RenderSlot {
  return useCallback(
    (name) => {
      const slot = template.slots.find((one) => one.name === name)
      return slot === undefined ? (
        <span className="slot-chip">{name}</span>
      ) : (
        <SlotChip template={template} slot={slot} />
      )
    },
    [template],
  )
}
