import type { SuggestState } from '#renderer/editor/suggesting.ts'
import { draftStrings } from '#renderer/strings/draft.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { memo, startTransition, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { Choice } from './Choice.tsx'
import type { Session } from './session.ts'
import type { ShownSource } from './SourcePane.tsx'

const words = draftStrings.suggest

/**
 * The passages that fit the caret, best first; a click puts one in. Within the list ↑ ↓ Home End go from one to the
 * other, → and ← show and hide it in its reply, Esc goes back to the paper.
 */
export function RecommendPane(props: { session: Session; onSource: (source: ShownSource) => void }) {
  const shown = useSettled(props.session.suggesting.store)
  return <ChoiceList {...props} shown={shown} />
}

/** Items that do not fit the caret of their paragraph any more are shown as such only after so long: mostly the next answer comes before. */
const staleMs = 400

/** What is suggested, as far as it fits the caret: not drawn with every key that is typed along, as the paper is. */
function useSettled(store: StoreApi<SuggestState>): SuggestState {
  const [shown, setShown] = useState(() => store.getState())
  useEffect(() => {
    let waiting: number | null = null
    const show = () => {
      if (waiting !== null) window.clearTimeout(waiting)
      waiting = null
      startTransition(() => setShown(store.getState()))
    }
    const follow = () => {
      const { isFresh, items } = store.getState()
      if (isFresh || items.length === 0) show()
      else waiting ??= window.setTimeout(show, staleMs)
    }
    follow()
    const end = store.subscribe(follow)
    return () => {
      end()
      if (waiting !== null) window.clearTimeout(waiting)
    }
  }, [store])
  return shown
}

const ChoiceList = memo(function ChoiceList({
  session,
  shown: { items, ghost, isFresh },
  onSource,
}: {
  session: Session
  shown: SuggestState
  onSource: (source: ShownSource) => void
}) {
  const isPlaced = useStore(session.store, (store) => store.place !== null)
  const [open, setOpen] = useState<string | null>(null)
  const [reached, setReached] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  if (items.length === 0 && isPlaced && !isFresh) return null
  if (items.length === 0)
    return <p className="pane-empty">{isPlaced && isFresh ? words.nothing : words.empty}</p>

  const at = Math.min(reached, items.length - 1)
  const go = (index: number) => {
    setReached(index)
    list.current?.querySelectorAll<HTMLElement>('.recommend-pick')[index]?.focus()
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => go((at + 1) % items.length),
    ArrowUp: () => go((at - 1 + items.length) % items.length),
    Home: () => go(0),
    End: () => go(items.length - 1),
    ArrowRight: () => setOpen(items[at]?.text ?? null),
    ArrowLeft: () => setOpen(null),
    Escape: () => ReactEditor.focus(session.editor),
  }
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (act === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <>
      <ol className="recommend" ref={list} aria-label={draftStrings.tabs.suggest} data-fresh={isFresh}>
        {items.map((item, index) => (
          <li key={index}>
            <Choice
              item={item}
              place={index + 1}
              isGhost={item === ghost}
              isOpen={open === item.text}
              isReached={index === at}
              onPick={() => {
                session.suggesting.pick(index)
                ReactEditor.focus(session.editor)
              }}
              onKey={press}
              onFocus={() => {
                if (index !== at) setReached(index)
              }}
              onOpen={(isOpen) => setOpen(isOpen ? item.text : null)}
              cardValueOf={session.cardValueOf}
              onNewer={(newer) => {
                session.suggesting.insert(newer)
                ReactEditor.focus(session.editor)
              }}
              onSource={onSource}
            />
          </li>
        ))}
      </ol>
      <p className="recommend-keys">{suggestStrings.paneKeys}</p>
    </>
  )
})
