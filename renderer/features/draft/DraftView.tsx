import type { Draft } from '#contract/draft.ts'
import { windowTimers } from '#renderer/editor/asker.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { host } from '#renderer/host.ts'
import { common } from '#renderer/strings/common.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { Result } from '#contract/failure.ts'
import { createSession } from './session.ts'
import type { Session } from './session.ts'
import { WritingDesk } from './WritingDesk.tsx'
import './draft.css'

/**
 * The writing view of one draft. What the clerk types is on disk within two seconds, also when the view is left.
 *
 * @param onClose  the clerk goes back; everything is saved, or was offered for saving, before
 */
export function DraftView({ draftId, onClose }: { draftId: string; onClose(): void }) {
  const [answer, setAnswer] = useState<Result<Draft> | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void host.request('draft.get', { draftId }).then((result) => {
      if (isCurrent) setAnswer(result)
    })
    return () => {
      isCurrent = false
    }
  }, [draftId, attempt])

  if (answer === null) return <Spin className="draft-wait" description={common.loading} />
  if (!answer.ok) {
    return (
      <div className="draft-wait">
        <Failed failure={answer.error} onRetry={() => setAttempt(attempt + 1)} />
      </div>
    )
  }
  return <OpenDraft key={answer.value.id} draft={answer.value} onClose={onClose} />
}

function OpenDraft({ draft, onClose }: { draft: Draft; onClose(): void }) {
  const [session] = useState(() =>
    createSession(draft, {
      host,
      timers: windowTimers,
      now: () => Date.now(),
      isGhostWanted: () => useSettings.getState().settings.ghostText,
    }),
  )
  useSavedOnLeaving(session)
  return <WritingDesk session={session} onClose={onClose} />
}

/** Saves when the window loses the clerk's attention or goes away, and asks before what is not saved would be lost. */
function useSavedOnLeaving(session: Session): void {
  useEffect(() => {
    const flush = () => void session.autosave.flush()
    const leave = (event: BeforeUnloadEvent) => {
      if (session.autosave.isClean()) return
      flush()
      event.preventDefault()
    }
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('beforeunload', leave)
      session.stop()
    }
  }, [session])
}
