import type { Origin } from '#contract/draft.ts'
import type { ReplySummary } from '#contract/reply-list.ts'
import type { EditorSettings } from '#contract/settings.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import type { RefObject } from 'react'
import type { Editor, NodeEntry } from 'slate'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Finding } from './finding.ts'
import { GhostText } from './GhostText.tsx'
import { Highlights } from './Highlights.tsx'
import { MarkBubble } from './MarkBubble.tsx'
import { confirmAtCaret, selectOpenMark } from './open-marks.ts'
import { OriginMargin } from './OriginMargin.tsx'
import { PageMarks } from './PageMarks.tsx'
import { PassageSearch } from './PassageSearch.tsx'
import type { PlaceMarks } from './place-marks.ts'
import type { DraftText } from './schema.ts'
import type { Searching } from './searching.ts'
import type { Suggesting } from './suggesting.ts'

/** How the paper is looked at. */
export type PaperLook = Pick<EditorSettings, 'view' | 'zoomPercent' | 'showsOrigin'>

/** What the overlays are drawn by; a new state, with a new mark, whenever the layout may have changed. */
export interface Drawing {
  /** The open run at the caret. */
  mark: NodeEntry<DraftText> | null
}

/** Kept beside the editable text's own state: what floats is drawn anew with each key, the text must not be for its sake. */
export function createDrawing(): StoreApi<Drawing> {
  return createStore<Drawing>()(() => ({ mark: null }))
}

/** What floats over the paper: grey text, the bubble of what is open at the caret, search. */
export function Overlays({
  editor,
  suggesting,
  searching,
  finding,
  marks,
  drawing,
  frame,
  look,
  describeOrigin,
  onReply,
}: {
  editor: Editor
  suggesting: Suggesting
  searching: Searching
  finding: Finding
  marks: PlaceMarks
  drawing: StoreApi<Drawing>
  frame: RefObject<HTMLElement | null>
  look: PaperLook
  describeOrigin: (origin: Origin) => Promise<string | null>
  /** The clerk found a reply and wants to read it. */
  onReply: (reply: ReplySummary) => void
}) {
  // Only what changes with few keys: a drawing of React's walks the whole text.
  const mark = useStore(drawing, (state) => state.mark)
  const isSearching = useStore(searching.store, (state) => state.isOpen)

  const finishSearch = (chosen: Suggestion | ReplySummary | null) => {
    searching.close()
    ReactEditor.focus(editor)
    if (chosen === null) return
    if ('completes' in chosen) suggesting.insert(chosen)
    else onReply(chosen)
  }

  return (
    <>
      <Highlights editor={editor} finding={finding} marks={marks} drawing={drawing} />
      {look.view === 'paper' && <PageMarks frame={frame} />}
      {look.showsOrigin && (
        <OriginMargin editor={editor} drawing={drawing} frame={frame} describe={describeOrigin} />
      )}
      <GhostText
        editor={editor}
        suggesting={suggesting}
        searching={searching}
        drawing={drawing}
        frame={frame}
      />
      <PassageSearch
        editor={editor}
        searching={searching}
        frame={frame}
        onDone={finishSearch}
        onLeave={() => searching.close()}
      />
      <MarkBubble
        editor={editor}
        mark={isSearching ? null : mark}
        frame={frame}
        onConfirm={() => confirmAtCaret(editor)}
        onNext={() => selectOpenMark(editor, 'next', ['missing', 'unconfirmed'])}
      />
    </>
  )
}
