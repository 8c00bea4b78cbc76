import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useState } from 'react'
import { desk } from '#renderer/strings/desk.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { showNewCase } from '#renderer/ui/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { DraftTable } from './DraftTable.tsx'
import { matches, rowOf, urgencyOf } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import { EmptyDesk } from './EmptyDesk.tsx'
import './desk.css'

function Attention({ rows }: { rows: readonly DraftRow[] }) {
  const overdue = rows.filter((row) => urgencyOf(row.daysLeft) === 'overdue').length
  const soon = rows.filter((row) => urgencyOf(row.daysLeft) === 'soon').length
  return (
    <span className="desk-attention">
      <span>{desk.attention.calm(rows.length)}</span>
      {overdue > 0 && <span className="desk-overdue">{desk.attention.overdue(overdue)}</span>}
      {soon > 0 && <span className="desk-soon">{desk.attention.soon(soon)}</span>}
    </span>
  )
}

/** 工作台: the cases at hand. */
export function DeskScreen() {
  const drafts = useRequest('draft.list', {})
  const now = useNow()
  const [search, setSearch] = useState('')
  const rows = (drafts.value?.drafts ?? []).map((draft) => rowOf(draft, now))
  const isEmpty = drafts.value !== null && rows.length === 0
  return (
    <>
      <ScreenHeader
        title={desk.title}
        detail={!isEmpty && drafts.value !== null && <Attention rows={rows} />}
        actions={
          <>
            {!isEmpty && (
              <Input
                className="desk-search"
                allowClear
                prefix={<SearchOutlined />}
                placeholder={desk.search}
                aria-label={desk.search}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
            <Tooltip title={desk.newCaseKey}>
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => showNewCase(true)}
                data-testid="new-case"
              >
                {desk.newCase}
              </Button>
            </Tooltip>
          </>
        }
      />
      <div className="screen-body">
        {drafts.failure !== null && <Failed failure={drafts.failure} onRetry={drafts.reload} />}
        {isEmpty && <EmptyDesk />}
        {drafts.value !== null && !isEmpty && (
          <DraftTable rows={rows.filter((row) => matches(row, search))} nowMs={now} />
        )}
      </div>
    </>
  )
}
