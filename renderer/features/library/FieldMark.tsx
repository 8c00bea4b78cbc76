import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { FieldPlace } from '#contract/reply.ts'
import { common } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { useLibrary } from './library-store.ts'

export interface FieldMarkProps {
  /** Those that stand there, the innermost first. */
  fields: readonly FieldPlace[]
  unsure: ReadonlySet<string>
  children: ReactNode
}

function Mark({ fields, unsure, children }: FieldMarkProps) {
  const names = fields.map((place) => place.field)
  const isLit = useLibrary(
    ({ hovered, chosen }) =>
      (hovered !== null && names.includes(hovered.field)) ||
      (chosen !== null && names.includes(chosen.field)),
  )
  const field = names[0] ?? ''
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

/** A run of text, marked where fields were found in it. Lit while the clerk points at one of them anywhere. */
export function FieldMark(props: FieldMarkProps) {
  return props.fields.length === 0 ? <>{props.children}</> : <Mark {...props} />
}
