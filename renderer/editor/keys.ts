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
  | { type: 'next-unconfirmed' }
  | { type: 'confirm' }
  | { type: 'level'; level: number }
  | { type: 'pick'; index: number }
  | { type: 'search' }
  /** Tab with nothing to take or to walk through: the caret stays; Shift+Tab is the way out of the text. */
  | { type: 'stay' }

/** What the editor knows when a key comes: whether grey text stands at the caret, and whether its block has 待补 or 待核. */
export interface KeySituation {
  hasGhost: boolean
  hasOpenMarks: boolean
}

/**
 * The command of a key, or null when the key is not the editor's. Ctrl is also ⌘ on a Mac. Keys go by their
 * place on the board where another layout or an input method would give another character.
 */
export function commandOf(stroke: KeyStroke, situation: KeySituation): EditorCommand | null {
  const isControl = stroke.ctrlKey || stroke.metaKey
  if (stroke.key === 'Tab' && !isControl && !stroke.altKey) return tabCommand(stroke.shiftKey, situation)
  if (stroke.key === 'Escape') return situation.hasGhost ? { type: 'quiet' } : null
  if (stroke.key === 'F8') return { type: 'next-unconfirmed' }
  if (isControl && stroke.key === 'ArrowRight' && !stroke.shiftKey) {
    return situation.hasGhost ? { type: 'accept-clause' } : null
  }
  if (isControl && stroke.key === 'Enter') return { type: 'confirm' }
  if (isControl && stroke.code === 'Space') return { type: 'search' }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(stroke.code)?.[1]
  if (digit !== undefined && isControl && Number(digit) <= 4) return { type: 'level', level: Number(digit) }
  if (digit !== undefined && stroke.altKey && !isControl && Number(digit) >= 1 && Number(digit) <= 5) {
    return { type: 'pick', index: Number(digit) - 1 }
  }
  if (stroke.altKey && !isControl && stroke.code === 'BracketRight') return { type: 'candidate', step: 1 }
  if (stroke.altKey && !isControl && stroke.code === 'BracketLeft') return { type: 'candidate', step: -1 }
  return null
}

function tabCommand(isShifted: boolean, situation: KeySituation): EditorCommand | null {
  if (situation.hasGhost && !isShifted) return { type: 'accept-all' }
  if (situation.hasOpenMarks) return { type: 'slot', direction: isShifted ? 'previous' : 'next' }
  return isShifted ? null : { type: 'stay' }
}
