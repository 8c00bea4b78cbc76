import type { RequestInput } from '#contract/requests.ts'
import { host } from '#renderer/host.ts'
import { fileSize } from '#renderer/strings/common.ts'
import { compare } from '#renderer/strings/compare.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'

export type ExportPair = Omit<RequestInput<'compare.export'>, 'targetId'>

/** Asks where to save, writes the comparison and hands it over; what fails is told. */
export async function exportComparison(pair: ExportPair): Promise<void> {
  const target = await host.pickTarget(compare.exportName(pair.names.b, pair.format))
  if (!target.ok) {
    notifyFailure(target.error)
    return
  }
  if (target.value === null) return
  const written = await ask('compare.export', { ...pair, targetId: target.value.id })
  if (written === null) return
  const delivered = await host.deliver(target.value.id)
  if (delivered.ok) notify('done', compare.exported(target.value.name, fileSize(written.bytes)))
  else notifyFailure(delivered.error)
}
