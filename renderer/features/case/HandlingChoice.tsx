import { handlingSchema } from '#contract/proposal.ts'
import type { Card } from '#contract/draft.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { Segmented } from 'antd'

const words = caseStrings.handling

/** Our part in the case. */
export function HandlingChoice({ card, onChange }: { card: Card; onChange: (card: Card) => void }) {
  return (
    <div className="case-row case-row-handling" data-field="handling">
      <span className="case-label">{words.label}</span>
      <Segmented
        size="small"
        aria-label={words.label}
        value={card.handling}
        options={handlingSchema.options.map((value) => ({ value, label: words.names[value] }))}
        onChange={(handling) => {
          onChange({ ...card, handling })
        }}
      />
    </div>
  )
}
