import { host } from '#renderer/host.ts'
import { fileSize } from '#renderer/strings/common.ts'
import { templates } from '#renderer/strings/templates.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'

/** Asks where to save, writes all templates but the rejected ones, and hands the file over. What fails is told. */
export async function exportTemplates(): Promise<void> {
  const target = await host.pickTarget(templates.export.fileName)
  if (!target.ok) return notifyFailure(target.error)
  if (target.value === null) return
  const written = await ask('templates.export', { targetId: target.value.id })
  if (written === null) return
  const delivered = await host.deliver(target.value.id)
  if (!delivered.ok) return notifyFailure(delivered.error)
  const size = fileSize(written.bytes)
  notify('done', templates.export.done[host.edition](written.templates, target.value.name, size))
}
