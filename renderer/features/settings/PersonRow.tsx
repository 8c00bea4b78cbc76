import { DeleteOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { OfficePerson } from '#contract/settings.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { settings as words } from '#renderer/strings/settings.ts'

const { people: text } = words.office

/** One person with their time in the post; saved when a box is left and the row is whole. */
export function PersonRow({
  place,
  person,
  hasPhone,
  onSave,
  onRemove,
}: {
  place: number
  person: OfficePerson
  hasPhone: boolean
  onSave(person: OfficePerson): void
  onRemove(): void
}) {
  const [typed, setTyped] = useState(person)
  const [given, setGiven] = useState(person)
  const [wrong, setWrong] = useState<string | null>(null)
  if (JSON.stringify(given) !== JSON.stringify(person)) {
    // Changed from elsewhere: something was taken back.
    setGiven(person)
    setTyped(person)
    setWrong(null)
  }
  const save = (next: OfficePerson) => {
    const phone = next.phone?.trim() ?? ''
    const wanted = { ...next, name: next.name.trim(), phone: phone === '' ? null : phone }
    setTyped(wanted)
    const reason = wrongPerson(wanted)
    setWrong(reason)
    if (reason === null && JSON.stringify(wanted) !== JSON.stringify(person)) onSave(wanted)
  }
  const dateBox = (key: 'from' | 'until', label: string) => (
    <DatePicker
      aria-label={label}
      format={[...caseStrings.dateFormats]}
      placeholder={`${text[key]}：${text.open}`}
      value={typed[key] === null ? null : dayjs(typed[key])}
      onChange={(date) => save({ ...typed, [key]: date === null ? null : date.format('YYYY-MM-DD') })}
    />
  )
  return (
    <li className={hasPhone ? 'people-row' : 'people-row people-row-plain'}>
      <Input
        aria-label={text.nameOf(place)}
        placeholder={text.name}
        maxLength={40}
        value={typed.name}
        {...(wrong === null ? {} : { status: 'error' as const })}
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
        onBlur={() => save(typed)}
        onPressEnter={() => save(typed)}
      />
      {hasPhone && (
        <Input
          aria-label={text.phoneOf(typed.name)}
          placeholder={text.phone}
          value={typed.phone ?? ''}
          onChange={(event) => setTyped({ ...typed, phone: event.target.value })}
          onBlur={() => save(typed)}
          onPressEnter={() => save(typed)}
        />
      )}
      {dateBox('from', text.fromOf(typed.name))}
      {dateBox('until', text.untilOf(typed.name))}
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text.remove(typed.name)}
        title={text.remove(typed.name)}
        onClick={onRemove}
      />
      {wrong !== null && (
        <p className="settings-wrong" role="alert">
          {wrong}
        </p>
      )}
    </li>
  )
}

function wrongPerson({ name, from, until }: OfficePerson): string | null {
  if (name === '') return text.emptyName
  return from !== null && until !== null && from > until ? text.wrongTime : null
}
