/** What of a keyboard event decides its meaning. */
export interface KeyStroke {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

export type EditorCommand =
  | { type: 'accept-all' }
  | { type: 'accept-clause' }
  | { type: 'candidate'; step: 1 | -1 }
  | { type: 'quiet' }
  | { type: 'slot'; direction: 'next' | 'previous' }
  | { type: 'walk'; direction: 'next' | 'previous' }
  | { type: 'end-walk' }
  | { type: 'unconfirmed'; direction: 'next' | 'previous' }
  | { type: 'confirm' }
  | { type: 'level'; level: number }
  | { type: 'pick'; index: number }
  | { type: 'search' }
  | { type: 'cell'; direction: 'next' | 'previous' }
  | { type: 'shift'; direction: 'up' | 'down' }
  /** Tab with nothing to take or to walk through: the caret stays; Shift+Tab is the way out of the text. */
  | { type: 'stay' }

/**
 * What the editor knows when a key comes: whether grey text stands at the caret, whether its block has 待补 or 待核, whether a
 * passage just taken has slots to be walked through, and whether the block is a row of a table.
 */
export interface KeySituation {
  hasGhost: boolean
  hasOpenMarks: boolean
  isWalking: boolean
  isInTable: boolean
}

/**
 * The command of a key, or null when the key is not the editor's. Ctrl is also ⌘ on a Mac. Keys go by their
 * place on the board where another layout or an input method would give another character.
 */
export function commandOf(stroke: KeyStroke, situation: KeySituation): EditorCommand | null {
  const isControl = stroke.ctrlKey || stroke.metaKey
  if (stroke.key === 'Tab' && !isControl && !stroke.altKey) return tabCommand(stroke.shiftKey, situation)
  if (stroke.key === 'Escape') return escapeCommand(situation)
  const vertical = stroke.key === 'ArrowUp' ? 'up' : stroke.key === 'ArrowDown' ? 'down' : null
  if (vertical !== null && stroke.altKey && stroke.shiftKey && !isControl) {
    return { type: 'shift', direction: vertical }
  }
  if (stroke.key === 'F8') return { type: 'unconfirmed', direction: stroke.shiftKey ? 'previous' : 'next' }
  if (isControl && stroke.key === 'ArrowRight' && !stroke.shiftKey) {
    return situation.hasGhost ? { type: 'accept-clause' } : null
  }
  if (isControl && stroke.key === 'Enter') return { type: 'confirm' }
  if (isSearchKey(stroke)) return { type: 'search' }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(stroke.code)?.[1]
  if (digit !== undefined && isControl && Number(digit) <= 4) return { type: 'level', level: Number(digit) }
  if (digit !== undefined && stroke.altKey && !isControl && Number(digit) >= 1 && Number(digit) <= 5) {
    return { type: 'pick', index: Number(digit) - 1 }
  }
  if (stroke.altKey && !isControl && stroke.code === 'BracketRight') return { type: 'candidate', step: 1 }
  if (stroke.altKey && !isControl && stroke.code === 'BracketLeft') return { type: 'candidate', step: -1 }
  return null
}

/** Ctrl+Space, and a second key because many input methods keep that one for themselves. */
function isSearchKey({ ctrlKey, metaKey, altKey, code }: KeyStroke): boolean {
  const isControl = ctrlKey || metaKey
  return (isControl && !altKey && code === 'Space') || (altKey && !isControl && code === 'Slash')
}

function escapeCommand({ hasGhost, isWalking }: KeySituation): EditorCommand | null {
  if (isWalking) return { type: 'end-walk' }
  return hasGhost ? { type: 'quiet' } : null
}

function tabCommand(isShifted: boolean, situation: KeySituation): EditorCommand | null {
  if (situation.isWalking) return { type: 'walk', direction: isShifted ? 'previous' : 'next' }
  if (situation.hasGhost && !isShifted) return { type: 'accept-all' }
  if (situation.hasOpenMarks) return { type: 'slot', direction: isShifted ? 'previous' : 'next' }
  if (situation.isInTable) return { type: 'cell', direction: isShifted ? 'previous' : 'next' }
  return isShifted ? null : { type: 'stay' }
}
