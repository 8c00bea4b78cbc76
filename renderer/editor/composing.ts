import type { Editor } from 'slate'

interface Composing {
  isActive: boolean
  waiting: (() => void)[]
}

const states = new WeakMap<Editor, Composing>()

function stateOf(editor: Editor): Composing {
  const known = states.get(editor)
  if (known !== undefined) return known
  const fresh: Composing = { isActive: false, waiting: [] }
  states.set(editor, fresh)
  return fresh
}

/** Whether an input method is composing: the document must not be changed from elsewhere until it ends. */
export function isComposing(editor: Editor): boolean {
  return stateOf(editor).isActive
}

/** Called by the view at compositionstart, and after compositionend once the composed text is in the document. */
export function setComposing(editor: Editor, isActive: boolean): void {
  const state = stateOf(editor)
  state.isActive = isActive
  if (isActive) return
  for (const run of state.waiting.splice(0)) run()
}

/** Runs a change of the document now, or when the composition that is under way has ended. */
export function whenQuiet(editor: Editor, run: () => void): void {
  const state = stateOf(editor)
  if (state.isActive) state.waiting.push(run)
  else run()
}
