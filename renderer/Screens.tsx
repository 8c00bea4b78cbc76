import { useEffect } from 'react'
import { DeskScreen } from './features/desk/DeskScreen.tsx'
import { DraftView } from './features/draft/DraftView.tsx'
import { LibraryScreen } from './features/library/LibraryScreen.tsx'
import { SettingsScreen } from './features/settings/SettingsScreen.tsx'
import { TemplatesScreen } from './features/templates/TemplatesScreen.tsx'
import { frame } from './strings/frame.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { useRequest } from './ui/use-request.ts'
import { closeDraft, useNavigation } from './ui/navigation.ts'
import type { Place } from './ui/navigation.ts'

function Screen({ place }: { place: Exclude<Place, 'draft'> }) {
  switch (place) {
    case 'desk':
      return <DeskScreen />
    case 'library':
      return <LibraryScreen />
    case 'templates':
      return <TemplatesScreen />
    case 'settings':
      return <SettingsScreen />
  }
}

/** The page that is looked at. An open draft stays mounted behind the others, so that nothing of it is lost by looking away. */
export function Screens() {
  const { place, draftId } = useNavigation()
  const drafts = useRequest('draft.list', place === 'draft' ? {} : null)
  const subject = drafts.value?.drafts.find((draft) => draft.id === draftId)?.card.subject
  const title = (place === 'draft' ? subject : null) ?? frame.places[place]
  useEffect(() => {
    document.title = frame.documentTitle(title)
  }, [title])
  return (
    <main className="frame-main">
      {draftId !== null && (
        <div className="frame-screen" hidden={place !== 'draft'}>
          <ErrorBoundary key={draftId}>
            <DraftView key={draftId} draftId={draftId} onClose={() => closeDraft(draftId)} />
          </ErrorBoundary>
        </div>
      )}
      {place !== 'draft' && (
        <div className="frame-screen" data-testid={`screen-${place}`}>
          <ErrorBoundary key={place}>
            <Screen place={place} />
          </ErrorBoundary>
        </div>
      )}
    </main>
  )
}
