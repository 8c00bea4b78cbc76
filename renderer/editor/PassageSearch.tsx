import type { ReplySummary } from '#contract/reply-list.ts'
import type { Suggestion } from '#contract/suggestion.ts'
import { suggestStrings } from '#renderer/strings/suggest.ts'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import type { Editor } from 'slate'
import { useStore } from 'zustand'
import { FoundRows } from './FoundRows.tsx'
import { searchPlace } from './search-place.ts'
import type { SearchMove, Searching } from './searching.ts'
import './search.css'

const words = suggestStrings.search

const moves: Record<string, SearchMove> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
  Tab: 'other-group',
}

export interface PassageSearchProps {
  editor: Editor
  searching: Searching
  /** The positioned element that holds the editable text. */
  frame: RefObject<HTMLElement | null>
  /** The panel is closed; `chosen` is what the clerk took, null when he went back to the text. */
  onDone: (chosen: Suggestion | ReplySummary | null) => void
  /** The panel lost the focus to something else on the page. */
  onLeave: () => void
}

/** Search at the caret: a panel beside the editable text, never in it, with an input of its own. */
export function PassageSearch(props: PassageSearchProps) {
  const isOpen = useStore(props.searching.store, (state) => state.isOpen)
  return isOpen ? <Panel {...props} /> : null
}

function Panel({ editor, searching, frame, onDone, onLeave }: PassageSearchProps) {
  const { query, active, status, passages, replies } = useStore(searching.store)
  // Placed and focused with the key that opens it: what is typed next, however soon, is sought and not written.
  const [place] = useState(() => (frame.current === null ? null : searchPlace(editor, frame.current)))
  const panel = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const count = passages.length + replies.length
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
  }, [])
  if (place === null) return null

  const press = (event: KeyboardEvent) => {
    // Enter, Esc and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    event.stopPropagation()
    const move = moves[event.key]
    if (event.key === 'Escape') onDone(null)
    else if (event.key === 'Enter') {
      const chosen = searching.chosen()
      if (chosen !== null) onDone(chosen)
    } else if (move !== undefined && !(event.ctrlKey || event.altKey || event.metaKey)) searching.move(move)
    else return
    event.preventDefault()
  }

  // A press on the panel keeps the input; another window in front is no leaving.
  const leave = (event: FocusEvent) => {
    if (panel.current?.contains(event.relatedTarget) === true) input.current?.focus()
    else if (document.hasFocus()) onLeave()
  }

  return (
    <>
      <span className="search-caret" style={place.caret} aria-hidden="true" />
      <dialog
        open
        ref={panel}
        className={place.isAbove ? 'search search-above' : 'search'}
        style={{
          left: place.left,
          width: place.width,
          maxHeight: place.maxHeight,
          [place.isAbove ? 'bottom' : 'top']: place.offset,
        }}
        data-testid="passage-search"
        aria-label={words.title}
      >
        <input
          ref={input}
          className="search-input"
          role="combobox"
          aria-label={words.label}
          aria-expanded={count > 0}
          aria-controls={id}
          aria-autocomplete="list"
          {...(count > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          placeholder={words.placeholder}
          spellCheck={false}
          maxLength={100}
          value={query}
          onChange={(event) => {
            const { nativeEvent } = event
            const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
            searching.type(event.currentTarget.value, isComposing)
          }}
          onCompositionEnd={(event) => searching.type(event.currentTarget.value, false)}
          onKeyDown={press}
          onBlur={leave}
        />
        <FoundRows id={id} searching={searching} onChoose={onDone} />
        <p className="search-foot">
          <output>
            {status === 'shown' && count > 0 && query.trim() !== ''
              ? words.found(passages.length, replies.length)
              : ''}
          </output>
          <span>{words.help}</span>
        </p>
      </dialog>
    </>
  )
}
