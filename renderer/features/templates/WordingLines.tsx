import { tagRuns } from './source-place.ts'

/**
 * The source under the field it is typed in: the same text broken the same way, so that line numbers, slots and marked lines stand
 * where they belong.
 */
export function WordingLines({ source, faulty }: { source: string; faulty: ReadonlySet<number> }) {
  return (
    <div className="wording-lines" aria-hidden>
      {source.split('\n').map((line, index) => (
        <div key={index} className="wording-line" data-line={index + 1} data-faulty={faulty.has(index + 1)}>
          {line === '' ? (
            <br />
          ) : (
            tagRuns(line).map((run, at) => (
              <span key={at} className={run.isTag ? 'wording-tag' : undefined}>
                {run.text}
              </span>
            ))
          )}
        </div>
      ))}
    </div>
  )
}
