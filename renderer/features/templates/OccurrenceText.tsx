import { Button } from 'antd'
import { useState } from 'react'
import type { Occurrence } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { isUnusual, runsOf } from './template-text.ts'
import type { TemplateNode } from './template-text.ts'

/** Occurrences of more characters are folded to their first lines: those of a structure are whole replies. */
const foldedFrom = 500

/** Longer values are whole paragraphs, of which it says nothing that they differ. */
const longestHighlight = 60

/** An occurrence as it stands in its reply, the values of the slots underlined, unusual ones marked. */
export function OccurrenceText({
  occurrence,
  nodes,
  usual,
}: {
  occurrence: Occurrence
  nodes: readonly TemplateNode[]
  usual: ReadonlyMap<string, string>
}) {
  const isLong = occurrence.text.length > foldedFrom
  const [isWhole, setIsWhole] = useState(false)
  return (
    <div>
      <p className={isLong && !isWhole ? 'occurrence-text occurrence-folded' : 'occurrence-text'}>
        {runsOf(nodes, occurrence).map((run, index) => {
          if (run.slot === null) return <span key={index}>{run.text}</span>
          const standsOut = isUnusual(usual, run.slot, run.text) && run.text.length <= longestHighlight
          return (
            <mark key={index} className={standsOut ? 'value value-unusual' : 'value'} title={run.slot}>
              {run.text}
            </mark>
          )
        })}
      </p>
      {isLong && (
        <Button size="small" type="text" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? templates.fold : templates.unfold(occurrence.text.length)}
        </Button>
      )}
    </div>
  )
}
