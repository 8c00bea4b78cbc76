import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useLibrary } from './library-store.ts'
import type { View } from './library-store.ts'

function bringIntoView(scroller: HTMLElement, field: string): void {
  const target = scroller.querySelector(`[data-fields~="${CSS.escape(field)}"]`)
  if (target === null) return
  const box = scroller.getBoundingClientRect()
  const rect = target.getBoundingClientRect()
  if (rect.top < box.top || rect.bottom > box.bottom) target.scrollIntoView({ block: 'center' })
}

/**
 * Brings a field into view where the clerk points at it elsewhere: pointing at it in the list of fields moves the texts,
 * pressing it in one of the views moves the others.
 */
export function useFollowField(scroller: RefObject<HTMLElement | null>, view: View): void {
  useEffect(
    () =>
      useLibrary.subscribe((now, before) => {
        const { hovered, chosen } = now
        if (scroller.current === null) return
        const isHovered = hovered !== before.hovered && hovered?.from === 'fields' && view !== 'fields'
        const isChosen = chosen !== before.chosen && chosen !== null && chosen.from !== view
        if (isHovered) bringIntoView(scroller.current, hovered.field)
        if (isChosen) bringIntoView(scroller.current, chosen.field)
      }),
    [scroller, view],
  )
}
