import { Button } from 'antd'
import { useState } from 'react'
import type { ImportOutcome } from '#contract/job.ts'
import { library } from '#renderer/strings/library.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useRequest } from '#renderer/ui/use-request.ts'

function OutcomeRow({ outcome, onDismiss }: { outcome: ImportOutcome; onDismiss(): void }) {
  return (
    <tr>
      <th scope="row">{outcome.file}</th>
      <td>{outcome.error?.message}</td>
      <td>
        <Button size="small" aria-label={library.outcomes.dismissFile(outcome.file)} onClick={onDismiss}>
          {library.outcomes.dismiss}
        </Button>
      </td>
    </tr>
  )
}

/** The files that could not be read, each with its reason and the next step, until it is dismissed. */
export function OutcomeList() {
  const outcomes = useRequest('library.outcomes', {})
  const [isFolded, setIsFolded] = useState(false)
  const failed = (outcomes.value?.outcomes ?? []).filter((outcome) => outcome.status === 'failed')
  if (failed.length === 0) return null
  const dismiss = async (ids: string[]) => {
    if ((await ask('library.dismissOutcomes', { ids })) !== null) outcomes.reload()
  }
  return (
    <section className="outcomes" aria-label={library.outcomes.title(failed.length)} data-testid="outcomes">
      <div className="outcomes-head">
        <strong>{library.outcomes.title(failed.length)}</strong>
        <Button size="small" type="text" aria-expanded={!isFolded} onClick={() => setIsFolded(!isFolded)}>
          {isFolded ? library.outcomes.unfold : library.outcomes.fold}
        </Button>
        <Button size="small" onClick={() => void dismiss(failed.map((outcome) => outcome.id))}>
          {library.outcomes.dismissAll}
        </Button>
      </div>
      {!isFolded && (
        <div className="outcomes-rows">
          <table>
            <thead>
              <tr>
                <th scope="col">{library.outcomes.file}</th>
                <th scope="col">{library.outcomes.reason}</th>
                <th scope="col">
                  <span className="visually-hidden">{library.outcomes.dismiss}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {failed.map((outcome) => (
                <OutcomeRow key={outcome.id} outcome={outcome} onDismiss={() => void dismiss([outcome.id])} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
