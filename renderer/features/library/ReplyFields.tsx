import { useRef } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { common, moment } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { FieldRow } from './FieldRow.tsx'
import { fieldNames } from './reply-field.ts'
import { useFieldPointing } from './use-field-pointing.ts'
import { useFollowField } from './use-follow-field.ts'

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="field-row field-row-fixed">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** What the reply says of itself, field by field, each to be put right in its place; and what the file was. */
export function ReplyFields({ reply, unsure }: { reply: LibraryReply; unsure: ReadonlySet<string> }) {
  const scroller = useRef<HTMLElement>(null)
  useFollowField(scroller, 'fields')
  useFieldPointing(scroller, 'fields')
  const now = useNow()
  const format = [library.formats[reply.format] ?? reply.format, reply.encoding]
  return (
    <section className="reply-view" ref={scroller} aria-label={library.reply.views.fields}>
      <dl className="reply-fields">
        {fieldNames.map((field) => (
          <FieldRow key={field} reply={reply} field={field} isUnsure={unsure.has(field)} />
        ))}
        <Fact name={library.reply.file} value={reply.file} />
        {reply.alsoAs.length > 0 && (
          <Fact name={library.reply.alsoAs} value={reply.alsoAs.join(common.listSeparator)} />
        )}
        <Fact name={library.reply.format} value={format.filter(Boolean).join(common.listSeparator)} />
        <Fact name={library.reply.imported} value={moment(reply.importedAtMs, now)} />
      </dl>
      <p className="field-note">{library.edit.hint}</p>
    </section>
  )
}
