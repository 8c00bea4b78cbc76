import type { Card } from '#contract/draft.ts'
import type { Editor } from 'slate'

export interface CardHistory {
  /** Ties a change of the card to the editor's newest step, which is what the text made of it. */
  remember(before: Card, after: Card): void
}

/**
 * Lets the card follow when a step that it caused is undone or redone, so that card and text never disagree. Only the
 * fields of that step go back: what was set on the card since stays.
 *
 * @param setCard  gets the function that makes the next card of the present one
 */
export function withCardHistory(
  editor: Editor,
  setCard: (update: (card: Card) => Card) => void,
): CardHistory {
  const changes = new WeakMap<object, { before: Card; after: Card }>()
  const { undo, redo } = editor

  editor.undo = () => {
    const change = changes.get(editor.history.undos.at(-1) ?? {})
    undo()
    if (change !== undefined) setCard((card) => withChange(card, change.after, change.before))
  }

  editor.redo = () => {
    const change = changes.get(editor.history.redos.at(-1) ?? {})
    redo()
    if (change !== undefined) setCard((card) => withChange(card, change.before, change.after))
  }

  return {
    remember: (before, after) => {
      const step = editor.history.undos.at(-1)
      if (step !== undefined) changes.set(step, { before, after })
    },
  }
}

/** A card with the fields in which two others differ as they stand in the second. */
function withChange(card: Card, from: Card, to: Card): Card {
  return {
    ...card,
    ...differences(from, to),
    contact: { ...card.contact, ...differences(from.contact, to.contact) },
  }
}

function differences<T extends object>(from: T, to: T): Partial<T> {
  const keys = Object.keys(to) as (keyof T)[]
  const changed = keys.filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]))
  return Object.fromEntries(changed.map((key) => [key, to[key]])) as Partial<T>
}
