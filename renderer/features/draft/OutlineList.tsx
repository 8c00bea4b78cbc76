import { goToBlock } from '#renderer/editor/DraftEditor.tsx'
import { whenQuiet } from '#renderer/editor/composing.ts'
import { moveSection, sectionAt, shiftSection } from '#renderer/editor/sections.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { useEffect, useRef, useState } from 'react'
import type { DragEvent, KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { OutlineItem } from './counts.ts'
import { dropAt } from './outline-drop.ts'
import type { Drop } from './outline-drop.ts'
import type { Session } from './session.ts'

const words = draftStrings.outline

/**
 * The headings of the draft. A click goes there, dragging or Alt+Shift+↑↓ moves a heading with what belongs to it. The one
 * the caret is under is marked.
 */
export function OutlineList({ session }: { session: Session }) {
  const { editor } = session
  const outline = useStore(session.store, (store) => store.outline)
  const index = useStore(session.store, (store) => store.place?.index ?? -1)
  const [dragged, setDragged] = useState<OutlineItem | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const list = useRef<HTMLOListElement>(null)
  /** The block whose row gets the focus once the outline has followed a move. */
  const moved = useRef<number | null>(null)
  useEffect(() => {
    const row = moved.current === null ? -1 : outline.findIndex((item) => item.index === moved.current)
    moved.current = null
    rowsOf(list.current)[row]?.focus()
  }, [outline])
  if (outline.length === 0) return <p className="pane-empty">{words.empty}</p>

  const current = outline.findLast((item) => item.index <= index)
  const over = (event: DragEvent, row: number) => {
    if (dragged === null) return
    event.preventDefault()
    event.stopPropagation()
    const box = event.currentTarget.getBoundingClientRect()
    const isLower = event.clientY > box.top + box.height / 2
    setDrop(dropAt(outline, dragged, row + (isLower ? 1 : 0), lastBlock(session, outline)))
  }
  const finish = () => {
    setDragged(null)
    setDrop(null)
  }
  const press = (event: KeyboardEvent, row: number, item: OutlineItem) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (!(event.altKey && event.shiftKey)) rowsOf(list.current)[row + step]?.focus()
    else whenQuiet(editor, () => (moved.current = shiftSection(editor, item.index, step < 0 ? 'up' : 'down')))
  }
  return (
    <ol className="outline" ref={list} data-testid="outline">
      {outline.map((item, row) => (
        <li
          key={item.index}
          data-drop={drop?.row === row ? 'before' : drop?.row === row + 1 ? 'after' : undefined}
        >
          <button
            type="button"
            className="outline-item"
            draggable
            data-level={item.level}
            data-dragged={item === dragged}
            aria-current={item === current}
            aria-keyshortcuts="Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
            title={`${item.text}\n${words.moveHint}`}
            onClick={() => {
              goToBlock(editor, item.index)
            }}
            onKeyDown={(event) => press(event, row, item)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', item.text)
              setDragged(item)
            }}
            onDragEnd={finish}
            onDragOver={(event) => over(event, row)}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null && drop !== null) moveSection(editor, dragged.index, drop.target)
              finish()
            }}
          >
            {item.text}
          </button>
        </li>
      ))}
    </ol>
  )
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.outline-item') ?? [])]
}

/** The block behind all sections. */
function lastBlock({ editor }: Session, outline: readonly OutlineItem[]): number {
  return Math.max(...outline.map(({ index }) => sectionAt(editor, index).to))
}
