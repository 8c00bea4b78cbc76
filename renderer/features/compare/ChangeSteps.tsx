import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useEffect, useRef } from 'react'
import { compare } from '#renderer/strings/compare.ts'

/** The way from change to change, by buttons and by Alt+↑ and Alt+↓. */
export function ChangeSteps({
  changes,
  at,
  onStep,
}: {
  /** Rows that differ, in order. */
  changes: readonly number[]
  /** The row that is looked at; -1 for none. */
  at: number
  onStep(row: number): void
}) {
  const step = (direction: 1 | -1) => {
    const next =
      direction === 1 ? changes.find((index) => index > at) : changes.findLast((index) => index < at)
    const target = next ?? (direction === 1 ? changes[0] : changes.at(-1))
    if (target !== undefined) onStep(target)
  }
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return
      if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return
      event.preventDefault()
      event.stopPropagation()
      latest.current(event.code === 'ArrowDown' ? 1 : -1)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
  const isEmpty = changes.length === 0
  return (
    <span className="compare-steps">
      <Tooltip title={`${compare.previousChange}（Alt+↑）`}>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={compare.previousChange}
          disabled={isEmpty}
          onClick={() => step(-1)}
        />
      </Tooltip>
      <span className="compare-ordinal">{compare.place(changes.indexOf(at) + 1, changes.length)}</span>
      <Tooltip title="Alt+↓">
        <Button
          size="small"
          icon={<RightOutlined />}
          iconPlacement="end"
          disabled={isEmpty}
          onClick={() => step(1)}
        >
          {compare.nextChange}
        </Button>
      </Tooltip>
    </span>
  )
}
