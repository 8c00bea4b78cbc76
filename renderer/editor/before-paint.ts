import { flushSync } from 'react-dom'

/**
 * Runs a change that needs the layout just before the page is painted next, so that what floats over the text
 * moves in the same frame as the text. Returns the function that calls it off.
 */
export function beforePaint(change: () => void): () => void {
  const handle = requestAnimationFrame(() => {
    flushSync(change)
  })
  return () => {
    cancelAnimationFrame(handle)
  }
}
