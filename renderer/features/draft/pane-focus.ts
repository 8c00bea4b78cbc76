/** The panes of a draft from left to right, and where the focus goes in each: never into one that is folded. */
const panes = [
  { within: '.draft-pane', target: '.draft-pane textarea' },
  { within: '.draft-paper', target: '.draft-paper [data-slate-editor]' },
  { within: '.draft-side', target: '.draft-side [role=tab][aria-selected=true]' },
] as const

/**
 * Puts the focus into the next pane after the one it is in, round from the last to the first: Tab belongs to the text.
 *
 * @param desk  the element that holds the panes
 */
export function focusNextPane(desk: HTMLElement, step: 1 | -1): void {
  const at = panes.findIndex(({ within }) => document.activeElement?.closest(within) !== null)
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(Math.max(at, 0) + step * tried + panes.length * tried) % panes.length]
    const target = pane === undefined ? null : desk.querySelector<HTMLElement>(pane.target)
    if (target !== null && target.getClientRects().length > 0) {
      target.focus()
      return
    }
  }
}
