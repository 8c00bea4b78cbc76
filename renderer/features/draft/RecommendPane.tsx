import type { Suggestion } from '#contract/suggestion.ts'
import { segmentsOf } from '#renderer/editor/accept.ts'
import { longDate } from '#renderer/strings/common.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import type { Session } from './session.ts'

const words = draftStrings.suggest

/** The passages that fit the caret, best first, each with where it comes from; a click puts one in. */
export function RecommendPane({ session }: { session: Session }) {
  const items = useStore(session.suggesting.store, (store) => store.items)
  const ghost = useStore(session.suggesting.store, (store) => store.ghost)
  const isFresh = useStore(session.suggesting.store, (store) => store.isFresh)
  const isPlaced = useStore(session.store, (store) => store.place !== null)
  if (items.length === 0)
    return <p className="pane-empty">{isPlaced && isFresh ? words.nothing : words.empty}</p>
  return (
    <ol className="recommend" aria-label={draftStrings.tabs.suggest} data-fresh={isFresh}>
      {items.map((item, index) => (
        <li key={index}>
          <Choice
            item={item}
            place={index + 1}
            isGhost={item === ghost}
            onPick={() => {
              session.suggesting.pick(index)
              ReactEditor.focus(session.editor)
            }}
          />
        </li>
      ))}
    </ol>
  )
}

function Choice({
  item,
  place,
  isGhost,
  onPick,
}: {
  item: Suggestion
  place: number
  isGhost: boolean
  onPick: () => void
}) {
  const [source] = item.sources
  const facts = [...(source?.date ? [longDate(source.date)] : []), words.uses(item.uses)]
  return (
    <button
      type="button"
      className="recommend-item"
      data-testid="suggestion"
      data-ghost={isGhost}
      title={item.text}
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={onPick}
    >
      <span className="recommend-place">
        <b>{place}</b>
        <kbd>{words.insertKey(place)}</kbd>
      </span>
      <span className="recommend-text">
        {segmentsOf(item).map((segment, index) => (
          <span key={index} className={`run-${segment.state}`}>
            {segment.text}
          </span>
        ))}
      </span>
      <span className="recommend-facts">
        <span className="recommend-file">{source?.file}</span>
        <span>{facts.join(' · ')}</span>
      </span>
    </button>
  )
}
