import type { Suggestion } from '#contract/suggestion.ts'
import { segmentsOf } from '#renderer/editor/accept.ts'
import { ForeignBadge } from '#renderer/editor/FoundRows.tsx'
import { longDate } from '#renderer/strings/common.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import { keepFocus } from './keep-focus.ts'
import { NewerVariant } from './NewerVariant.tsx'
import { PassageContext } from './PassageContext.tsx'
import type { ShownSource } from './SourcePane.tsx'

const words = draftStrings.suggest

export interface ChoiceProps {
  item: Suggestion
  place: number
  isGhost: boolean
  /** Whether the passage is shown in its reply. */
  isOpen: boolean
  /** Whether Tab comes to this one; the arrows go to the others. */
  isReached: boolean
  onPick: () => void
  onKey: (event: KeyboardEvent) => void
  onFocus: () => void
  onOpen: (isOpen: boolean) => void
  cardValueOf: (slot: string) => string | null
  /** Puts a newer wording in instead. */
  onNewer: (newer: Suggestion) => void
  onSource: (source: ShownSource) => void
}

/** One passage that fits the caret: its text, why it is offered, where it comes from, what is newer. */
export function Choice(props: ChoiceProps) {
  const { item, place, isOpen } = props
  const [source] = item.sources
  const segments = useMemo(() => segmentsOf(item), [item])
  const facts = [...(source?.date ? [longDate(source.date)] : []), words.uses(item.uses)]
  const slots = suggestStrings.slots(
    item.slots.filter(({ filled }) => filled).map(({ name }) => name),
    item.slots.filter(({ filled }) => !filled).map(({ name }) => name),
  )
  return (
    <div className="recommend-item" data-testid="suggestion" data-ghost={props.isGhost}>
      <button
        type="button"
        className="recommend-pick"
        tabIndex={props.isReached ? 0 : -1}
        aria-keyshortcuts={words.insertKey(place)}
        title={item.text}
        onMouseDown={keepFocus}
        onClick={props.onPick}
        onKeyDown={props.onKey}
        onFocus={props.onFocus}
      >
        <span className="recommend-place">
          <b>{place}</b>
          <kbd>{words.insertKey(place)}</kbd>
        </span>
        <span className="recommend-text">
          {segments.map((segment, index) => (
            <span key={index} className={`run-${segment.state}`}>
              {segment.text}
            </span>
          ))}
        </span>
      </button>
      <div className="recommend-about">
        <div className="recommend-why">
          <span className="recommend-reason">{suggestStrings.reasons[item.reason]}</span>
          <ForeignBadge organ={item.foreignOrgan} />
          {source !== undefined && (
            <button
              type="button"
              className="recommend-more recommend-open"
              tabIndex={props.isReached ? 0 : -1}
              aria-expanded={isOpen}
              onMouseDown={keepFocus}
              onKeyDown={props.onKey}
              onClick={() => props.onOpen(!isOpen)}
            >
              {isOpen ? suggestStrings.contextHide : suggestStrings.context}
            </button>
          )}
        </div>
        <p className="recommend-facts">
          <span className="recommend-file" title={source?.file}>
            {source?.file}
          </span>
          <span>{facts.join(' · ')}</span>
        </p>
        {slots !== '' && <p className="recommend-slots">{slots}</p>}
        <NewerVariant item={item} cardValueOf={props.cardValueOf} onTake={props.onNewer} />
        {source !== undefined && isOpen && (
          <PassageContext
            replyId={source.replyId}
            text={item.text}
            onWhole={() => props.onSource({ replyId: source.replyId, text: item.text })}
          />
        )}
      </div>
    </div>
  )
}
