import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { OfficePerson } from '#contract/settings.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { notifyUndoable } from '#renderer/ui/notify.ts'
import { PersonRow } from './PersonRow.tsx'

const { people: text } = words.office
const nobody: OfficePerson = { name: '', phone: null, from: null, until: null }

/** Who held a post in which time; what is added is kept once its name is there. */
export function PeopleList({
  title,
  hint,
  people,
  hasPhone,
  onChange,
}: {
  title: string
  hint: string
  people: readonly OfficePerson[]
  hasPhone: boolean
  onChange(people: OfficePerson[]): void
}) {
  const [isAdding, setIsAdding] = useState(false)
  const rows = isAdding ? [...people, nobody] : people
  return (
    <div className="settings-block">
      <span className="settings-label">{title}</span>
      <p className="settings-detail">{hint}</p>
      <ul className="result-list">
        {rows.map((person, index) => (
          <PersonRow
            // By its place, so that the focus stays where it is when a row is saved.
            key={index}
            place={index + 1}
            person={person}
            hasPhone={hasPhone}
            onSave={(changed) => {
              if (index === people.length) setIsAdding(false)
              onChange(index < people.length ? people.with(index, changed) : [...people, changed])
            }}
            onRemove={() => {
              if (index === people.length) return setIsAdding(false)
              onChange(people.toSpliced(index, 1))
              notifyUndoable(text.removed(person.name), () => onChange([...people]))
            }}
          />
        ))}
      </ul>
      {!isAdding && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
          {text.add}
        </Button>
      )}
    </div>
  )
}
