import { useEffect, useMemo, useRef } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { library } from '#renderer/strings/library.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { unsureFields } from './field-certainty.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { askForView, useLibrary } from './library-store.ts'
import type { View } from './library-store.ts'
import { isCorrected, isFieldName } from './reply-field.ts'
import { ReplyFields } from './ReplyFields.tsx'
import { ReplyHead } from './ReplyHead.tsx'
import { ReplyText } from './ReplyText.tsx'
import { SelectionMenu } from './SelectionMenu.tsx'
import { SourceText } from './SourceText.tsx'
import { VersionList } from './VersionList.tsx'

const widthForTwo = 620
const widthForThree = 1040
const viewOrder: readonly View[] = ['text', 'source', 'fields']

function useSource(replyId: string, isWanted: boolean) {
  return useRequest('library.source', isWanted ? { replyId } : null)
}

function Views({ reply, shown }: { reply: LibraryReply; shown: readonly View[] }) {
  const source = useSource(reply.id, shown.includes('source'))
  const unsure = useMemo(
    () => unsureFields(reply.places, (field) => isFieldName(field) && isCorrected(reply.corrections, field)),
    [reply],
  )
  return (
    <div className={`reply-views reply-views-${shown.length}`} data-views={shown.join(' ')}>
      {shown.includes('text') && <ReplyText reply={reply} unsure={unsure} />}
      {shown.includes('source') && source.failure !== null && (
        <Failed failure={source.failure} onRetry={source.reload} />
      )}
      {shown.includes('source') && source.failure === null && source.value !== null && (
        <SourceText reply={reply} source={source.value} unsure={unsure} />
      )}
      {shown.includes('source') && source.failure === null && source.value === null && (
        <div className="reply-view" aria-busy />
      )}
      {shown.includes('fields') && <ReplyFields reply={reply} unsure={unsure} />}
      <SelectionMenu reply={reply} source={source.value} />
    </div>
  )
}

/** Opens the field that the clerk points at, or the first one, to be put right. */
function correctPointedField(replyId: string): void {
  const { hovered, chosen } = useLibrary.getState()
  const pointed = hovered?.field ?? chosen?.field
  askForView('fields')
  useLibrary.setState({
    editing: { replyId, field: pointed !== undefined && isFieldName(pointed) ? pointed : 'subject' },
  })
}

/**
 * One reply: as it was read, the fields taken from it, and the original, as many side by side as there is room for. The one
 * before stays until it is there.
 */
export function ReplyDetail({ replyId }: { replyId: string }) {
  const answer = useRequest('library.get', { replyId })
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const wanted = useLibrary((state) => state.views)
  const room = width >= widthForThree ? 3 : width >= widthForTwo ? 2 : 1
  const kept = wanted.slice(-room)
  const shown = viewOrder.filter((view) => kept.includes(view))
  const isPlaceAsked = useNavigation(({ replyPlace }) => replyPlace?.replyId === replyId)
  useEffect(() => {
    if (isPlaceAsked) askForView('text')
  }, [isPlaceAsked])
  useEffect(() => () => useLibrary.setState({ hovered: null, chosen: null }), [replyId])
  useEffect(() => {
    const node = box.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || event.defaultPrevented) return
      event.preventDefault()
      correctPointedField(replyId)
    }
    node?.addEventListener('keydown', press)
    return () => node?.removeEventListener('keydown', press)
  }, [replyId])

  const reply = answer.value
  return (
    <section
      ref={box}
      className="reply"
      aria-label={library.reply.region}
      data-testid="reply-detail"
      aria-busy={answer.isLoading}
    >
      {answer.failure !== null && <Failed failure={answer.failure} onRetry={answer.reload} />}
      {answer.failure === null && reply === null && (
        <p className="library-loading">{library.reply.loading}</p>
      )}
      {answer.failure === null && reply !== null && width > 0 && (
        <>
          <ReplyHead reply={reply} shown={shown} />
          {(reply.warnings.length > 0 || reply.versions.length > 0) && (
            <div className="reply-notes">
              {reply.warnings.length > 0 && (
                <ul className="reply-warnings" aria-label={library.reply.warnings}>
                  {reply.warnings.map((warning) => (
                    <li key={warning.code + warning.message}>{warning.message}</li>
                  ))}
                </ul>
              )}
              {reply.versions.length > 0 && <VersionList key={reply.id} reply={reply} />}
            </div>
          )}
          <Views key={reply.id} reply={reply} shown={shown} />
        </>
      )}
    </section>
  )
}
