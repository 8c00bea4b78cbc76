/** Height of a row in CSS pixels. */
export const rowHeight = 56
/** Rows drawn above and below what is seen. */
const spareRows = 8

/** Which rows of a list stand in the window on it, with some to spare. End exclusive. */
export function rowWindow(scrolledTo: number, height: number, total: number): { start: number; end: number } {
  const start = Math.max(0, Math.floor(scrolledTo / rowHeight) - spareRows)
  const end = Math.min(total, Math.ceil((scrolledTo + height) / rowHeight) + spareRows)
  return { start: Math.min(start, end), end }
}

/** Where to scroll so that a row is seen whole, moving as little as can be. */
export function scrollToRow(index: number, scrolledTo: number, height: number): number {
  const top = index * rowHeight
  if (top < scrolledTo) return top
  if (top + rowHeight > scrolledTo + height) return top + rowHeight - height
  return scrolledTo
}

/** Where a key of the keyboard takes the cursor; null when it is none that moves it. */
export function movedCursor(key: string, cursor: number, total: number, rowsSeen: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + rowsSeen,
    PageUp: cursor - rowsSeen,
    Home: 0,
    End: total - 1,
  }
  const moved = Object.hasOwn(to, key) ? to[key]! : null
  return moved === null || total === 0 ? null : Math.max(0, Math.min(total - 1, moved))
}
