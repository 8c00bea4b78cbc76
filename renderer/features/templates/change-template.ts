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
function tell(text: string, action: NoticeAction | null): void {
  dismissNotice(lastNotice)
  lastNotice = notify('done', text, action)
}

function forget(editId: string): void {
  useTemplates.setState(({ changes }) => ({ changes: changes.filter((one) => one.editId !== editId) }))
}

async function undo({ editId, templateId }: MadeChange): Promise<void> {
  forget(editId)
  if ((await ask('templates.undoChange', { editId })) === null) return
  follow(templateId)
  tell(templates.done.undone, null)
}

/** Takes the newest change back; false when there is none. */
export function undoLastChange(): boolean {
  const newest = useTemplates.getState().changes.at(-1)
  if (newest !== undefined) void undo(newest)
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
  const kept = { editId: made.editId, templateId }
  useTemplates.setState(({ changes }) => ({ changes: [...changes, kept].slice(-mostChanges) }))
  tell(done, { label: common.undo, run: () => void undo(kept) })
  return true
}
