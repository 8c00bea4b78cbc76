import type { LibraryReply } from '#contract/reply.ts'
import { common, longDate, moment } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { useNow } from '#renderer/ui/use-now.ts'

function Field({ name, value }: { name: string; value: string | null }) {
  return (
    <div className="reply-field">
      <dt>{name}</dt>
      <dd className={value === null || value === '' ? 'reply-missing' : ''}>
        {value || library.reply.notFound}
      </dd>
    </div>
  )
}

/** What the reply says of itself, field by field, and what the file was. */
export function ReplyFields({ reply: { reply, ...source } }: { reply: LibraryReply }) {
  const names = library.fields
  const now = useNow()
  const scalars = [
    ['subject', reply.subject],
    ['kind', reply.kind],
    ['number', reply.number],
    ['meeting', reply.meeting],
    ['addressees', reply.addressees.join(common.listSeparator)],
    ['honorific', reply.honorific],
    ['handlingResult', reply.handlingResult],
    ['signer', reply.signer],
    ['documentNumber', reply.documentNumber],
    ['organ', reply.organ],
    ['date', reply.date === null ? null : longDate(reply.date)],
    ['publicity', reply.publicity],
    ['contact.name', reply.contact.name],
    ['contact.phone', reply.contact.phone],
    ['contact.address', reply.contact.address],
    ['contact.postcode', reply.contact.postcode],
    ['cc', reply.cc.join(common.listSeparator)],
    ['attachments', reply.attachments.join(common.listSeparator)],
  ] as const
  return (
    <dl className="reply-fields">
      {scalars.map(([field, value]) => (
        <Field key={field} name={names[field] ?? field} value={value} />
      ))}
      <Field name={library.reply.file} value={source.file} />
      <Field
        name={library.reply.format}
        value={[source.format, source.encoding].filter(Boolean).join(common.listSeparator)}
      />
      <Field name={library.reply.imported} value={moment(source.importedAtMs, now)} />
    </dl>
  )
}
