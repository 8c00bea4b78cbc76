import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { outcomeSchema } from '#contract/profile.ts'
import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { wrongResult } from './profile-edits.ts'

type Result = Profile['results'][number]
const { profile: text } = words

/**
 * One mark of a handling result with its meaning; saved when one of its boxes is left.
 *
 * @param onRemove  null for one that is only just being added
 */
export function ResultRow({
  results,
  index,
  result,
  onSave,
  onRemove,
}: {
  results: readonly Result[]
  index: number
  result: Result
  onSave(result: Result): void
  onRemove(): void
}) {
  const [typed, setTyped] = useState(result)
  const [wrong, setWrong] = useState<string | null>(null)
  const save = (wanted: Result) => {
    setTyped(wanted)
    const reason = wrongResult(results, index, wanted)
    setWrong(reason)
    const isSame =
      wanted.mark === result.mark && wanted.meaning === result.meaning && wanted.outcome === result.outcome
    if (reason === null && !isSame) onSave(wanted)
  }
  return (
    <li className="result-row">
      <Input
        className="result-mark"
        aria-label={text.markOf(index + 1)}
        value={typed.mark}
        {...(wrong === null ? {} : { status: 'error' as const })}
        onChange={(event) => setTyped({ ...typed, mark: event.target.value })}
        onBlur={() => save(typed)}
        onPressEnter={() => save(typed)}
      />
      <Input
        aria-label={text.meaningOf(typed.mark)}
        value={typed.meaning}
        onChange={(event) => setTyped({ ...typed, meaning: event.target.value })}
        onBlur={() => save(typed)}
        onPressEnter={() => save(typed)}
      />
      <Select
        className="result-outcome"
        aria-label={text.outcomeOf(typed.mark)}
        value={typed.outcome}
        options={outcomeSchema.options.map((value) => ({ value, label: text.outcomes[value] }))}
        onChange={(outcome) => save({ ...typed, outcome })}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text.remove(typed.mark)}
        title={text.remove(typed.mark)}
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
