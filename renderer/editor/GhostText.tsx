import type { Suggestion } from '#contract/suggestion.ts'
import { editorStrings } from '#renderer/strings/editor.ts'
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { Editor, Range } from 'slate'
import { beforePaint } from './before-paint.ts'
import { caretRect } from './caret-rect.ts'

interface Place {
  left: number
  top: number
  height: number
  /** How many full-width characters have room. */
  capacity: number
  isBelow: boolean
  isCaretAtEnd: boolean
}

/** Fewer full-width characters than this are not worth reading at the end of a line. */
const leastRoom = 5

/** Full-width characters that the badge of another body's text takes. */
const badgeRoom = 3

/**
 * The grey text at the caret: an overlay beside the editable text, never in it, so that no input method sees it.
 * Shows what fits on the line and how many characters follow.
 *
 * @param frame  the positioned element that holds the editable text
 */
export function GhostText({
  editor,
  ghost,
  walk,
  frame,
  redraw,
}: {
  editor: Editor
  ghost: Suggestion | null
  /** Slots that Tab walks through next; with some, no grey text stands. */
  walk: number
  frame: RefObject<HTMLElement | null>
  /** Changes whenever the layout may have changed. */
  redraw: unknown
}) {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(
    () => beforePaint(() => setPlace(ghost === null && walk === 0 ? null : placeOf(editor, frame.current))),
    [editor, ghost, walk, frame, redraw],
  )
  if (place === null) return null
  if (ghost === null) return walk > 0 && place.isCaretAtEnd ? <WalkHint place={place} slots={walk} /> : null
  const isForeign = ghost.foreignOrgan !== null
  const { shown, left } = cut(ghost.completes, place.capacity - (isForeign ? badgeRoom : 0))
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
      {isForeign && (
        <span className="ghost-foreign" aria-hidden="true">
          {editorStrings.ghost.foreign}
        </span>
      )}
      <output className="sr-only">{editorStrings.ghost.announce(ghost.completes, ghost.foreignOrgan)}</output>
    </div>
  )
}

/** Says that Tab goes to the slots of the passage just taken. */
function WalkHint({ place, slots }: { place: Place; slots: number }) {
  return (
    <div
      className="ghost"
      style={{ left: place.left, top: place.top, height: place.height, lineHeight: `${place.height}px` }}
      data-testid="walk-hint"
    >
      <span className="walk-hint">{editorStrings.walk(slots)}</span>
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
  const { anchor } = editor.selection
  const isCaretAtEnd = Editor.isEnd(editor, anchor, anchor.path.slice(0, 1))
  if (room >= leastRoom) return { left, top, height: linePx, capacity: room, isBelow: false, isCaretAtEnd }
  return {
    left: (edges.left - outer.left) / scale,
    top: top + linePx,
    height: linePx,
    capacity: capacityFrom(edges.left),
    isBelow: true,
    isCaretAtEnd,
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
