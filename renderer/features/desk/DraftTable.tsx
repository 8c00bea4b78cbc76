import { Empty, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { common, longDate, moment } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { urgencyOf } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { RowMenu } from './RowMenu.tsx'

const stateOrder = ['drafting', 'reviewing', 'issued']

function columnsAt(nowMs: number): TableColumnsType<DraftRow> {
  return [
    {
      title: desk.columns.subject,
      key: 'subject',
      sorter: (a, b) => a.subject.localeCompare(b.subject, 'zh-CN'),
      render: (_, row) => <Subject row={row} />,
    },
    {
      title: desk.columns.number,
      key: 'number',
      width: 160,
      sorter: (a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'zh-CN', { numeric: true }),
      render: (_, row) => (row.number === null ? common.none : `${row.kind ?? ''}${desk.number(row.number)}`),
    },
    {
      title: desk.columns.state,
      key: 'state',
      width: 104,
      sorter: (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state),
      render: (_, row) => (
        <span className={`desk-state desk-state-${row.state}`}>{desk.states[row.state]}</span>
      ),
    },
    {
      title: desk.columns.daysLeft,
      key: 'daysLeft',
      width: 152,
      sorter: (a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity),
      render: (_, row) => <DaysLeft row={row} />,
    },
    {
      title: desk.columns.updated,
      key: 'updated',
      width: 140,
      defaultSortOrder: 'descend',
      sorter: (a, b) => a.updatedAtMs - b.updatedAtMs,
      render: (_, row) => <span className="desk-faint">{moment(row.updatedAtMs, nowMs)}</span>,
    },
    {
      title: <span className="visually-hidden">{desk.columns.actions}</span>,
      key: 'actions',
      width: 56,
      render: (_, row) => <RowMenu row={row} />,
    },
  ]
}

function Subject({ row }: { row: DraftRow }) {
  const who = row.lead === null ? row.addressees.join(common.listSeparator) : desk.toLead(row.lead)
  const others = row.children?.length ?? 0
  return (
    <button type="button" className="desk-open" onClick={() => openDraft(row.id)}>
      <span className="desk-subject">
        {row.handling === 'joint' && <span className="desk-badge desk-badge-first">{desk.joint}</span>}
        {row.subject}
        {others > 0 && <span className="desk-badge">{desk.group(others + 1)}</span>}
      </span>
      <span className="desk-who">{who}</span>
    </button>
  )
}

function DaysLeft({ row }: { row: DraftRow }) {
  if (row.daysLeft === null) return <span className="desk-faint">{common.none}</span>
  return (
    <span className="desk-days">
      <span className={`desk-${urgencyOf(row.daysLeft)}`}>{desk.daysLeft(row.daysLeft)}</span>
      <span className="desk-faint">{longDate(row.deadline)}</span>
    </span>
  )
}

/** The drafts, those of one group together; a row opens its draft. */
export function DraftTable({ rows, nowMs }: { rows: readonly DraftRow[]; nowMs: number }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  return (
    <Table<DraftRow>
      className="desk-table"
      rowKey="id"
      columns={columnsAt(nowMs)}
      dataSource={rows}
      expandable={{
        indentSize: 20,
        expandedRowKeys: rows.flatMap(({ id, children }) =>
          children === undefined || folded.has(id) ? [] : [id],
        ),
        onExpand: (isOpen, { id }) => {
          const next = new Set(folded)
          if (isOpen) next.delete(id)
          else next.add(id)
          setFolded(next)
        },
      }}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      showSorterTooltip={false}
      locale={{ emptyText: <Empty description={desk.nothingFound} /> }}
      onRow={(row) => ({ onClick: () => openDraft(row.id), 'data-testid': 'draft-row' }) as object}
    />
  )
}
