import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { ListedFact } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { OccurrenceSource } from './OccurrenceSource.tsx'
import { useTemplates } from './templates-store.ts'

const words = templates.facts
const shownAtFirst = 4
/** Marks that end the clause before. */
const cutOff = /^[\p{Po}\p{Pe}\p{Pf}\s]+/u

function openTemplate(templateId: string): void {
  useTemplates.setState({ tab: 'templates' })
  useNavigation.setState({ templateId })
}

/** One fact: the words around the value with its place marked, and what was written there over time. */
export function FactRow({ fact }: { fact: ListedFact }) {
  const [isWhole, setIsWhole] = useState(false)
  const values = isWhole ? fact.values : fact.values.slice(0, shownAtFirst)
  const hidden = fact.values.length - values.length
  return (
    <tr data-testid="fact">
      <th scope="row">
        <button
          type="button"
          className="fact-words"
          title={words.openTemplate}
          onClick={() => openTemplate(fact.templateId)}
        >
          {fact.before.replace(cutOff, '')}
          <span className="slot-chip" data-type={fact.type}>
            {fact.slot}
          </span>
          {fact.after}
        </button>
        <span className="fact-kind">
          {templates.types[fact.type]}
          {fact.disagrees && (
            <Tooltip title={words.disagreesHint}>
              <span className="template-badge" data-kind="disagrees">
                {words.disagrees}
              </span>
            </Tooltip>
          )}
        </span>
      </th>
      <td>
        <ol className="fact-values">
          {values.map((value, index) => (
            <li key={index}>
              <span className="fact-value" data-repeated={value.value === values[index - 1]?.value}>
                {value.value}
              </span>
              <OccurrenceSource occurrence={value} />
            </li>
          ))}
        </ol>
        {hidden > 0 && (
          <Button size="small" type="text" onClick={() => setIsWhole(true)}>
            {words.moreValues(fact.total - values.length)}
          </Button>
        )}
        {hidden === 0 && fact.total > values.length && (
          <p className="fact-kind">{words.olderValues(fact.total - values.length)}</p>
        )}
      </td>
    </tr>
  )
}
