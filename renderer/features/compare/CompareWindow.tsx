import { Modal } from 'antd'
import { useState } from 'react'
import type { ReplySummary } from '#contract/reply-list.ts'
import type { RevisionSummary } from '#contract/draft.ts'
import type { TakenSentence } from '#renderer/editor/take.ts'
import { compare } from '#renderer/strings/compare.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { CompareOptions } from './CompareOptions.tsx'
import { ParallelView } from './ParallelView.tsx'
import type { TakeUnit } from './ParallelView.tsx'
import { ReplyChooser } from './ReplyChooser.tsx'
import { takenOf, takenParagraph } from './rows.ts'
import { sideOfKey } from './sides.ts'
import type { SideKey } from './sides.ts'

export interface CompareWindowProps {
  draftId: string
  text: string
  nearest: readonly { reply: ReplySummary; share: number }[]
  revisions: readonly RevisionSummary[]
  /** What is shown on the left at first. */
  older: SideKey
  ignoresNoise: boolean
  onNoise(ignores: boolean): void
  onTake(taken: TakenSentence): void
  onClose(): void
}

/** The whole window for two texts, or for the draft between its nearest reply and another one. */
export function CompareWindow(props: CompareWindowProps) {
  const { draftId, text, nearest, ignoresNoise, onTake, onClose } = props
  const [older, setOlder] = useState(props.older)
  const [newer, setNewer] = useState<SideKey>('draft')
  const [third, setThird] = useState<SideKey | null>(null)
  const nextNearest = nearest.map(({ reply }) => `reply:${reply.id}`).find((key) => key !== older)
  const b = sideOfKey(newer, draftId, text)
  const first = useRequest('compare.sides', {
    a: sideOfKey(older, draftId, text),
    b,
    ignoreNoise: ignoresNoise,
  })
  const second = useRequest(
    'compare.sides',
    third === null ? null : { a: sideOfKey(third, draftId, text), b, ignoreNoise: ignoresNoise },
  )
  const names = {
    first: useNameOf(older, props),
    middle: useNameOf(newer, props),
    second: useNameOf(third, props),
  }

  const take = (row: number, of: 'first' | 'second', unit: TakeUnit) => {
    const comparison = of === 'first' ? first.value : second.value
    const key = of === 'first' ? older : third
    const chosen = comparison?.rows[row]
    if (comparison === null || chosen === undefined || key === null) return
    const replyId = key.startsWith('reply:') ? key.slice('reply:'.length) : null
    onTake(
      unit === 'sentence'
        ? takenOf(chosen, comparison, replyId)
        : takenParagraph(chosen, comparison, replyId),
    )
  }
  const choosers = { ...props, draftId }
  return (
    <Modal
      open
      title={compare.windowTitle}
      width="min(1720px, 97vw)"
      footer={null}
      style={{ top: 16 }}
      className="compare-window"
      onCancel={onClose}
    >
      <div className="compare-window-body" data-testid="compare-window">
        <div className="compare-window-sides">
          <Chooser {...choosers} label={compare.olderSide} value={older} onChoose={setOlder} />
          <Chooser {...choosers} label={compare.newerSide} value={newer} onChoose={setNewer} />
          {third !== null && (
            <Chooser {...choosers} label={compare.thirdSide} value={third} onChoose={setThird} />
          )}
          <CompareOptions
            pair={{ a: sideOfKey(older, draftId, text), b, names: { a: names.first, b: names.middle } }}
            ignoresNoise={ignoresNoise}
            onNoise={props.onNoise}
            isThreeWay={third !== null}
            onThreeWay={
              third === null && nextNearest === undefined
                ? null
                : (isOn) => setThird(isOn ? (nextNearest ?? null) : null)
            }
          />
        </div>
        {first.failure !== null && <Failed failure={first.failure} onRetry={first.reload} />}
        {second.failure !== null && <Failed failure={second.failure} onRetry={second.reload} />}
        {first.value !== null && first.failure === null && (
          <ParallelView
            first={first.value}
            second={third === null ? null : second.value}
            names={names}
            onTake={newer === 'draft' ? take : null}
          />
        )}
      </div>
    </Modal>
  )
}

/** What a side is called above its column and in an export. */
function useNameOf(key: SideKey | null, { nearest, revisions }: CompareWindowProps): string {
  const replyId = key?.startsWith('reply:') === true ? key.slice('reply:'.length) : null
  const known = nearest.find(({ reply }) => reply.id === replyId)?.reply
  const asked = useRequest('library.get', replyId === null || known !== undefined ? null : { replyId })
  if (key === null) return ''
  if (key === 'draft') return compare.currentDraft
  const revision = revisions.find((one) => key === `revision:${one.revision}`)
  if (revision !== undefined) return compare.revision(revision.savedAtMs, revision.name)
  const file = known?.file ?? asked.value?.file ?? ''
  return known?.subject ?? known?.title ?? asked.value?.reply.subject ?? asked.value?.reply.title ?? file
}

function Chooser({
  label,
  value,
  nearest,
  revisions,
  onChoose,
}: Pick<CompareWindowProps, 'nearest' | 'revisions'> & {
  label: string
  value: SideKey
  onChoose(key: SideKey): void
}) {
  return (
    <label className="compare-window-side">
      <span>{label}</span>
      <ReplyChooser nearest={nearest} revisions={revisions} hasDraft value={value} onChoose={onChoose} />
    </label>
  )
}
