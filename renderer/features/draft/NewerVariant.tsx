import type { Suggestion } from '#contract/suggestion.ts'
import { longDate } from '#renderer/strings/common.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { useSettled } from '#renderer/ui/use-settled.ts'
import { useMemo, useState } from 'react'
import { keepFocus } from './keep-focus.ts'
import { differenceOf, isNewer, newerSuggestion, newestOf } from './newer-variant.ts'

/** The template is looked up once the suggestion has stood for a moment: not for every key. */
const settleMs = 500

/** A line that says that a newer wording of a suggestion's template is in use, on demand what differs; one press takes it. */
export function NewerVariant({
  item,
  cardValueOf,
  onTake,
}: {
  item: Suggestion
  cardValueOf: (slot: string) => string | null
  onTake: (newer: Suggestion) => void
}) {
  const { templateId } = item
  const settled = useSettled(templateId, settleMs)
  const own = useRequest('templates.get', settled === null ? null : { templateId: settled }).value
  const newestId = own === null || own.id !== templateId ? null : newestOf(own)
  const newest = useRequest('templates.get', newestId === null ? null : { templateId: newestId }).value
  const [isShown, setShown] = useState(false)
  const isKnown = own !== null && newest !== null && newest.id === newestId && isNewer(newest, own)
  const runs = useMemo(
    () => (isKnown && isShown ? differenceOf(own, newest) : []),
    [isKnown, isShown, own, newest],
  )
  if (!isKnown) return null
  const offered = newerSuggestion(item, newest, cardValueOf)
  return (
    <div className="recommend-newer" data-testid="newer-variant">
      <span>{suggestStrings.newer(longDate(newest.lastUse))}</span>
      <button
        type="button"
        className="recommend-more"
        aria-expanded={isShown}
        onMouseDown={keepFocus}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? suggestStrings.newerHide : suggestStrings.newerShow}
      </button>
      {offered !== null && (
        <button
          type="button"
          className="recommend-more"
          title={offered.completes}
          onMouseDown={keepFocus}
          onClick={() => onTake(offered)}
        >
          {suggestStrings.newerTake}
        </button>
      )}
      {isShown && (
        <p className="recommend-difference">
          {runs.map(({ side, text }, index) =>
            side === 'both' ? (
              <span key={index}>{text}</span>
            ) : side === 'left' ? (
              <del key={index}>{text}</del>
            ) : (
              <ins key={index}>{text}</ins>
            ),
          )}
        </p>
      )}
    </div>
  )
}
