import { DeleteOutlined } from '@ant-design/icons'
import { Button, Empty, Table, Tooltip } from 'antd'
import type { TableColumnsType } from 'antd'
import { common, longDate, moment } from '#renderer/strings/common.ts'
import { desk } from '#renderer/strings/desk.ts'
import { openDraft } from '#renderer/ui/navigation.ts'
import { urgencyOf } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { removeDraft } from './remove-draft.ts'

const stateOrder = ['drafting', 'reviewing', 'issued']

function columnsAt(nowMs: number): TableColumnsType<DraftRow> {
  return [
    {
      title: desk.columns.subject,
      key: 'subject',
      render: (_, row) => (
        <button type="button" className="desk-open" onClick={() => openDraft(row.id)}>
          <span className="desk-subject">{row.subject}</span>
          <span className="desk-who">{row.addressees.join(common.listSeparator)}</span>
        </button>
      ),
    },
    {
      title: desk.columns.number,
      key: 'number',
      width: 172,
      sorter: (a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'zh-CN', { numeric: true }),
      render: (_, row) => (row.number === null ? common.none : `${row.kind ?? ''}${desk.number(row.number)}`),
    },
    {
      title: desk.columns.state,
      key: 'state',
      width: 110,
      sorter: (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state),
      render: (_, row) => (
        <span className={`desk-state desk-state-${row.state}`}>{desk.states[row.state]}</span>
      ),
    },
    {
      title: desk.columns.daysLeft,
      key: 'daysLeft',
      width: 120,
      sorter: (a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity),
      render: (_, row) =>
        row.daysLeft === null ? (
          <span className="desk-faint">{common.none}</span>
        ) : (
          <Tooltip title={desk.deadline(longDate(row.deadline))}>
            <span className={`desk-${urgencyOf(row.daysLeft)}`}>{desk.daysLeft(row.daysLeft)}</span>
          </Tooltip>
        ),
    },
    {
      title: desk.columns.updated,
      key: 'updated',
      width: 150,
      defaultSortOrder: 'descend',
      sorter: (a, b) => a.updatedAtMs - b.updatedAtMs,
      render: (_, row) => <span className="desk-faint">{moment(row.updatedAtMs, nowMs)}</span>,
    },
    {
      title: <span className="visually-hidden">{desk.columns.actions}</span>,
      key: 'actions',
      width: 56,
      render: (_, row) => (
        <Tooltip title={common.remove}>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={desk.remove(row.subject)}
            onClick={(event) => {
              event.stopPropagation()
              void removeDraft(row.id, row.subject)
            }}
          />
        </Tooltip>
      ),
    },
  ]
}

/** The drafts; a row opens its draft. */
export function DraftTable({ rows, nowMs }: { rows: readonly DraftRow[]; nowMs: number }) {
  return (
    <Table<DraftRow>
      className="desk-table"
      rowKey="id"
      columns={columnsAt(nowMs)}
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      showSorterTooltip={false}
      locale={{ emptyText: <Empty description={desk.nothingFound} /> }}
      onRow={(row) => ({ onClick: () => openDraft(row.id), 'data-testid': 'draft-row' }) as object}
    />
  )
}
