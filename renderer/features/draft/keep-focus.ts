import type { MouseEvent } from 'react'

/** A press on a button leaves the caret in the text. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
