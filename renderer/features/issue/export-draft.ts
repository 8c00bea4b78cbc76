import type { RequestInput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { fileSize } from '#renderer/strings/common.ts'
import { issue } from '#renderer/strings/issue.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notifyFailure } from '#renderer/ui/notify.ts'

export type ExportChoice = Omit<RequestInput<'issue.export'>, 'targetId'> & { fileName: string }

/**
 * Asks where to save, writes the file and hands it over. Returns what to say of it once it is written; null when the
 * clerk cancels or, with a notice, when it fails.
 */
export async function exportDraft({ fileName, ...choice }: ExportChoice): Promise<string | null> {
  const target = await host.pickTarget(fileName)
  if (!target.ok) notifyFailure(target.error)
  if (!target.ok || target.value === null) return null
  const written = await ask('issue.export', { ...choice, targetId: target.value.id })
  if (written === null) return null
  const delivered = await host.deliver(target.value.id)
  if (!delivered.ok) {
    notifyFailure(delivered.error)
    return null
  }
  return issue.exported[host.edition](target.value.name, fileSize(written.bytes))
}
