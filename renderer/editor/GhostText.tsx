import type { Suggestion } from '#contract/suggestion.ts'
import { editorStrings } from '#renderer/strings/editor.ts'
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { Range } from 'slate'
import type { Editor } from 'slate'
import { beforePaint } from './before-paint.ts'
import { caretRect } from './caret-rect.ts'

interface Place {
  left: number
  top: number
  height: number
  /** How many full-width characters have room. */
  capacity: number
  isBelow: boolean
}

/** Fewer full-width characters than this are not worth reading at the end of a line. */
const leastRoom = 5

/**
 * The grey text at the caret: an overlay beside the editable text, never in it, so that no input method sees it.
 * Shows what fits on the line and how many characters follow.
 *
 * @param frame  the positioned element that holds the editable text
 */
export function GhostText({
  editor,
  ghost,
  frame,
  redraw,
}: {
  editor: Editor
  ghost: Suggestion | null
  frame: RefObject<HTMLElement | null>
  /** Changes whenever the layout may have changed. */
  redraw: unknown
}) {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(
    () => beforePaint(() => setPlace(ghost === null ? null : placeOf(editor, frame.current))),
    [editor, ghost, frame, redraw],
  )
  if (ghost === null || place === null) return null
  const { shown, left } = cut(ghost.completes, place.capacity)
  return (
    <div
      className={place.isBelow ? 'ghost ghost-below' : 'ghost'}
      style={{ left: place.left, top: place.top, height: place.height, lineHeight: `${place.height}px` }}
      data-testid="ghost"
    >
      <span aria-hidden="true">{shown}</span>
      {left > 0 && (
        <span className="ghost-more" aria-hidden="true">
          {editorStrings.ghost.more(left)}
        </span>
      )}
      <output className="sr-only">{editorStrings.ghost.announce(ghost.completes)}</output>
    </div>
  )
}

function placeOf(editor: Editor, frame: HTMLElement | null): Place | null {
  if (frame === null || editor.selection === null || Range.isExpanded(editor.selection)) return null
  const caret = caretRect(editor)
  const block = caret?.block
  if (caret === null || block === undefined) return null
  const scale = frame.currentCSSZoom
  const outer = frame.getBoundingClientRect()
  const edges = block.getBoundingClientRect()
  const style = getComputedStyle(block)
  const fontPx = Number.parseFloat(style.fontSize)
  const linePx = Number.parseFloat(style.lineHeight) || fontPx * 1.8
  const left = (caret.rect.left - outer.left) / scale
  const top = (caret.rect.top + caret.rect.height / 2 - outer.top) / scale - linePx / 2
  const capacityFrom = (start: number) => (edges.right - start) / scale / fontPx - 0.2
  const room = capacityFrom(caret.rect.left)
  if (room >= leastRoom) return { left, top, height: linePx, capacity: room, isBelow: false }
  return {
    left: (edges.left - outer.left) / scale,
    top: top + linePx,
    height: linePx,
    capacity: capacityFrom(edges.left),
    isBelow: true,
  }
}

/** What of a text fits into `capacity` full-width characters, leaving room for the count of the rest. */
export function cut(text: string, capacity: number): { shown: string; left: number } {
  const characters = Array.from(text)
  const widthOf = (character: string) => (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1)
  const total = characters.reduce((sum, character) => sum + widthOf(character), 0)
  if (total <= capacity) return { shown: text, left: 0 }
  const counter = 2
  let width = 0
  let count = 0
  for (const character of characters) {
    if (width + widthOf(character) > capacity - counter) break
    width += widthOf(character)
    count += 1
  }
  return { shown: characters.slice(0, count).join(''), left: characters.length - count }
}
