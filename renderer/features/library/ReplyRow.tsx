import { memo } from 'react'
import type { ReplySummary } from '#contract/reply-list.ts'
import { common, longDate } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { ReplyBadges } from './ReplyBadges.tsx'
import { rowHeight } from './row-window.ts'

export type Column = 'number' | 'organ' | 'date' | 'characters'

function cellText(reply: ReplySummary, column: Column): string {
  switch (column) {
    case 'number':
      return reply.number === null ? common.none : `${reply.kind ?? ''}${library.number(reply.number)}`
    case 'organ':
      return reply.organ ?? common.none
    case 'date':
      return longDate(reply.date)
    case 'characters':
      return common.count(reply.characters)
  }
}

function nameOf(reply: Pick<ReplySummary, 'subject' | 'title' | 'file'>): string {
  return reply.subject ?? reply.title ?? reply.file
}

export interface ReplyRowProps {
  index: number
  reply: ReplySummary | null
  columns: readonly Column[]
  isShown: boolean
  isCursor: boolean
  isMarked: boolean
}

/** One reply in the list; an empty line of the same height until it is there. What pressing it does is the table's. */
export const ReplyRow = memo(function ReplyRow({
  index,
  reply,
  columns,
  isShown,
  isCursor,
  isMarked,
}: ReplyRowProps) {
  const place = { top: index * rowHeight, height: rowHeight }
  const shared = { id: `reply-row-${index}`, 'aria-rowindex': index + 2, 'data-index': index, style: place }
  if (reply === null) {
    return (
      <tr {...shared} className="reply-row reply-row-loading">
        <td>
          <span className="visually-hidden">{library.table.loading}</span>
        </td>
      </tr>
    )
  }
  const state = [isShown && 'reply-row-shown', isCursor && 'reply-row-cursor'].filter(Boolean).join(' ')
  return (
    <tr
      {...shared}
      className={`reply-row ${state}`}
      aria-selected={isMarked}
      aria-current={isShown}
      data-testid="reply-row"
    >
      <td className="reply-mark">
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={isMarked}
          aria-label={library.table.mark(nameOf(reply))}
        />
      </td>
      <td className="reply-name">
        <span className="reply-subject">{nameOf(reply)}</span>
        <span className="reply-facts">
          <ReplyBadges facts={reply} />
          {!columns.includes('organ') && (
            <span className="reply-organ">{reply.organ ?? library.filter.noOrgan}</span>
          )}
          <span className="reply-from">{reply.file}</span>
        </span>
      </td>
      {columns.map((column) => (
        <td key={column} className={`reply-cell reply-cell-${column}`} title={cellText(reply, column)}>
          {cellText(reply, column)}
        </td>
      ))}
    </tr>
  )
})
