import type { HostBridge } from '#contract/bridge.ts'
import type { Origin } from '#contract/draft.ts'
import { longDate } from '#renderer/strings/common.ts'
import { editorStrings } from '#renderer/strings/editor.ts'

const words = editorStrings.origin

/** Names the template, the reply or the field of the card that text came from; null for what is typed or gone. */
export async function describeOrigin(
  host: Pick<HostBridge<File>, 'request'>,
  { from, ref }: Origin,
): Promise<string | null> {
  if (from === 'card') return ref
  if (from === 'typed' || ref === null) return null
  if (from !== 'reply') {
    const template = await host.request('templates.get', { templateId: ref })
    if (template.ok) return words.template(template.value.name, longDate(template.value.lastUse))
  }
  const reply = await host.request('library.get', { replyId: ref })
  return reply.ok ? words.reply(reply.value.file, longDate(reply.value.reply.date)) : null
}
