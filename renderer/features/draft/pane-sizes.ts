import type { Settings } from '#contract/settings.ts'

const leftName = 'draft-card'
const rightName = 'draft-side'

/** Below this there is room for the paper and one pane; the card and outline give way first. */
export const narrowPx = 1080

/**
 * Widths of card, paper and side pane in CSS pixels that add up to `width`; 0 is a folded pane. What the clerk
 * chose counts, as far as the paper keeps its room.
 */
export function paneSizes(panes: Settings['panes'], width: number): [number, number, number] {
  const isNarrow = width < narrowPx
  const left = isNarrow ? 0 : (panes[leftName] ?? 268)
  const most = Math.max(0, width - left - 460)
  const right = Math.min(panes[rightName] ?? (isNarrow ? 300 : 348), most)
  return [left, width - left - right, right]
}

/** The clerk's widths as they are remembered. On a narrow screen the folded card is no choice of the clerk. */
export function panesPatch(panes: Settings['panes'], sizes: readonly number[]): Settings['panes'] {
  const [left = 0, middle = 0, right = 0] = sizes.map(Math.round)
  const isNarrow = left + middle + right < narrowPx
  return { ...panes, ...(isNarrow ? {} : { [leftName]: left }), [rightName]: right }
}
