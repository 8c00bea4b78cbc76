import { editorStrings } from '#renderer/strings/editor.ts'
import { useLayoutEffect, useState } from 'react'
import type { MouseEvent, RefObject } from 'react'
import type { Editor, NodeEntry } from 'slate'
import { ReactEditor } from 'slate-react'
import { beforePaint } from './before-paint.ts'
import type { DraftText } from './schema.ts'

const words = editorStrings.mark

/** About as wide as the bubble gets; it stays within the paper. */
const bubblePx = 372

/** What is open at the caret (待补, 待核) and what to do about it, floating above the run. */
export function MarkBubble({
  editor,
  mark,
  frame,
  onConfirm,
  onNext,
}: {
  editor: Editor
  /** A new one whenever the layout may have changed. */
  mark: NodeEntry<DraftText> | null
  frame: RefObject<HTMLElement | null>
  onConfirm: () => void
  onNext: () => void
}) {
  const [place, setPlace] = useState<{ left: number; bottom: number } | null>(null)
  useLayoutEffect(
    () => (mark === null ? undefined : beforePaint(() => setPlace(placeOf(editor, mark[0], frame.current)))),
    [editor, mark, frame],
  )
  if (mark === null || place === null) return null
  const [text] = mark
  const isMissing = text.state === 'missing'
  return (
    <div className="mark-bubble" style={place} data-testid="mark-bubble">
      <b>{isMissing ? words.missing : words.unconfirmed}</b>
      <span>{isMissing ? words.missingHint(text.slot) : words.unconfirmedHint}</span>
      {!isMissing && (
        <button type="button" onMouseDown={keepFocus} onClick={onConfirm} title={words.confirmKeys}>
          {words.confirm} <kbd>{words.confirmKeys}</kbd>
        </button>
      )}
      <button type="button" onMouseDown={keepFocus} onClick={onNext} title={words.nextKeys}>
        {words.next} <kbd>{words.nextKeys}</kbd>
      </button>
    </div>
  )
}

/** A press on a button leaves the caret in the text. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

function placeOf(editor: Editor, text: DraftText, frame: HTMLElement | null) {
  if (frame === null) return null
  try {
    const run = ReactEditor.toDOMNode(editor, text).getClientRects()[0]
    const outer = frame.getBoundingClientRect()
    if (run === undefined) return null
    const scale = frame.currentCSSZoom
    const left = (run.left - outer.left) / scale
    const most = outer.width / scale - bubblePx
    return { left: Math.max(8, Math.min(left, most)), bottom: (outer.bottom - run.top) / scale + 4 }
  } catch {
    // Not drawn yet; the next drawing asks again.
    return null
  }
}
