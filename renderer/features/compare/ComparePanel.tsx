import { Empty } from 'antd'
import { useState } from 'react'
import type { ReplySummary } from '#contract/reply-list.ts'
import type { TakenSentence } from '#renderer/editor/take.ts'
import { compare } from '#renderer/strings/compare.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { ReplyChooser } from './ReplyChooser.tsx'
import { RowList } from './RowList.tsx'
import { takenOf } from './rows.ts'
import './compare.css'

const settleMs = 700
const searchMs = 200
/** Replies that the list offers at once; a search finds the others. */
const listedAtOnce = 100

/**
 * A reply of the library beside the text of the draft: the nearest one first, any other by search.
 *
 * @param text    the draft's text, paragraphs joined by "\n"; compared once it has rested for a moment
 * @param onTake  gets the library's wording of a row and the draft's that it replaces
 */
export function ComparePanel({ text, onTake }: { text: string; onTake(taken: TakenSentence): void }) {
  const settled = useSettled(text, settleMs)
  const isEmpty = settled.trim() === ''
  const [chosen, setChosen] = useState<ReplySummary | null>(null)
  const [typed, setTyped] = useState('')
  const sought = useSettled(typed.trim(), searchMs)
  const nearest = useRequest('compare.nearest', isEmpty ? null : { text: settled, limit: 5 })
  const found = useRequest('library.list', { search: sought, limit: listedAtOnce })
  const replyId = chosen?.id ?? nearest.value?.nearest[0]?.reply.id ?? null
  const comparison = useRequest(
    'compare.sides',
    isEmpty || replyId === null ? null : { a: { replyId }, b: { text: settled } },
  )

  const near = nearest.value?.nearest ?? []
  const share = near.find(({ reply }) => reply.id === replyId)?.share

  const listed = found.value?.replies ?? []
  const isListed = chosen === null || listed.some((reply) => reply.id === chosen.id)
  if (found.value?.total === 0 && sought === '') return <Empty description={compare.emptyLibrary} />
  return (
    <section className="compare" aria-label={compare.region} data-testid="compare-panel">
      <ReplyChooser
        nearest={near}
        replies={isListed ? listed : [chosen, ...listed]}
        typed={typed}
        value={replyId}
        onSearch={setTyped}
        onChoose={setChosen}
      />
      {share !== undefined && <p className="compare-share">{compare.share(share)}</p>}
      {isEmpty && <p className="compare-hint">{compare.emptyDraft}</p>}
      {comparison.failure !== null && <Failed failure={comparison.failure} onRetry={comparison.reload} />}
      {comparison.value !== null && replyId !== null && !isEmpty && (
        <RowList
          comparison={comparison.value}
          onTake={(row) => {
            if (comparison.value !== null) onTake(takenOf(row, comparison.value, replyId))
          }}
        />
      )}
    </section>
  )
}
