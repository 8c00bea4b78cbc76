import { useEffect } from 'react'
import { undoLastChange } from './change-template.ts'

/** Where text is typed, undoing belongs to the text. */
function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}

/** Ctrl+Z takes back one change to the templates after the other, also when their notices are gone. */
export function useUndoKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyZ'
      // A notice that still offers to take something back goes first, and has taken the key then.
      if (!isUndo || event.defaultPrevented || isTypedInto(event.target)) return
      if (undoLastChange()) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [])
}
