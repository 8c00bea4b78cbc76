import { templates } from '#renderer/strings/templates.ts'
import type { WordingError } from './use-wording-check.ts'

const words = templates.wording

/** What is wrong and where; pressing a line puts the caret there. Lines and columns are told from one. */
export function WordingErrors({
  errors,
  isChanged,
  isCurrent,
  onGoTo,
}: {
  errors: readonly WordingError[]
  isChanged: boolean
  isCurrent: boolean
  onGoTo(line: number, column: number): void
}) {
  const summary = !isCurrent ? words.checking : errors.length === 0 ? words.fine : words.errors(errors.length)
  return (
    <div className="wording-errors" aria-live="polite" data-testid="wording-state">
      {isChanged && (
        <p data-faulty={errors.length > 0}>
          {words.unsaved}
          <span>{summary}</span>
        </p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ line, column, message }, index) => (
            <li key={index}>
              <button type="button" onClick={() => onGoTo(line, column)}>
                {words.errorAt(line, column + 1)}
              </button>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
