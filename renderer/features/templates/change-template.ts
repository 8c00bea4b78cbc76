import type { Anchor, Template, TemplateChange } from '#contract/template.ts'
import { common } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useNavigation } from '#renderer/ui/navigation.ts'
import { dismissNotice, notify } from '#renderer/ui/notify.ts'
import type { NoticeAction } from '#renderer/ui/notify.ts'
import { useTemplates } from './templates-store.ts'
import type { MadeChange } from './templates-store.ts'

/** Places that an anchor may name. */
const mostPlaces = 200
/** Changes that can be taken back one after the other. */
const mostChanges = 100

/** What finds a template again after mining anew; of very many places an even choice. */
export function anchorOf(template: Pick<Template, 'id' | 'occurrences'>): Anchor {
  const { id, occurrences } = template
  const step = Math.max(1, Math.ceil(occurrences.length / mostPlaces))
  return {
    templateId: id,
    places: occurrences
      .filter((_, at) => at % step === 0)
      .map(({ replyId, start, end }) => ({ replyId, start, end })),
  }
}

/** Follows a template to its new id, before the list that has it is there. */
function follow(templateId: string | null): void {
  useTemplates.setState({ expectedId: templateId })
  useNavigation.setState({ templateId })
}

let lastNotice = 0

/** One notice of the templates at a time: a row of changes would cover the page, and Ctrl+Z takes all of them back. */
export function tellChange(text: string, action: NoticeAction | null): void {
  dismissNotice(lastNotice)
  lastNotice = notify('done', text, action)
}

export function keepToUndo(change: MadeChange): void {
  useTemplates.setState(({ changes }) => ({ changes: [...changes, change].slice(-mostChanges) }))
}

/** Takes a change back, whichever came after it. */
export async function undoChange(change: MadeChange): Promise<void> {
  const { editIds, templateId } = change
  useTemplates.setState(({ changes }) => ({ changes: changes.filter((one) => one !== change) }))
  if ((await ask('templates.undoMany', { editIds: [...editIds] })) === null) return
  if (templateId !== null) follow(templateId)
  tellChange(templates.done.undone, null)
}

/** Takes the newest change back; false when there is none. */
export function undoLastChange(): boolean {
  const newest = useTemplates.getState().changes.at(-1)
  if (newest !== undefined) void undoChange(newest)
  return newest !== undefined
}

/**
 * Makes a change at once and offers to take it back. The template shown is followed when the change gives it another id.
 *
 * @returns false when the host refused it, which it has said
 */
export async function changeTemplate(
  templateId: string,
  change: TemplateChange,
  done: string,
): Promise<boolean> {
  const made = await ask('templates.change', { templateId, change })
  if (made === null) return false
  const shown = useNavigation.getState().templateId
  if (shown === templateId || shown === null) follow(made.templateId)
  const kept = { editIds: [made.editId], templateId }
  keepToUndo(kept)
  tellChange(done, { label: common.undo, run: () => void undoChange(kept) })
  return true
}
