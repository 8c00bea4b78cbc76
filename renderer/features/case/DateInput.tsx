import type { Card } from '#contract/draft.ts'
import { caseStrings } from '#renderer/strings/case.ts'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { DateField } from './card-fields.ts'
import { readDate } from './read-date.ts'

/**
 * A date of the card, typed in any usual form or chosen from the calendar, and shown as 2025年4月28日. What is typed
 * counts with Enter and when the field is left; what cannot be read as a date is named rather than dropped silently.
 */
export function DateInput({
  id,
  field,
  card,
  onChange,
  isPlain,
}: {
  id: string
  field: DateField
  card: Card
  onChange: (card: Card) => void
  isPlain: boolean
}) {
  const iso = card[field]
  const [unread, setUnread] = useState<string | null>(null)
  const commit = (next: string | null) => {
    setUnread(null)
    if (next !== iso) onChange({ ...card, [field]: next })
  }
  const take = (target: EventTarget) => {
    const typed = target instanceof HTMLInputElement ? target.value.trim() : ''
    const next = readDate(typed)
    if (next !== null) commit(next)
    else setUnread(typed === '' ? null : typed)
  }
  return (
    <>
      <DatePicker
        id={id}
        className="case-control"
        variant={isPlain ? 'borderless' : 'outlined'}
        format={[...caseStrings.dateFormats]}
        value={iso === null ? null : dayjs(iso)}
        placeholder={caseStrings.examples[field]}
        {...(unread === null ? {} : { status: 'warning' as const })}
        onChange={(date) => {
          commit(date === null ? null : date.format('YYYY-MM-DD'))
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Tab') take(event.target)
        }}
        onBlur={(event) => {
          take(event.target)
        }}
      />
      {unread !== null && <p className="case-hint">{caseStrings.hints.dateUnread(unread)}</p>}
    </>
  )
}
