import type { DraftSummary } from '#contract/draft.ts'
import type { Session } from '#renderer/features/draft/session.ts'
import { common } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import '#renderer/features/revisions/revisions.css'

const words = revisionStrings.group

/** The other drafts of the same content, with the way to take over their text. */
export function GroupPart({ session }: { session: Session }) {
  const drafts = useRequest('draft.list', {}).value?.drafts ?? []
  const [source, setSource] = useState<DraftSummary | null>(null)
  const groupId = drafts.find(({ id }) => id === session.draftId)?.groupId ?? null
  const others = drafts.filter(
    (draft) => groupId !== null && draft.groupId === groupId && draft.id !== session.draftId,
  )
  if (others.length === 0) return null
  const take = async (draft: DraftSummary) => {
    // What is compared and taken over is what stands on disk.
    if (await session.autosave.flush()) setSource(draft)
  }
  return (
    <section className="pane-part" aria-label={words.title} data-testid="group">
      <h2 className="pane-title">
        {words.title}
        <span className="pane-count">{others.length + 1}</span>
      </h2>
      <p className="pane-empty">{words.hint}</p>
      <ul className="group-list">
        {others.map((draft) => (
          <li key={draft.id} className="group-item">
            <span className="group-name" title={nameOf(draft)}>
              {nameOf(draft)}
            </span>
            <Button size="small" type="text" onClick={() => openDraft(draft.id)}>
              {words.open}
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={words.takeFrom(nameOf(draft))}
              onClick={() => void take(draft)}
              data-testid="take-over"
            >
              {words.take}
            </Button>
          </li>
        ))}
      </ul>
      {source !== null && (
        <TakeOverDialog
          draftId={session.draftId}
          fromId={source.id}
          name={nameOf(source)}
          onClose={() => setSource(null)}
          onTake={(blocks) => {
            session.takeBlocks(blocks)
            notify('done', words.taken(nameOf(source)))
            setSource(null)
          }}
        />
      )}
    </section>
  )
}

/** What tells a draft from the others of its group. */
function nameOf({ card }: DraftSummary): string {
  const number = card.number === null ? [] : [desk.number(card.number)]
  const who = card.addressees.length === 0 ? [] : [card.addressees.join(common.listSeparator)]
  const parts = [...number, ...who]
  return parts.length === 0 ? (card.subject ?? desk.untitled) : parts.join(' ')
}
