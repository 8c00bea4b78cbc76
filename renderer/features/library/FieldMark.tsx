import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { FieldPlace } from '#contract/reply.ts'
import { common } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { useLibrary } from './library-store.ts'

/** A run of text in which fields were found. Lit while the clerk points at one of them anywhere. */
export function FieldMark({
  fields,
  unsure,
  children,
}: {
  fields: readonly FieldPlace[]
  unsure: ReadonlySet<string>
  children: ReactNode
}) {
  const names = fields.map((place) => place.field)
  const isLit = useLibrary(
    ({ hovered, chosen }) =>
      (hovered !== null && names.includes(hovered.field)) ||
      (chosen !== null && names.includes(chosen.field)),
  )
  const [field] = names
  if (field === undefined) return <>{children}</>
  const isUnsure = unsure.has(field)
  const title = [library.fields[field] ?? field, ...(isUnsure ? [library.reply.checkHint] : [])]
  return (
    <Tooltip title={title.join(common.semicolon)} mouseEnterDelay={0.4}>
      <mark
        className={`field${isUnsure ? ' field-unsure' : ''}${isLit ? ' field-lit' : ''}`}
        data-fields={names.join(' ')}
      >
        {children}
      </mark>
    </Tooltip>
  )
}
