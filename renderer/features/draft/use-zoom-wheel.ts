import { useSettings } from '#renderer/features/settings/settings-store.ts'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { changeEditorSettings, zoomedBy } from './editor-settings.ts'

/** Ctrl and the wheel over an element enlarge or reduce the paper, not the page. */
export function useZoomWheel(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listening = element.current
    const turn = (event: WheelEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const { zoomPercent } = useSettings.getState().settings.editor
      const next = zoomedBy(zoomPercent, event.deltaY < 0 ? 1 : -1)
      if (event.deltaY !== 0 && next !== zoomPercent) changeEditorSettings({ zoomPercent: next })
    }
    // Not passive, or the page would be enlarged as well.
    listening?.addEventListener('wheel', turn, { passive: false })
    return () => listening?.removeEventListener('wheel', turn)
  }, [element])
}
