import { RowList } from '#renderer/features/compare/RowList.tsx'
import type { Session } from '#renderer/features/draft/session.ts'
import { common, exactMoment } from '#renderer/strings/common.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { ask } from '#renderer/ui/ask.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { notify } from '#renderer/ui/notify.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { Button, Modal, Spin } from 'antd'
import { useState } from 'react'
import { useStore } from 'zustand'
import { NameRevision } from './NameRevision.tsx'
import '#renderer/features/compare/compare.css'
import './revisions.css'

const words = revisionStrings

/** The kept states of a draft: what each differs in from now, naming one, going back to one. */
export function RevisionsDialog({
  session,
  open,
  onClose,
}: {
  session: Session
  open: boolean
  onClose: () => void
}) {
  return (
    <Modal
      title={words.title}
      open={open}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      width="min(1120px, calc(100vw - 48px))"
      style={{ top: 24 }}
      data-testid="revisions"
    >
      <Revisions session={session} onClose={onClose} />
    </Modal>
  )
}

function Revisions({ session, onClose }: { session: Session; onClose: () => void }) {
  const { draftId } = session
  const text = useStore(session.store, (store) => store.text)
  const answer = useRequest('draft.revisions', { draftId })
  const now = useNow()
  const [chosen, setChosen] = useState<number | null>(null)
  const revisions = answer.value?.revisions ?? []
  // The newest has just been saved and is what stands in the draft: the one before it tells more.
  const shown = revisions.find(({ revision }) => revision === chosen) ?? revisions[1] ?? revisions[0]
  const comparison = useRequest(
    'draft.compareRevision',
    shown === undefined ? null : { draftId, revision: shown.revision, text },
  )
  const restore = async (revision: number, savedAtMs: number) => {
    if (!(await session.autosave.flush())) return
    const content = await ask('draft.revision', { draftId, revision })
    if (content === null) return
    session.restore(content)
    notify('done', words.restored(exactMoment(savedAtMs, now)))
    onClose()
  }
  if (answer.failure !== null) return <Failed failure={answer.failure} onRetry={answer.reload} />
  if (shown === undefined) return <Spin description={common.loading} />
  const isSame = comparison.value?.rows.every(({ kind }) => kind === 'same') === true
  return (
    <div className="revisions">
      <div className="revisions-side">
        <p className="revisions-intro">{words.intro}</p>
        <ol className="revisions-list" aria-label={words.list}>
          {revisions.map((one, index) => (
            <li key={one.revision}>
              <button
                type="button"
                className="revision"
                aria-current={one === shown}
                onClick={() => setChosen(one.revision)}
                data-testid="revision"
              >
                <span className="revision-name">{one.name ?? exactMoment(one.savedAtMs, now)}</span>
                <span className="revision-facts">
                  {[
                    ...(one.name === null ? [] : [exactMoment(one.savedAtMs, now)]),
                    ...(index === 0 ? [words.newest] : []),
                    words.characters(one.characters),
                    words.states[one.state],
                  ].join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className="revisions-main">
        <div className="revisions-tools">
          <NameRevision key={shown.revision} draftId={draftId} revision={shown.revision} name={shown.name} />
          <Button
            type="primary"
            disabled={isSame}
            onClick={() => void restore(shown.revision, shown.savedAtMs)}
            data-testid="restore-revision"
          >
            {words.restore}
          </Button>
        </div>
        {comparison.failure !== null && <Failed failure={comparison.failure} onRetry={comparison.reload} />}
        {isSame && <p className="revisions-intro">{words.same}</p>}
        {comparison.value !== null && !isSame && (
          <RowList comparison={comparison.value} words={words.sides} onTake={null} />
        )}
      </div>
    </div>
  )
}
