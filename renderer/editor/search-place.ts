import type { Editor } from 'slate'
import { caretRect } from './caret-rect.ts'

/** Where the search panel stands, in the paper's own pixels. It opens above the caret where below there is no room. */
export interface SearchPlace {
  left: number
  width: number
  /** Distance from the paper's top, or from its bottom when it opens above. */
  offset: number
  isAbove: boolean
  /** Room for the whole panel. */
  maxHeight: number
  caret: { left: number; top: number; height: number }
}

const widestPx = 560
const tallestPx = 440
/** With less room than this below the caret it opens above, where there is more. */
const leastPx = 240
const gapPx = 6

/** Null while the caret is not drawn. */
export function searchPlace(editor: Editor, frame: HTMLElement): SearchPlace | null {
  const rect = caretRect(editor)?.rect
  if (rect === undefined) return null
  const scale = frame.currentCSSZoom
  const outer = frame.getBoundingClientRect()
  const view = scrollerOf(frame).getBoundingClientRect()
  const below = (view.bottom - rect.bottom) / scale - 2 * gapPx
  const above = (rect.top - view.top) / scale - 2 * gapPx
  const isAbove = below < Math.min(leastPx, above)
  const width = Math.min(widestPx, outer.width / scale - 16)
  const left = (rect.left - outer.left) / scale
  return {
    left: Math.max(8, Math.min(left - 12, outer.width / scale - width - 8)),
    width,
    offset: isAbove ? (outer.bottom - rect.top) / scale + gapPx : (rect.bottom - outer.top) / scale + gapPx,
    isAbove,
    maxHeight: Math.min(tallestPx, isAbove ? above : below),
    caret: { left, top: (rect.top - outer.top) / scale, height: rect.height / scale },
  }
}

/** The element that scrolls what it is given. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  const parent = element.parentElement
  if (parent === null) return document.documentElement
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent)
}
