import { ExpandOutlined } from '@ant-design/icons'
import { Button, Empty, Tooltip } from 'antd'
import { useState } from 'react'
import type { TakenSentence } from '#renderer/editor/take.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { compare } from '#renderer/strings/compare.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { CompareOptions } from './CompareOptions.tsx'
import { CompareWindow } from './CompareWindow.tsx'
import { ReplyChooser } from './ReplyChooser.tsx'
import { RowList } from './RowList.tsx'
import { takenOf } from './rows.ts'
import { sideOfKey } from './sides.ts'
import type { SideKey } from './sides.ts'
import './compare.css'
import './parallel.css'

const settleMs = 700

export interface ComparePanelProps {
  draftId: string
  /** The draft's text, paragraphs joined by "\n"; compared once it has rested for a moment. */
  text: string
  /** A reply that is to be compared instead of the nearest; each new object is a new wish. Null for the nearest. */
  wished?: { replyId: string } | null
  /** Gets the older wording of a row, or of a paragraph, and the draft's that it replaces. */
  onTake(taken: TakenSentence): void
}

/** An older text beside the draft: the nearest reply first, any other by search, and what the draft was before. */
export function ComparePanel({ draftId, text, wished = null, onTake }: ComparePanelProps) {
  const settled = useSettled(text, settleMs)
  const isEmpty = settled.trim() === ''
  const [chosen, setChosen] = useState<SideKey | null>(null)
  const [isLarge, setLarge] = useState(false)
  const [lastWished, setLastWished] = useState(wished)
  if (wished !== lastWished) {
    setLastWished(wished)
    setChosen(wished === null ? null : `reply:${wished.replyId}`)
  }
  const { showsNoise } = useSettings((store) => store.settings.comparing)
  const change = useSettings((store) => store.change)
  const library = useRequest('library.list', { limit: 1 })
  const nearest = useRequest('compare.nearest', isEmpty ? null : { text: settled, limit: 5 })
  const revisions = useRequest('draft.revisions', { draftId })
  const near = nearest.value?.nearest ?? []
  const kept = revisions.value?.revisions ?? []
  const older = chosen ?? (wished === null ? null : `reply:${wished.replyId}`) ?? firstOf(near)
  const comparison = useRequest(
    'compare.sides',
    isEmpty || older === null
      ? null
      : { a: sideOfKey(older, draftId, settled), b: { text: settled }, ignoreNoise: !showsNoise },
  )
  const share = near.find(({ reply }) => `reply:${reply.id}` === older)?.share
  const replyId = older?.startsWith('reply:') === true ? older.slice('reply:'.length) : null
  const remember = (ignores: boolean) => change({ comparing: { showsNoise: !ignores } })
  const nameOfOlder = near.find(({ reply }) => reply.id === replyId)?.reply.subject ?? compare.librarySide

  if (library.value?.total === 0 && kept.length < 2) return <Empty description={compare.emptyLibrary} />
  return (
    <section className="compare" aria-label={compare.region} data-testid="compare-panel">
      <div className="compare-head">
        <ReplyChooser nearest={near} revisions={kept} value={older} onChoose={setChosen} />
        <Tooltip title={compare.enlargeHint}>
          <Button
            icon={<ExpandOutlined />}
            aria-label={compare.enlarge}
            disabled={isEmpty || older === null}
            onClick={() => setLarge(true)}
          />
        </Tooltip>
      </div>
      {share !== undefined && <p className="compare-share">{compare.share(share)}</p>}
      {isEmpty && <p className="compare-hint">{compare.emptyDraft}</p>}
      {!isEmpty && older === null && nearest.value !== null && (
        <p className="compare-hint">{compare.nothingNear}</p>
      )}
      {nearest.failure !== null && <Failed failure={nearest.failure} onRetry={nearest.reload} />}
      {comparison.failure !== null && <Failed failure={comparison.failure} onRetry={comparison.reload} />}
      {comparison.value !== null && older !== null && !isEmpty && (
        <>
          <CompareOptions
            pair={{
              a: sideOfKey(older, draftId, settled),
              b: { text: settled },
              names: { a: nameOfOlder, b: compare.currentDraft },
            }}
            ignoresNoise={!showsNoise}
            onNoise={remember}
            isThreeWay={false}
            onThreeWay={null}
          />
          <RowList
            comparison={comparison.value}
            onTake={(row) => {
              if (comparison.value !== null) onTake(takenOf(row, comparison.value, replyId))
            }}
          />
        </>
      )}
      {isLarge && older !== null && (
        <CompareWindow
          draftId={draftId}
          text={settled}
          nearest={near}
          revisions={kept}
          older={older}
          ignoresNoise={!showsNoise}
          onNoise={remember}
          onTake={onTake}
          onClose={() => setLarge(false)}
        />
      )}
    </section>
  )
}

function firstOf(near: readonly { reply: { id: string } }[]): SideKey | null {
  const [first] = near
  return first === undefined ? null : `reply:${first.reply.id}`
}
