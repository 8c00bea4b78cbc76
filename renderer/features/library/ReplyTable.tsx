import { Empty, Table, Tooltip } from 'antd'
import type { TableColumnsType } from 'antd'
import { useRef } from 'react'
import type { ReplySummary } from '#contract/requests.ts'
import { common, longDate } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { useHeight } from '#renderer/ui/use-height.ts'
import { useWidth } from '#renderer/ui/use-width.ts'

function byText(field: 'subject' | 'organ' | 'date' | 'number') {
  return (a: ReplySummary, b: ReplySummary) =>
    (a[field] ?? '').localeCompare(b[field] ?? '', 'zh-CN', { numeric: true })
}

const columns: TableColumnsType<ReplySummary> = [
  {
    title: library.columns.title,
    key: 'subject',
    ellipsis: true,
    sorter: byText('subject'),
    render: (_, reply) => (
      <span className="library-name">
        <span className="library-subject">{reply.subject ?? reply.title ?? reply.file}</span>
        <span className="library-file">
          {reply.warnings.length > 0 && (
            <Tooltip title={reply.warnings.map((warning) => warning.message).join(common.semicolon)}>
              <span className="library-warned">{library.warnings(reply.warnings.length)}</span>
            </Tooltip>
          )}
          {reply.file}
        </span>
      </span>
    ),
  },
  {
    title: library.columns.number,
    key: 'number',
    width: 118,
    ellipsis: true,
    sorter: byText('number'),
    render: (_, reply) => (
      <span className="library-fact">
        {reply.number === null ? common.none : `${reply.kind ?? ''}${library.number(reply.number)}`}
      </span>
    ),
  },
  {
    title: library.columns.date,
    key: 'date',
    width: 128,
    sorter: byText('date'),
    render: (_, reply) => <span className="library-fact">{longDate(reply.date)}</span>,
  },
  {
    title: library.columns.characters,
    key: 'characters',
    width: 76,
    align: 'end',
    sorter: (a, b) => a.characters - b.characters,
    render: (_, reply) => <span className="library-fact">{common.count(reply.characters)}</span>,
  },
]

/** Below these widths of the table a column is left out, so that the subject stays readable. */
const neededWidth: Readonly<Record<string, number>> = { characters: 620, number: 520 }

export interface ReplyTableProps {
  replies: readonly ReplySummary[]
  shownId: string | null
  marked: readonly string[]
  onShow(replyId: string): void
  onMark(replyIds: readonly string[]): void
}

const headHeight = 48

/** The replies, only as many rows drawn as are seen. A row shows its reply; the box marks it for deletion. */
export function ReplyTable({ replies, shownId, marked, onShow, onMark }: ReplyTableProps) {
  const box = useRef<HTMLDivElement>(null)
  const height = useHeight(box)
  const width = useWidth(box)
  const shown = columns.filter((column) => width >= (neededWidth[String(column.key)] ?? 0))
  return (
    <div className="library-table" ref={box}>
      {height > 0 && (
        <Table<ReplySummary>
          virtual
          size="small"
          rowKey="id"
          columns={shown}
          dataSource={replies}
          pagination={false}
          showSorterTooltip={false}
          scroll={{ x: Math.min(480, width), y: height - headHeight }}
          rowSelection={{
            columnWidth: 40,
            selectedRowKeys: [...marked],
            getTitleCheckboxProps: () => ({ 'aria-label': library.markAll }),
            getCheckboxProps: (reply) => ({ 'aria-label': library.mark(reply.subject ?? reply.file) }),
            onChange: (chosen) => onMark(chosen.map(String)),
          }}
          rowClassName={(reply) => (reply.id === shownId ? 'library-shown' : '')}
          locale={{ emptyText: <Empty description={library.nothingFound} /> }}
          onRow={(reply) =>
            ({
              tabIndex: 0,
              'data-testid': 'reply-row',
              'aria-current': reply.id === shownId,
              onClick: () => onShow(reply.id),
              onKeyDown: (event: React.KeyboardEvent) => {
                if (event.key === 'Enter') onShow(reply.id)
              },
            }) as React.HTMLAttributes<HTMLElement>
          }
        />
      )}
    </div>
  )
}
