import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { keepToUndo, tellChange, undoChange } from './change-template.ts'
import { afterChoosing } from './occurrence-key.ts'
import { useTemplates } from './templates-store.ts'

/**
 * Chooses a template of the tree, or lets it go.
 *
 * @param ids      all of the tree, in the order in which they are seen
 * @param isRange  all between the one before and this one
 */
export function chooseTemplate(ids: readonly string[], id: string, isRange: boolean): void {
  useTemplates.setState(({ chosen, lastChosen }) => ({
    chosen: afterChoosing(ids, chosen, id, isRange ? lastChosen : null),
    lastChosen: id,
  }))
}

export function chooseNone(): void {
  useTemplates.setState({ chosen: new Set(), lastChosen: null })
}

/** Keeps or passes over all that are chosen, in one step that is taken back as one. */
export async function decideChosen(ids: readonly string[], state: 'kept' | 'rejected'): Promise<void> {
  const made = await ask('templates.changeMany', { templateIds: [...ids], state })
  if (made === null) return
  chooseNone()
  const change = { editIds: made.editIds, templateId: null }
  keepToUndo(change)
  tellChange(templates.bulk.done[state](made.editIds.length), {
    label: common.undo,
    run: () => void undoChange(change),
  })
}
