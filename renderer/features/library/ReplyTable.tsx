import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import type { ReplyOrder, ReplySummary } from '#contract/reply-list.ts'
import { library } from '#renderer/strings/library.ts'
import { useHeight } from '#renderer/ui/use-height.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { useLibrary } from './library-store.ts'
import type { ListView } from './reply-pages.ts'
import { ReplyRow } from './ReplyRow.tsx'
import type { Column } from './ReplyRow.tsx'
import { ReplyTableHead } from './ReplyTableHead.tsx'
import { movedCursor, rowHeight, rowWindow, scrollToRow } from './row-window.ts'

/** Widths of the table from which on a column is shown, so that the subject stays readable. */
const neededWidth: readonly [Column, number][] = [
  ['number', 560],
  ['organ', 860],
  ['date', 440],
  ['characters', 680],
]
const headHeight = 36
/** How long the cursor rests on a row before its reply is shown, so that a held key does not open every one on its way. */
const restMs = 150

export interface ReplyTableProps {
  view: ListView
  shownId: string | null
  marked: ReadonlySet<string>
  order: ReplyOrder
  areAllMarked: boolean
  onNeed(start: number, end: number): void
  onOrder(by: ReplyOrder['by']): void
  /** `isOpening` when the clerk wants to go on in the reply itself. */
  onShow(reply: ReplySummary, isOpening: boolean): void
  onMark(replies: readonly ReplySummary[], isRange: boolean): void
  onMarkAll(): void
  /** `next` is the reply that stands in its place afterwards. */
  onRemove(cursor: ReplySummary | null, next: ReplySummary | null): void
  onCorrect(reply: ReplySummary): void
}

function indexAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row === null ? null : Number(row.dataset['index'])
}

/** The list, of any length: only what is seen is drawn and fetched. One stop of the Tab key; arrows move inside. */
export function ReplyTable(props: ReplyTableProps) {
  const { view, shownId, marked, onNeed, onShow, onMark } = props
  const box = useRef<HTMLDivElement>(null)
  const helpId = useId()
  const height = useHeight(box)
  const width = useWidth(box)
  const [scrolledTo, setScrolledTo] = useState(() => useLibrary.getState().scrolledTo)
  const [cursor, setCursor] = useState(-1)
  const anchor = useRef(0)
  const total = view.total ?? 0
  const seen = rowWindow(scrolledTo, height, total)
  const columns = neededWidth.filter(([, needed]) => width >= needed).map(([column]) => column)
  const rowsSeen = Math.max(1, Math.floor((height - headHeight) / rowHeight))
  const at = Math.min(cursor, total - 1)
  const current = at < 0 ? null : view.rowAt(at)

  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = useLibrary.getState().scrolledTo
  }, [])
  useEffect(() => {
    if (height > 0) onNeed(seen.start, seen.end)
  }, [onNeed, seen.start, seen.end, height, view])

  const settledQuery = view.isOld ? null : view.queryCount
  const lastQuery = useRef(settledQuery)
  useEffect(() => {
    if (settledQuery === null || settledQuery === lastQuery.current) return
    if (lastQuery.current !== null) {
      setCursor(-1)
      if (box.current !== null) box.current.scrollTop = 0
    }
    lastQuery.current = settledQuery
  }, [settledQuery])

  const move = (index: number) => {
    setCursor(index)
    anchor.current = index
  }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  const moveByKey = (index: number) => {
    move(index)
    if (box.current !== null) {
      box.current.scrollTop = scrollToRow(index, box.current.scrollTop, height - headHeight)
    }
    clearTimeout(resting.current)
    const reply = view.rowAt(index)
    if (reply !== null) resting.current = setTimeout(() => onShow(reply, false), restMs)
  }
  const markFromAnchor = (index: number, isRange: boolean) => {
    const from = isRange ? Math.min(anchor.current, index) : index
    const to = isRange ? Math.max(anchor.current, index) : index
    const replies: ReplySummary[] = []
    for (let row = from; row <= to; row++) {
      const reply = view.rowAt(row)
      if (reply !== null) replies.push(reply)
    }
    move(index)
    onMark(replies, isRange)
  }

  const click = (event: MouseEvent) => {
    const index = indexAt(event.target)
    if (index === null) return
    if (event.target instanceof HTMLInputElement) {
      // The keys go on working in the list.
      event.currentTarget.closest('table')?.focus()
      return markFromAnchor(index, event.shiftKey)
    }
    const reply = view.rowAt(index)
    move(index)
    if (reply !== null) onShow(reply, false)
  }
  const press = (event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey
    const moved = isControl || event.altKey ? null : movedCursor(event.key, at, total, rowsSeen)
    if (moved !== null) moveByKey(moved)
    else if (event.key === 'Enter' && current !== null) onShow(current, true)
    else if (event.key === ' ' && current !== null) onMark([current], false)
    else if (event.key === 'Delete') props.onRemove(current, view.rowAt(at + 1) ?? view.rowAt(at - 1))
    else if (event.key === 'F2' && current !== null) props.onCorrect(current)
    else if (isControl && event.code === 'KeyA') props.onMarkAll()
    else return
    event.preventDefault()
  }

  const rows = Array.from({ length: seen.end - seen.start }, (_, offset) => seen.start + offset)
  const tracks = ['40px minmax(0, 1fr)', ...columns.map((column) => `var(--column-${column})`)].join(' ')
  // A table may be a grid (ARIA in HTML, 4.1); the rows keep their meaning though they are laid out by hand.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': library.table.label,
    'aria-describedby': helpId,
    'aria-rowcount': total + 1,
    'aria-colcount': columns.length + 2,
    'aria-multiselectable': true,
    'aria-busy': view.isOld,
    'aria-activedescendant': at < 0 ? undefined : `reply-row-${at}`,
    'data-testid': 'reply-table',
    onFocus: (event: FocusEvent) => {
      if (event.target === event.currentTarget && cursor < 0 && total > 0) setCursor(0)
    },
    onClick: click,
    onKeyDown: press,
  }
  return (
    <div
      ref={box}
      className={`reply-table${view.isOld ? ' reply-table-old' : ''}`}
      onScroll={(event) => {
        const to = event.currentTarget.scrollTop
        setScrolledTo(to)
        useLibrary.setState({ scrolledTo: to })
      }}
    >
      <p id={helpId} className="visually-hidden">
        {library.table.help}
      </p>
      <table {...grid} style={{ '--columns': tracks } as CSSProperties}>
        <ReplyTableHead
          columns={columns}
          order={props.order}
          areAllMarked={props.areAllMarked}
          onOrder={props.onOrder}
          onMarkAll={props.onMarkAll}
        />
        <tbody className="reply-rows" style={{ height: total * rowHeight }}>
          {rows.map((index) => {
            const reply = view.rowAt(index)
            return (
              <ReplyRow
                key={index}
                index={index}
                reply={reply}
                columns={columns}
                isShown={reply !== null && reply.id === shownId}
                isCursor={index === at}
                isMarked={reply !== null && marked.has(reply.id)}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
