import { newId } from '#renderer/ui/new-id.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { useEffect, useState } from 'react'
import { watchOpenElsewhere } from './open-elsewhere.ts'
import './revisions.css'

/** Says at once that a draft is open in another window too. */
export function OpenTwice({ draftId }: { draftId: string }) {
  const [others, setOthers] = useState(0)
  useEffect(() => {
    const watch = () => watchOpenElsewhere(new BroadcastChannel('nifu-drafts'), draftId, newId(), setOthers)
    let end = watch()
    // A page that is put away and shown again goes on from memory.
    const leave = () => end()
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) end = watch()
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
      end()
    }
  }, [draftId])
  if (others === 0) return null
  return (
    <div className="open-twice" role="alert" data-testid="open-twice">
      {revisionStrings.twice}
    </div>
  )
}
