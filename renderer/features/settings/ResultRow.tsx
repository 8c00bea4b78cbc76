import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { outcomeSchema } from '#contract/profile.ts'
import type { Profile } from '#contract/profile.ts'
import { settings as words } from '#renderer/strings/settings.ts'
import { wrongResult } from './profile-edits.ts'

type Result = Profile['results'][number]
const { profile: text } = words

function isSameResult(a: Result, b: Result): boolean {
  return a.mark === b.mark && a.meaning === b.meaning && a.outcome === b.outcome
}

/**
 * One mark of a handling result with its meaning; saved when one of its boxes is left.
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
  const [given, setGiven] = useState(result)
  if (!isSameResult(given, result)) {
    // Changed from elsewhere: another profile, or something was taken back.
    setGiven(result)
    setTyped(result)
    setWrong(null)
  }
  const save = (wanted: Result) => {
    setTyped(wanted)
    const reason = wrongResult(results, index, wanted)
    setWrong(reason)
    if (reason === null && !isSameResult(wanted, result)) onSave(wanted)
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
