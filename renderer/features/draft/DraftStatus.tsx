import { OriginLegend } from '#renderer/editor/OriginMargin.tsx'
import { selectOpenMark } from '#renderer/editor/open-marks.ts'
import type { OpenState } from '#renderer/editor/open-marks.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { CountMark } from './CountMark.tsx'
import { useEditorSettings } from './editor-settings.ts'
import { ZoomMark } from './ZoomMark.tsx'
import type { Session } from './session.ts'

const words = draftStrings.status

/** What the draft holds in numbers; what is open is one click away. */
export function DraftStatus({ session }: { session: Session }) {
  const { missing, unconfirmed, reusedPercent } = useStore(session.store, (store) => store.counts)
  const { showsOrigin } = useEditorSettings()
  const go = (state: OpenState) => {
    ReactEditor.focus(session.editor)
    selectOpenMark(session.editor, 'next', [state])
  }
  return (
    <div className="draft-status" data-testid="draft-status">
      <CountMark session={session} />
      <button
        type="button"
        className="status-open status-missing"
        disabled={missing === 0}
        title={words.goMissing}
        onClick={() => {
          go('missing')
        }}
      >
        {words.missing(missing)}
      </button>
      <button
        type="button"
        className="status-open status-unconfirmed"
        disabled={unconfirmed === 0}
        title={words.goUnconfirmed}
        onClick={() => {
          go('unconfirmed')
        }}
      >
        {words.unconfirmed(unconfirmed)}
      </button>
      <span title={words.reusedTip}>{words.reused(reusedPercent)}</span>
      {showsOrigin && <OriginLegend />}
      <ZoomMark />
    </div>
  )
}
