import { useMemo, useRef } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import type { RequestOutput } from '#contract/requests.ts'
import { library } from '#renderer/strings/library.ts'
import { FieldMark } from './FieldMark.tsx'
import { sourceRuns } from './marks.ts'
import type { SourceRun } from './marks.ts'
import { sourceChanges } from './source-changes.ts'
import type { SourceChange } from './source-changes.ts'
import { sourceLines } from './source-lines.ts'
import { runsOf, sourcePlaces } from './source-places.ts'
import { SourceTools } from './SourceTools.tsx'
import { useLibrary } from './library-store.ts'
import { useFieldPointing } from './use-field-pointing.ts'
import { useFollowField } from './use-follow-field.ts'

function hintOf({ kind, text }: SourceChange): string | undefined {
  switch (kind) {
    case 'changed':
      return library.changes.changed(text)
    case 'added':
      return library.changes.added(text)
    case 'dropped':
      return library.changes.dropped
    case 'space':
      return undefined
  }
}

/** What was done to a run of the original: a line through what was dropped, what now stands there behind it. */
function Changed({ run }: { run: SourceRun }) {
  const { change } = run
  if (change === null || change.kind === 'space') return <>{run.text}</>
  const isLast = run.start + run.text.length === change.end
  return (
    <span className={`change change-${change.kind}`} title={hintOf(change)}>
      {run.text}
      {change.text !== '' && isLast && <ins data-now={change.text} aria-label={hintOf(change)} />}
    </span>
  )
}

/** The text as the file had it, line by line, with the fields where they were found and, when wanted, all that was changed. */
export function SourceText({
  reply,
  source,
  unsure,
}: {
  reply: LibraryReply
  source: RequestOutput<'library.source'>
  unsure: ReadonlySet<string>
}) {
  const scroller = useRef<HTMLElement>(null)
  useFollowField(scroller, 'source')
  useFieldPointing(scroller, 'source')
  const showsChanges = useLibrary((state) => state.showsChanges)
  const { lines, places, changes } = useMemo(() => {
    const runs = runsOf(source.map)
    return {
      lines: sourceLines(source.text),
      places: sourcePlaces(runs, reply.places),
      changes: sourceChanges(reply.text, source.text, runs),
    }
  }, [source, reply])
  return (
    <div className="reply-view-column">
      <SourceTools reply={reply} source={source} changes={changes} />
      <section
        className={`reply-view source-text${showsChanges ? ' source-text-changes' : ''}`}
        ref={scroller}
        aria-label={library.reply.views.source}
        data-view="source"
      >
        {lines.map((line) => (
          <div key={line.start} className={`source-line${line.opensPage ? ' source-page' : ''}`}>
            {sourceRuns(source.text, line, places, changes).map((run, index) => (
              <span key={index} data-at={run.start}>
                <FieldMark fields={run.fields} unsure={unsure}>
                  {showsChanges ? <Changed run={run} /> : run.text}
                </FieldMark>
              </span>
            ))}
          </div>
        ))}
      </section>
    </div>
  )
}
