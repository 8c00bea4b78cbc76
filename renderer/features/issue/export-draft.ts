import type { RequestInput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { fileSize } from '#renderer/strings/common.ts'
import { issue } from '#renderer/strings/issue.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'

export type ExportChoice = Omit<RequestInput<'issue.export'>, 'targetId'> & { fileName: string }

/** Asks where to save, writes the file and hands it over. Says what happened; nothing when the clerk cancels. */
export async function exportDraft({ fileName, ...choice }: ExportChoice): Promise<void> {
  const target = await host.pickTarget(fileName)
  if (!target.ok) return notifyFailure(target.error)
  if (target.value === null) return
  const written = await ask('issue.export', { ...choice, targetId: target.value.id })
  if (written === null) return
  const delivered = await host.deliver(target.value.id)
  if (!delivered.ok) return notifyFailure(delivered.error)
  notify('done', issue.exported[host.edition](target.value.name, fileSize(written.bytes)))
}
