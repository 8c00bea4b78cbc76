import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useLibrary } from './library-store.ts'
import type { View } from './library-store.ts'

function fieldAt(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-fields]') : null
  return mark?.dataset['fields']?.split(' ')[0] ?? null
}

/** Pointing at a field anywhere in a view lights it up in all views; pressing it chooses it, unless text is being selected. */
export function useFieldPointing(element: RefObject<HTMLElement | null>, view: View): void {
  useEffect(() => {
    const node = element.current
    if (node === null) return
    const point = (event: Event) => {
      const field = fieldAt(event.target)
      if (field !== (useLibrary.getState().hovered?.field ?? null)) {
        useLibrary.setState({ hovered: field === null ? null : { field, from: view } })
      }
    }
    const leave = () => useLibrary.setState({ hovered: null })
    const choose = (event: Event) => {
      const field = fieldAt(event.target)
      if (field !== null && window.getSelection()?.isCollapsed !== false) {
        useLibrary.setState({ chosen: { field, from: view } })
      }
    }
    const listeners = { pointerover: point, focusin: point, pointerleave: leave, click: choose }
    for (const [name, listener] of Object.entries(listeners)) node.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) node.removeEventListener(name, listener)
    }
  }, [element, view])
}
