import { draftStrings } from '#renderer/strings/draft.ts'
import { keepFocus } from './keep-focus.ts'
import { changeEditorSettings, useEditorSettings, zoomedBy } from './editor-settings.ts'

const words = draftStrings.zoom

/** The size of the paper: smaller, as it is, larger. */
export function ZoomMark() {
  const { zoomPercent } = useEditorSettings()
  const set = (percent: number) => changeEditorSettings({ zoomPercent: percent })
  const button = (label: string, text: string, percent: number) => (
    <button
      type="button"
      className="status-open"
      aria-label={label}
      title={`${label}（${words.hint}）`}
      disabled={percent === zoomPercent && text !== words.percent(zoomPercent)}
      onMouseDown={keepFocus}
      onClick={() => set(percent)}
    >
      {text}
    </button>
  )
  return (
    <span className="zoom-mark" data-testid="zoom">
      {button(words.smaller, '−', zoomedBy(zoomPercent, -1))}
      {button(words.reset, words.percent(zoomPercent), 100)}
      {button(words.larger, '+', zoomedBy(zoomPercent, 1))}
    </span>
  )
}
