import { Button } from 'antd'
import { useState } from 'react'
import { templates } from '#renderer/strings/templates.ts'
import { chooseNone, decideChosen } from './bulk.ts'
import { useTemplates } from './templates-store.ts'

const words = templates.bulk

/** What can be done with the templates that are chosen in the tree, `ids` being all that it shows. */
export function BulkBar({ ids }: { ids: readonly string[] }) {
  const chosen = useTemplates((state) => state.chosen)
  const [isBusy, setIsBusy] = useState(false)
  const shown = ids.filter((id) => chosen.has(id))
  if (shown.length === 0) return null
  const decide = async (state: 'kept' | 'rejected') => {
    setIsBusy(true)
    await decideChosen(shown, state)
    setIsBusy(false)
  }
  return (
    <section className="bulk-bar" aria-label={words.region} data-testid="bulk-bar">
      <strong aria-live="polite">{words.chosen(shown.length)}</strong>
      <span className="review-buttons">
        <Button
          size="small"
          type="primary"
          disabled={isBusy}
          onClick={() => void decide('kept')}
          data-testid="bulk-keep"
        >
          {words.keep}
        </Button>
        <Button
          size="small"
          disabled={isBusy}
          onClick={() => void decide('rejected')}
          data-testid="bulk-reject"
        >
          {words.reject}
        </Button>
        {shown.length < ids.length && (
          <Button
            size="small"
            type="text"
            onClick={() => useTemplates.setState({ chosen: new Set(ids) })}
            data-testid="bulk-all"
          >
            {words.all(ids.length)}
          </Button>
        )}
        <Button size="small" type="text" onClick={chooseNone}>
          {words.none}
        </Button>
      </span>
    </section>
  )
}
