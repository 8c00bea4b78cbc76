import { draftStrings } from '#renderer/strings/draft.ts'
import { Button, InputNumber, Popover } from 'antd'
import { useStore } from 'zustand'
import { changeEditorSettings, useEditorSettings } from './editor-settings.ts'
import type { Session } from './session.ts'

const words = draftStrings.status

/** 字数 of the body and how near it is to what a web system takes; a press sets that limit. */
export function CountMark({ session }: { session: Session }) {
  const counts = useStore(session.store, (store) => store.counts)
  const { characterLimit } = useEditorSettings()
  const isOver = characterLimit !== null && counts.characters > characterLimit
  return (
    <Popover
      trigger="click"
      title={words.limitTitle}
      content={
        <div className="count-limit">
          <p>{words.countsTell(counts.words, counts.marks, counts.characters)}</p>
          <p>{words.limitHint}</p>
          <InputNumber
            size="small"
            min={1}
            max={100_000}
            step={100}
            aria-label={words.limitTitle}
            value={characterLimit}
            placeholder={words.noLimit}
            onChange={(value) =>
              changeEditorSettings({ characterLimit: value === null ? null : Math.round(value) })
            }
          />
          <Button size="small" type="text" onClick={() => changeEditorSettings({ characterLimit: null })}>
            {words.noLimit}
          </Button>
        </div>
      }
    >
      <button type="button" className="status-open status-count" data-over={isOver} data-testid="count">
        {words.characters(counts.words)}
        {characterLimit !== null && <span>{words.limit(counts.characters, characterLimit)}</span>}
      </button>
    </Popover>
  )
}
