import type { CuratedTemplate, TemplateChange, TemplateEdit } from '#contract/template.ts'
import { anchorOf, applyEdits } from '#domain/templating/edits.ts'
import { insertEdit } from '#store/template-edits.ts'
import { usesOfAnchor } from '#store/occurrences.ts'
import { bareTemplateById, exchangeTemplates } from '#store/templates.ts'
import type { LibraryParts } from './parts.ts'

/** Places that an anchor remembers at most. */
const mostPlaces = 200

/** Changes that are a word of the clerk on a template and leave its uses as they are. */
type HandChange = Extract<TemplateChange, { kind: 'state' | 'name' | 'wording' }>

/** Whether a change needs neither the uses of a template nor mining. Its mined name is known by mining alone. */
export function isHandChange(change: TemplateChange): change is HandChange {
  if (change.kind === 'name') return change.name !== null
  return change.kind === 'state' || change.kind === 'wording'
}

/**
 * Makes such a change and keeps it, without reading the uses: that takes the same time for a template of five uses and of fifty thousand.
 *
 * @returns the id of the edit; null when there is no such template
 */
export function changeByHand(
  { store, clock, newId }: LibraryParts,
  templateId: string,
  change: HandChange,
): string | null {
  const target = bareTemplateById(store, templateId)
  if (target === null) return null
  const places = anchorOf({ ...target, occurrences: usesOfAnchor(store, templateId, mostPlaces) })
  const edit: TemplateEdit = { id: newId(), atMs: clock(), anchor: places, change }
  const replacement = replacementOf(store, change)
  const { templates } = applyEdits([target, ...replacement], [edit], () => null)
  const changed = templates.find(({ id }) => id === templateId) ?? target
  store.transaction(() => {
    exchangeTemplates(store, [templateId], [changed])
    insertEdit(store, edit, { before: [target], afterIds: [templateId] })
  })
  return edit.id
}

function replacementOf(store: LibraryParts['store'], change: HandChange): CuratedTemplate[] {
  if (change.kind !== 'state' || change.replacement === null) return []
  const other = bareTemplateById(store, change.replacement.templateId)
  return other === null ? [] : [other]
}
