import type { Origin } from '#contract/draft.ts'
import { editorStrings } from '#renderer/strings/editor.ts'
import { Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Editor } from 'slate'
import type { StoreApi } from 'zustand/vanilla'
import { originBars } from './origin-bars.ts'
import type { OriginBar, OriginKind } from './origin-bars.ts'
import type { Drawing } from './Overlays.tsx'
import { scrollerOf } from './search-place.ts'

const words = editorStrings.origin
/** After the last key; the margin is for looking, not for typing. */
const settledMs = 120

/**
 * Bars in the margin that tell where each line comes from: three columns, so that a line of several origins shows each, and
 * so that colour is not the only sign. The source is told where the pointer rests.
 */
export function OriginMargin({
  editor,
  drawing,
  frame,
  describe,
}: {
  editor: Editor
  drawing: StoreApi<Drawing>
  frame: RefObject<HTMLElement | null>
  /** Names the source of reused text; null when it is not known any more. */
  describe: (origin: Origin) => Promise<string | null>
}) {
  const [bars, setBars] = useState<OriginBar[]>([])
  useEffect(() => {
    const scroller = frame.current === null ? null : scrollerOf(frame.current)
    let waiting: number | null = null
    const draw = () => {
      waiting = null
      const paper = frame.current
      if (paper !== null && scroller !== null)
        setBars(originBars(editor, paper, scroller.getBoundingClientRect()))
    }
    const follow = () => {
      if (waiting !== null) window.clearTimeout(waiting)
      waiting = window.setTimeout(draw, settledMs)
    }
    scroller?.addEventListener('scroll', follow, { passive: true })
    const end = drawing.subscribe(follow)
    follow()
    return () => {
      end()
      scroller?.removeEventListener('scroll', follow)
      if (waiting !== null) window.clearTimeout(waiting)
    }
  }, [editor, drawing, frame])
  return (
    <div className="origin-margin" data-testid="origin-margin">
      {bars.map((bar, index) => (
        <Bar key={index} bar={bar} describe={describe} />
      ))}
    </div>
  )
}

function Bar({ bar, describe }: { bar: OriginBar; describe: (origin: Origin) => Promise<string | null> }) {
  const [source, setSource] = useState<string | null>(null)
  const { kind, origin, top, height } = bar
  return (
    <Tooltip
      placement="right"
      title={`${words.kinds[kind]}${source === null ? '' : `：${source}`}`}
      onOpenChange={(isOpen) => {
        if (isOpen) void describe(origin).then(setSource)
      }}
    >
      <span className={`origin-bar origin-${kind}`} style={{ top, height }} />
    </Tooltip>
  )
}

/** What the bars mean, for the line under the paper. */
export function OriginLegend() {
  const kinds: readonly OriginKind[] = ['typed', 'library', 'card']
  return (
    <span className="origin-legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <i className={`origin-key origin-${kind}`} />
          {words.kinds[kind]}
        </span>
      ))}
    </span>
  )
}
