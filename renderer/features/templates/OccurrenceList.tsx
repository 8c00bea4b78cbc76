import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { Occurrence, TemplateView } from '#contract/template.ts'
import { templates } from '#renderer/strings/templates.ts'
import { AlignmentTable } from './AlignmentTable.tsx'
import { changeTemplate } from './change-template.ts'
import { clauseTexts } from './clause-texts.ts'
import { chosenPlaces, occurrenceKey } from './occurrence-key.ts'
import { OccurrenceSource } from './OccurrenceSource.tsx'
import { OccurrenceText } from './OccurrenceText.tsx'
import { SharedText } from './SharedText.tsx'
import { SourceGrid } from './SourceGrid.tsx'
import { splitSlots } from './slot-values.ts'
import { readTemplate, usualValues } from './template-text.ts'
import { useChosen } from './use-chosen.ts'

const shownAtOnce = 30
/** With more differing slots than this the columns are not seen together any more. */
const mostColumns = 8

/**
 * Every place the template came from, newest first: slot under slot, or as the text stands there. Some can be chosen to become a
 * template of their own.
 */
export function OccurrenceList({
  template,
  isReading,
  onMore,
}: {
  template: TemplateView
  isReading: boolean
  onMore(): void
}) {
  const { occurrences, occurrenceTotal, slots } = template
  const nodes = useMemo(() => readTemplate(template.template), [template.template])
  const { differing, same } = useMemo(() => splitSlots(slots, occurrences), [slots, occurrences])
  const sorted = useMemo(
    () => occurrences.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
    [occurrences],
  )
  // Of two values as frequent the newer one is the usual one.
  const usual = useMemo(() => usualValues(sorted), [sorted])
  const [view, setView] = useState<'text' | 'columns'>(
    template.kind === 'passage' && differing.length <= mostColumns ? 'columns' : 'text',
  )
  const [shown, setShown] = useState(shownAtOnce)
  const { chosen, toggle, clear } = useChosen(sorted)
  const [isBusy, setIsBusy] = useState(false)
  if (occurrences.length === 0) return <p className="template-none">{templates.noOccurrences}</p>

  const visible = sorted.slice(0, shown)
  const hidden = sorted.length - visible.length
  const canSplit = template.kind === 'passage' && sorted.length > 1
  const split = async () => {
    setIsBusy(true)
    const places = chosenPlaces(occurrences, chosen)
    const done = templates.done.split(places.length)
    if (await changeTemplate(template.id, { kind: 'split', places }, done)) clear()
    setIsBusy(false)
  }
  const mark = (occurrence: Occurrence) => (
    <input
      type="checkbox"
      checked={chosen.has(occurrenceKey(occurrence))}
      aria-label={templates.split.choose(occurrence.file)}
      readOnly
      onClick={(event) => toggle(occurrenceKey(occurrence), event.shiftKey)}
    />
  )
  return (
    <section className="occurrences" aria-label={templates.occurrences(occurrenceTotal)}>
      <div className="occurrences-head">
        <h3>{templates.occurrences(occurrenceTotal)}</h3>
        {canSplit && (
          <Button
            size="small"
            loading={isBusy}
            disabled={chosen.size === 0 || chosen.size === occurrenceTotal}
            title={chosen.size === occurrenceTotal ? templates.split.all : templates.split.hint}
            onClick={() => void split()}
            data-testid="split"
          >
            {templates.split.submit(chosen.size)}
          </Button>
        )}
        {slots.length > 0 && (
          <Segmented
            size="small"
            aria-label={templates.viewLabel}
            value={view}
            onChange={setView}
            options={[
              { value: 'columns', label: templates.alignment },
              { value: 'text', label: templates.asText },
            ]}
          />
        )}
      </div>
      {view === 'columns' && differing.length === 0 ? (
        <>
          {sorted.length > 1 && (
            <p className="template-none">{templates.allSame(sorted.length < occurrenceTotal)}</p>
          )}
          <SourceGrid occurrences={visible} mark={canSplit ? mark : null} />
        </>
      ) : view === 'columns' ? (
        <>
          {template.kind === 'passage' && <SharedText nodes={nodes} same={same} />}
          <AlignmentTable
            occurrences={visible}
            slots={differing}
            usual={usual}
            clauses={clauseTexts(nodes)}
            mark={canSplit ? mark : null}
          />
        </>
      ) : (
        <ol className="occurrence-rows">
          {visible.map((occurrence) => (
            <li key={occurrenceKey(occurrence)} data-testid="occurrence">
              <span className="alignment-source">
                {canSplit && mark(occurrence)}
                <OccurrenceSource occurrence={occurrence} />
              </span>
              <OccurrenceText occurrence={occurrence} nodes={nodes} usual={usual} />
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 ? (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          {templates.more(Math.min(hidden, shownAtOnce))}
        </Button>
      ) : (
        occurrences.length < occurrenceTotal && (
          <Button loading={isReading} onClick={onMore}>
            {templates.readMore}
          </Button>
        )
      )}
    </section>
  )
}
