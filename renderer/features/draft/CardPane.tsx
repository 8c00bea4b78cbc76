import type { Card } from '#contract/draft.ts'
import { filledCount } from '#renderer/features/case/card-fields.ts'
import { CardFields } from '#renderer/features/case/CardFields.tsx'
import { GroupPart } from '#renderer/features/group/GroupPart.tsx'
import { PointsPart } from '#renderer/features/proposal/PointsPart.tsx'
import { caseStrings } from '#renderer/strings/case.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useStore } from 'zustand'
import { OutlineList } from './OutlineList.tsx'
import type { Session } from './session.ts'

/** The card, editable in place, and the headings of the draft. */
export function CardPane({ session }: { session: Session }) {
  const card = useStore(session.store, (store) => store.card)
  const { done, all } = filledCount(card)
  const change = (next: Card) => {
    const changed = session.changeCard(next)
    if (changed > 0) notify('done', draftStrings.refilled(changed))
  }
  return (
    <div className="draft-pane" aria-label={draftStrings.panes.card}>
      <section className="pane-part pane-outline">
        <h2 className="pane-title">{draftStrings.outline.title}</h2>
        <OutlineList session={session} />
      </section>
      <GroupPart session={session} />
      <PointsPart session={session} onCard={change} />
      <section className="pane-part">
        <h2 className="pane-title">
          {caseStrings.card}
          <span className="pane-count">{caseStrings.filled(done, all)}</span>
        </h2>
        <CardFields card={card} layout="pane" onChange={change} />
      </section>
    </div>
  )
}
