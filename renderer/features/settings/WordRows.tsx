import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { checkSettings as text } from '#renderer/strings/check-settings.ts'
import { notifyUndoable } from '#renderer/ui/notify.ts'
import { wrongCells } from './word-rows.ts'
import type { Column } from './word-rows.ts'

/**
 * Words with what belongs to each (what to write in its place, since when), a row for each. A row is saved when one of its boxes is left and
 * all it must have is there; a wrong one says why and stays.
 */
export function WordRows({
  label,
  hint,
  columns,
  rows,
  onChange,
}: {
  label: string
  hint: string
  columns: readonly Column[]
  rows: readonly string[][]
  onChange(rows: string[][]): void
}) {
  const [isAdding, setIsAdding] = useState(false)
  const shown = isAdding ? [...rows, columns.map(() => '')] : rows
  const remove = (index: number) => {
    if (index === rows.length) {
      setIsAdding(false)
      return
    }
    const before = rows.map((row) => row.slice())
    onChange(before.toSpliced(index, 1))
    notifyUndoable(text.removed(rows[index]?.[0] ?? ''), () => onChange(before))
  }
  return (
    <div className="settings-block">
      <span className="settings-label">{label}</span>
      <p className="settings-detail">{hint}</p>
      <ul className="result-list" aria-label={label}>
        {shown.map((row, index) => (
          <WordRow
            // By its place, so that the focus stays where it is when a row is saved.
            key={index}
            columns={columns}
            row={row}
            others={rows.filter((_, at) => at !== index)}
            onSave={(saved) => {
              if (index === rows.length) setIsAdding(false)
              onChange(
                index < rows.length ? rows.map((old, at) => (at === index ? saved : old)) : [...rows, saved],
              )
            }}
            onRemove={() => remove(index)}
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

function WordRow({
  columns,
  row,
  others,
  onSave,
  onRemove,
}: {
  columns: readonly Column[]
  row: readonly string[]
  others: readonly string[][]
  onSave(row: string[]): void
  onRemove(): void
}) {
  const [typed, setTyped] = useState(row)
  const [given, setGiven] = useState(row)
  const [wrong, setWrong] = useState<string | null>(null)
  if (given.join('\n') !== row.join('\n')) {
    // Changed from elsewhere: something was taken back.
    setGiven(row)
    setTyped(row)
    setWrong(null)
  }
  const save = () => {
    const tidy = typed.map((cell) => cell.trim())
    if (tidy.every((cell) => cell === '')) return
    const reason = wrongCells(columns, tidy, others)
    setWrong(reason)
    if (reason === null && tidy.join('\n') !== row.join('\n')) onSave(tidy)
  }
  return (
    <li className={`word-row word-row-${columns.length}`}>
      {columns.map(({ label, isDate, placeholder }, at) => (
        <Input
          key={label}
          type={isDate ? 'date' : 'text'}
          aria-label={at === 0 ? label : text.ofWord(typed[0] ?? '', label)}
          placeholder={placeholder}
          title={label}
          value={typed[at] ?? ''}
          {...(wrong === null ? {} : { status: 'error' as const })}
          onChange={(event) =>
            setTyped(typed.map((cell, index) => (index === at ? event.target.value : cell)))
          }
          onBlur={save}
          onPressEnter={save}
        />
      ))}
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text.remove(typed[0] ?? '')}
        title={text.remove(typed[0] ?? '')}
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
