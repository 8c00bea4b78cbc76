import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { common } from '#renderer/strings/common.ts'
import { frame } from '#renderer/strings/frame.ts'
import { useRequest } from './use-request.ts'

/** The foot of the page: what the library holds. */
export function StatusLine() {
  const info = useRequest('app.info', {})
  const zoom = useSettings((state) => state.settings.appearance.zoomPercent)
  return (
    <footer className="status-line" aria-label={frame.status}>
      {info.value !== null && (
        <>
          <span>{frame.counts.replies(info.value.replies)}</span>
          <span>{frame.counts.templates(info.value.templates)}</span>
          <span>{frame.counts.drafts(info.value.drafts)}</span>
          <span>{frame.libraryName(info.value.libraryName)}</span>
        </>
      )}
      <span className="status-gap" />
      <span>{frame.offline}</span>
      <span>{common.percent(zoom / 100)}</span>
    </footer>
  )
}
