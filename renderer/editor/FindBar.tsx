import { findStrings } from '#renderer/strings/find.ts'
import { notify } from '#renderer/ui/notify.ts'
import { CloseOutlined, DownOutlined, RightOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { useStore } from 'zustand'
import { FindPreview } from './FindPreview.tsx'
import type { Finding, FindState } from './finding.ts'
import './find.css'

const words = findStrings

/** Search and replace over the paper. Enter and Shift+Enter go on and back, Esc returns to the text at the match. */
export function FindBar({ editor, finding }: { editor: Editor; finding: Finding }) {
  const isOpen = useStore(finding.store, (state) => state.isOpen)
  return isOpen ? <OpenBar editor={editor} finding={finding} /> : null
}

function OpenBar({ editor, finding }: { editor: Editor; finding: Finding }) {
  const state = useStore(finding.store)
  const bar = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const other = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [state.openings])
  const leave = () => {
    finding.close()
    ReactEditor.focus(editor)
  }
  const replaceOne = () => {
    finding.replaceOne()
  }
  useKeys(bar, (event) => {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      if (state.isPreviewing) finding.preview(false)
      else leave()
    } else if (event.key === 'Enter' && event.target === input.current) finding.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target === other.current) replaceOne()
    else if (event.key === 'F3') finding.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return (
    <search className="find" aria-label={words.title} data-testid="find-bar" ref={bar}>
      <div className="find-line">
        <Button
          type="text"
          size="small"
          icon={state.isReplacing ? <DownOutlined /> : <RightOutlined />}
          aria-label={words.expand}
          aria-expanded={state.isReplacing}
          title={words.expand}
          onClick={() => finding.change({ isReplacing: !state.isReplacing })}
        />
        <input
          ref={input}
          className="find-input"
          aria-label={words.find}
          placeholder={words.findPlaceholder}
          spellCheck={false}
          maxLength={200}
          value={state.words}
          onChange={(event) => finding.change({ words: event.currentTarget.value })}
        />
        <output className="find-count">{countOf(state)}</output>
        <Toggle finding={finding} name="ignoresWidth" />
        <Toggle finding={finding} name="ignoresCase" />
        <Button
          type="text"
          size="small"
          icon={<UpOutlined />}
          aria-label={words.previous}
          title={words.previous}
          disabled={state.matches.length === 0}
          onClick={() => finding.step(-1)}
        />
        <Button
          type="text"
          size="small"
          icon={<DownOutlined />}
          aria-label={words.next}
          title={words.next}
          disabled={state.matches.length === 0}
          onClick={() => finding.step(1)}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={words.close}
          title={words.close}
          onClick={leave}
        />
      </div>
      {state.isReplacing && (
        <div className="find-line find-line-replace">
          <input
            ref={other}
            className="find-input"
            aria-label={words.replacement}
            placeholder={words.replacementPlaceholder}
            spellCheck={false}
            maxLength={200}
            value={state.replacement}
            onChange={(event) => finding.change({ replacement: event.currentTarget.value })}
          />
          <Button size="small" disabled={state.matches.length === 0} onClick={replaceOne}>
            {words.replaceOne}
          </Button>
          <Button
            size="small"
            disabled={state.matches.length === 0}
            onClick={() => finding.preview(!state.isPreviewing)}
          >
            {words.replaceAll}
          </Button>
        </div>
      )}
      {state.isPreviewing && (
        <FindPreview
          editor={editor}
          finding={finding}
          onDone={(count) => {
            notify('done', words.replaced(count))
            input.current?.focus()
          }}
        />
      )}
    </search>
  )
}

/** Keys of every part of an element, wherever in it the focus is. */
function useKeys(element: RefObject<HTMLElement | null>, press: (event: KeyboardEvent) => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const listening = element.current
    const listen = (event: KeyboardEvent) => latest.current(event)
    listening?.addEventListener('keydown', listen)
    return () => listening?.removeEventListener('keydown', listen)
  }, [element])
}

function Toggle({ finding, name }: { finding: Finding; name: 'ignoresWidth' | 'ignoresCase' }) {
  const isOn = useStore(finding.store, (state) => state[name])
  return (
    <button
      type="button"
      className="find-toggle"
      aria-pressed={isOn}
      aria-label={words[name]}
      title={words[name]}
      onClick={() => finding.change({ [name]: !isOn })}
    >
      {words[`${name}Short`]}
    </button>
  )
}

function countOf({ words: sought, matches, active }: FindState): string {
  if (sought === '') return ''
  return matches.length === 0 ? words.nothing : words.at(active + 1, matches.length)
}
