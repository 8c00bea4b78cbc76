import { Input, Select } from 'antd'
import type { GetRef, RefSelectProps } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { longDate } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { useFocusOnce } from '#renderer/ui/use-focus-once.ts'
import { choices, fieldKinds, readField, typedOf } from './reply-field.ts'
import type { FieldName, FieldValue } from './reply-field.ts'

function hintOf(field: FieldName): string | null {
  if (fieldKinds[field] === 'list') return library.edit.listHint
  return fieldKinds[field] === 'date' ? library.edit.dateHint : null
}

export interface FieldEditorProps {
  field: FieldName
  value: FieldValue
  onSave(value: FieldValue): void
  onCancel(): void
}

/** One of few values; choosing is saving. */
function ChoiceEditor({ field, value, onSave, onCancel }: FieldEditorProps) {
  const control = useFocusOnce<RefSelectProps>()
  const allowed: readonly string[] = choices[field as keyof typeof choices]
  return (
    <Select
      ref={control}
      defaultOpen
      className="field-choice"
      aria-label={library.edit.edit(library.fields[field] ?? field)}
      value={typedOf(value)}
      options={[...allowed, ''].map((choice) => ({ value: choice, label: choice || library.edit.none }))}
      onChange={(chosen) => onSave(chosen === '' ? null : chosen)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onBlur={onCancel}
    />
  )
}

/** A line that is typed; Enter and leaving it save, Esc does not. What does not fit is said and not saved. */
function TextEditor({ field, value, onSave, onCancel }: FieldEditorProps) {
  const [typed, setTyped] = useState(
    fieldKinds[field] === 'date' && typeof value === 'string' ? longDate(value) : typedOf(value),
  )
  const [reason, setReason] = useState<string | null>(null)
  const hintId = useId()
  const control = useFocusOnce<GetRef<typeof Input.TextArea>>()
  const below = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    below.current?.scrollIntoView({ block: 'nearest' })
  }, [reason])
  const save = () => {
    const read = readField(field, typed)
    if (read.ok) onSave(read.value)
    else setReason(read.reason)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const hint = reason ?? hintOf(field)
  return (
    <>
      <Input.TextArea
        ref={control}
        autoSize={{ minRows: 1, maxRows: 8 }}
        aria-label={library.edit.edit(library.fields[field] ?? field)}
        aria-describedby={hint === null ? undefined : hintId}
        {...(reason === null ? {} : { status: 'error' as const })}
        value={typed}
        data-testid="field-editor"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          setReason(null)
        }}
        onKeyDown={press}
        onBlur={save}
      />
      {hint !== null && (
        <p
          ref={below}
          id={hintId}
          className={reason === null ? 'field-hint' : 'field-reason'}
          role={reason === null ? undefined : 'alert'}
        >
          {hint}
        </p>
      )}
    </>
  )
}

/** The control in which a field is put right. */
export function FieldEditor(props: FieldEditorProps) {
  return fieldKinds[props.field] === 'choice' ? <ChoiceEditor {...props} /> : <TextEditor {...props} />
}
