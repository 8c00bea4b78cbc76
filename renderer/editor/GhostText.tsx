import { editorStrings } from '#renderer/strings/editor.ts'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { Editor, Range } from 'slate'
import type { StoreApi } from 'zustand/vanilla'
import { caretRect } from './caret-rect.ts'
import { createGhostView } from './ghost-view.ts'
import type { GhostLook, GhostPlace } from './ghost-view.ts'
import type { Drawing } from './Overlays.tsx'
import type { Searching } from './searching.ts'
import type { Suggesting, SuggestState } from './suggesting.ts'

interface Place extends GhostPlace {
  /** How many full-width characters have room. */
  capacity: number
  isCaretAtEnd: boolean
}

/** Fewer full-width characters than this are not worth reading at the end of a line. */
const leastRoom = 5

/** So long after the last key it is read out: while it is typed along, not with each. */
const tellMs = 600

/** Full-width characters that the badge of another body's text takes. */
const badgeRoom = 3

/**
 * The grey text at the caret: an overlay beside the editable text, never in it, so that no input method sees it.
 * Shows what fits on the line and how many characters follow. Drawn in the frame that shows the key.
 *
 * @param frame  the positioned element that holds the editable text
 */
export function GhostText({
  editor,
  suggesting,
  searching,
  drawing: redraws,
  frame,
}: {
  editor: Editor
  suggesting: Suggesting
  searching: Searching
  drawing: StoreApi<Drawing>
  frame: RefObject<HTMLElement | null>
}) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current === null) return
    const view = createGhostView(host.current)
    let drawing: number | null = null
    let telling: number | null = null
    const wanted = (): SuggestState | null => {
      const state = suggesting.store.getState()
      return searching.store.getState().isOpen || (state.ghost === null && state.walk === 0) ? null : state
    }
    const draw = () => {
      drawing = null
      const state = wanted()
      view.draw(state === null ? null : lookOf(editor, frame.current, state))
    }
    const tell = () => {
      const ghost = wanted()?.ghost ?? null
      view.announce(ghost === null ? '' : editorStrings.ghost.announce(ghost.completes, ghost.foreignOrgan))
    }
    const follow = () => {
      if (wanted() === null) view.draw(null)
      drawing ??= requestAnimationFrame(draw)
      if (telling !== null) window.clearTimeout(telling)
      telling = window.setTimeout(tell, tellMs)
    }
    const ends = [redraws, suggesting.store, searching.store].map((store) => store.subscribe(follow))
    follow()
    return () => {
      for (const end of ends) end()
      if (drawing !== null) cancelAnimationFrame(drawing)
      if (telling !== null) window.clearTimeout(telling)
      view.draw(null)
      view.announce('')
    }
  }, [editor, suggesting, searching, redraws, frame])
  return <div className="ghost-layer" ref={host} />
}

function lookOf(
  editor: Editor,
  frame: HTMLElement | null,
  { ghost, walk }: Pick<SuggestState, 'ghost' | 'walk'>,
): GhostLook | null {
  const place = placeOf(editor, frame)
  if (place === null) return null
  const { capacity, isCaretAtEnd, ...where } = place
  if (ghost === null) return isCaretAtEnd ? { ...where, kind: 'walk', slots: walk } : null
  const isForeign = ghost.foreignOrgan !== null
  const { shown, left: more } = cut(ghost.completes, capacity - (isForeign ? badgeRoom : 0))
  return { ...where, kind: 'passage', shown, more, isForeign }
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
  const counter = 2
  let width = 0
  let fitting = 0
  let isWhole = true
  for (const character of text) {
    width += /[\u0020-\u007e]/u.test(character) ? 0.5 : 1
    if (width > capacity) {
      isWhole = false
      break
    }
    if (width <= capacity - counter) fitting += character.length
  }
  if (isWhole) return { shown: text, left: 0 }
  return { shown: text.slice(0, fitting), left: Array.from(text.slice(fitting)).length }
}
