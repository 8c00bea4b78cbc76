import type { EditorSettings } from '#contract/settings.ts'
import { useSettings } from '#renderer/features/settings/settings-store.ts'

/** Steps of enlarging, and its bounds, in per cent. */
export const zoomStep = 10
const zoomBounds = { min: 50, max: 200 } as const

/** How the writing view looks and helps, as the clerk chose it. */
export function useEditorSettings(): EditorSettings {
  return useSettings((store) => store.settings.editor)
}

/** Changes some of it at once and saves it. */
export function changeEditorSettings(patch: Partial<EditorSettings>): void {
  const { settings, change } = useSettings.getState()
  change({ editor: { ...settings.editor, ...patch } })
}

/** The size one step larger or smaller, within its bounds and on whole steps. */
export function zoomedBy(percent: number, steps: number): number {
  const next = Math.round(percent / zoomStep + steps) * zoomStep
  return Math.min(zoomBounds.max, Math.max(zoomBounds.min, next))
}

/** Switches numbers that follow by themselves on or off for one draft. */
export function changeNumbered(draftId: string, isNumbered: boolean): void {
  const others = useSettings.getState().settings.editor.unnumbered.filter((id) => id !== draftId)
  // The oldest are forgotten first: their drafts are long issued.
  changeEditorSettings({ unnumbered: isNumbered ? others : [...others, draftId].slice(-1000) })
}
