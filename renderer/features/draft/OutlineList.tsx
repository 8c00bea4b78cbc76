import { goToBlock } from '#renderer/editor/DraftEditor.tsx'
import { draftStrings } from '#renderer/strings/draft.ts'
import { useStore } from 'zustand'
import type { Session } from './session.ts'

/** The headings of the draft; a click goes there. The one the caret is under is marked. */
export function OutlineList({ session }: { session: Session }) {
  const outline = useStore(session.store, (store) => store.outline)
  const index = useStore(session.store, (store) => store.place?.index ?? -1)
  const current = outline.findLast((item) => item.index <= index)
  if (outline.length === 0) return <p className="pane-empty">{draftStrings.outline.empty}</p>
  return (
    <ol className="outline">
      {outline.map((item) => (
        <li key={item.index}>
          <button
            type="button"
            className="outline-item"
            data-level={item.level}
            aria-current={item === current}
            title={item.text}
            onClick={() => {
              goToBlock(session.editor, item.index)
            }}
          >
            {item.text}
          </button>
        </li>
      ))}
    </ol>
  )
}
