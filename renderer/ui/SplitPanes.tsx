import { Splitter } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSettings } from '#renderer/features/settings/settings-store.ts'

export interface SplitPanesProps {
  /** Under which the width is remembered. */
  name: string
  label: string
  /** Share of the first pane before it was ever dragged, 0..1. */
  initial: number
  minStart: number
  minEnd: number
  children: [ReactNode, ReactNode]
}

/** Two panes side by side, dragged at their edge; the width is remembered as a share of the whole, in thousandths. */
export function SplitPanes({ name, label, initial, minStart, minEnd, children }: SplitPanesProps) {
  const panes = useSettings((state) => state.settings.panes)
  const change = useSettings((state) => state.change)
  const [share] = useState(() => (panes[name] ?? initial * 1000) / 1000)
  return (
    <Splitter
      className="split"
      aria-label={label}
      onResizeEnd={([first = 0, second = 0]) => {
        if (first + second > 0) {
          change({ panes: { ...panes, [name]: Math.round((first / (first + second)) * 1000) } })
        }
      }}
    >
      <Splitter.Panel defaultSize={`${share * 100}%`} min={minStart}>
        {children[0]}
      </Splitter.Panel>
      <Splitter.Panel min={minEnd}>{children[1]}</Splitter.Panel>
    </Splitter>
  )
}
