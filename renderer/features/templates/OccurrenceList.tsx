import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { Occurrence, Template } from '#contract/template.ts'
import { longDate } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { showReply } from '#renderer/ui/navigation.ts'
import { AlignmentTable } from './AlignmentTable.tsx'
import { isUnusual, runsOf, usualValues } from './template-text.ts'
import type { TemplateNode } from './template-text.ts'

const shownAtOnce = 30

/** Occurrences of more characters are folded to their first lines: those of a structure are whole replies. */
const foldedFrom = 500

/** Longer values are whole paragraphs, of which it says nothing that they differ. */
const longestHighlight = 60

function Source({ occurrence }: { occurrence: Occurrence }) {
  return (
    <button
      type="button"
      className="occurrence-source"
      title={templates.openReply(occurrence.file)}
      onClick={() => showReply(occurrence.replyId)}
    >
      <span className="occurrence-file">{occurrence.file.slice(occurrence.file.lastIndexOf('/') + 1)}</span>
      <span className="occurrence-date">{longDate(occurrence.date)}</span>
    </button>
  )
}

function Wording({
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
        return (
          <mark key={index} className={isUnusual(usual, run.slot, run.text) && run.text.length <= longestHighlight ? 'value value-unusual' : 'value'} title={run.slot}>
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

/** Every place the template came from, newest first; as the text stands there, or slot under slot. */
export function OccurrenceList({ template, nodes }: { template: Template; nodes: readonly TemplateNode[] }) {
  const [view, setView] = useState<'text' | 'columns'>('text')
  const [shown, setShown] = useState(shownAtOnce)
  const usual = useMemo(() => usualValues(template.occurrences), [template.occurrences])
  const sorted = useMemo(
    () => template.occurrences.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
    [template.occurrences],
  )
  const visible = sorted.slice(0, shown)
  const hidden = sorted.length - visible.length
  return (
    <section className="occurrences" aria-label={templates.occurrences(sorted.length)}>
      <div className="occurrences-head">
        <h3>{templates.occurrences(sorted.length)}</h3>
        {template.slots.length > 0 && (
          <Segmented
            size="small"
            aria-label={templates.view}
            value={view}
            onChange={setView}
            options={[
              { value: 'text', label: templates.asText },
              { value: 'columns', label: templates.alignment },
            ]}
          />
        )}
      </div>
      {view === 'columns' ? (
        <AlignmentTable occurrences={visible} slots={template.slots} usual={usual} source={Source} />
      ) : (
        <ol className="occurrence-rows">
          {visible.map((occurrence) => (
            <li key={`${occurrence.replyId}-${occurrence.start}`} data-testid="occurrence">
              <Source occurrence={occurrence} />
              <Wording occurrence={occurrence} nodes={nodes} usual={usual} />
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          {templates.more(Math.min(hidden, shownAtOnce))}
        </Button>
      )}
    </section>
  )
}
