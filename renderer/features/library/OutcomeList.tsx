import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { onImportPulse } from './import-pulse.ts'
import { countOutcomes, outcomesOf } from './outcome-rows.ts'
import type { OutcomeStatus } from './outcome-rows.ts'
import { OutcomeRow } from './OutcomeRow.tsx'
import { dismissUnopened, useUnopened } from './unopened.ts'

const rowsAtOnce = 100
const words = library.outcomes
const statuses: readonly OutcomeStatus[] = ['failed', 'imported', 'version', 'duplicate']

/** What became of every file of the last import, and of those before that could not be read, until it is dismissed. */
export function OutcomeList() {
  const answer = useRequest('library.outcomes', {})
  const { reload } = answer
  useEffect(() => onImportPulse(reload), [reload])
  const unopened = useUnopened((state) => state.outcomes)
  const [folded, setFolded] = useState<boolean | null>(null)
  const [chosen, setChosen] = useState<OutcomeStatus | 'all' | null>(null)
  const [limit, setLimit] = useState(rowsAtOnce)
  const outcomes = [...unopened, ...(answer.value?.outcomes ?? [])]
  if (outcomes.length === 0) return null

  const counts = countOutcomes(outcomes)
  const usual = counts.failed > 0 ? 'failed' : 'all'
  const status = chosen !== null && (chosen === 'all' || counts[chosen] > 0) ? chosen : usual
  const listed = outcomesOf(outcomes, status === 'all' ? null : status)
  const isFolded = folded ?? counts.failed === 0
  const summary = words.summary(counts)

  const dismiss = async (ids: string[]) => {
    const hosts = dismissUnopened(ids)
    if (hosts.length > 0 && (await ask('library.dismissOutcomes', { ids: hosts })) !== null) reload()
  }
  return (
    <section
      className={`outcomes${counts.failed > 0 ? ' outcomes-failed' : ''}`}
      aria-label={words.region}
      data-testid="outcomes"
    >
      <div className="outcomes-head">
        <output data-testid="outcomes-summary">{summary}</output>
        {!isFolded && (
          <Segmented
            size="small"
            aria-label={words.filter}
            value={status}
            options={[
              { value: 'all' as const, label: words.option(words.all, outcomes.length) },
              ...statuses
                .filter((one) => counts[one] > 0)
                .map((one) => ({ value: one, label: words.option(words.statuses[one], counts[one]) })),
            ]}
            onChange={(value) => {
              setChosen(value)
              setLimit(rowsAtOnce)
            }}
          />
        )}
        <Button size="small" type="text" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          {isFolded ? words.unfold : words.fold}
        </Button>
        <Button size="small" onClick={() => void dismiss(outcomes.map((outcome) => outcome.id))}>
          {words.dismissAll}
        </Button>
      </div>
      {!isFolded && (
        <div className="outcomes-rows">
          <table>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.status}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.actions}</th>
              </tr>
            </thead>
            <tbody>
              {listed.slice(0, limit).map((outcome) => (
                <OutcomeRow
                  key={outcome.id}
                  outcome={outcome}
                  onOpen={(replyId) => useNavigation.setState({ replyId })}
                  onDismiss={() => void dismiss([outcome.id])}
                />
              ))}
            </tbody>
          </table>
          {listed.length > limit && (
            <Button size="small" type="link" onClick={() => setLimit(limit + rowsAtOnce)}>
              {words.more(Math.min(rowsAtOnce, listed.length - limit))}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
