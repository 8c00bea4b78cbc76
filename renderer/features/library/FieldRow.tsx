import { UndoOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useEffect, useRef } from 'react'
import type { LibraryReply } from '#contract/reply.ts'
import { longDate } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { confirmField, correctField, revertField } from './correct-reply.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { useLibrary } from './library-store.ts'
import { isCorrected, typedOf, valueOf } from './reply-field.ts'
import type { FieldName } from './reply-field.ts'

/** One field: what was read, whether that is certain, and the way to put it right. */
export function FieldRow({
  reply,
  field,
  isUnsure,
}: {
  reply: LibraryReply
  field: FieldName
  isUnsure: boolean
}) {
  const isEditing = useLibrary(({ editing }) => editing?.replyId === reply.id && editing.field === field)
  const isLit = useLibrary(({ hovered, chosen }) => hovered?.field === field || chosen?.field === field)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    // The focus goes back to the field that was edited, unless it went elsewhere.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const value = valueOf(reply.reply, field)
  const shown = field === 'date' && typeof value === 'string' ? longDate(value) : typedOf(value)
  const name = library.fields[field] ?? field
  const isRight = isCorrected(reply.corrections, field)
  const end = () => useLibrary.setState({ editing: null })
  return (
    <div
      className={`field-row${isLit ? ' field-row-lit' : ''}`}
      data-fields={field}
      data-testid={`field-${field}`}
    >
      <dt>{name}</dt>
      <dd>
        {isEditing ? (
          <FieldEditor
            field={field}
            value={value}
            onCancel={end}
            onSave={(next) => {
              end()
              void correctField(reply.id, field, next)
            }}
          />
        ) : (
          <button
            ref={button}
            type="button"
            className={`field-value${shown === '' ? ' field-missing' : ''}${isUnsure ? ' field-value-unsure' : ''}`}
            title={library.edit.edit(name)}
            onClick={() =>
              useLibrary.setState({
                editing: { replyId: reply.id, field },
                chosen: { field, from: 'fields' },
              })
            }
          >
            {shown === '' ? library.reply.notFound : shown}
          </button>
        )}
        {isUnsure && !isEditing && (
          <Tooltip title={library.edit.confirmHint}>
            <button
              type="button"
              className="badge badge-check"
              aria-label={library.edit.confirm(name)}
              onClick={() => void confirmField(reply.id, field)}
            >
              {library.reply.check}
            </button>
          </Tooltip>
        )}
        {isRight && !isEditing && (
          <>
            <span className="badge badge-corrected">{library.reply.corrected}</span>
            <Button
              size="small"
              type="text"
              icon={<UndoOutlined />}
              aria-label={library.edit.resetHint(
                field.startsWith('contact.') ? library.edit.resetContact : name,
              )}
              title={library.edit.resetHint(field.startsWith('contact.') ? library.edit.resetContact : name)}
              onClick={() => void revertField(reply.id, field)}
            >
              {library.edit.reset}
            </Button>
          </>
        )}
      </dd>
    </div>
  )
}
