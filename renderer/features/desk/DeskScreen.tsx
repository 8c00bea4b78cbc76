import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Tooltip } from 'antd'
import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import { draftStateSchema } from '#contract/draft.ts'
import type { DraftState } from '#contract/draft.ts'
import { bringBackup } from '#renderer/features/revisions/bring-backup.ts'
import { RegisterButton } from '#renderer/features/issue/RegisterDialog.tsx'
import { desk } from '#renderer/strings/desk.ts'
import { revisionStrings } from '#renderer/strings/revisions.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { showNewCase } from '#renderer/ui/navigation.ts'
import { ScreenHeader } from '#renderer/ui/ScreenHeader.tsx'
import { useFindKey } from '#renderer/ui/use-find-key.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { Attention } from './Attention.tsx'
import { DraftTable } from './DraftTable.tsx'
import { flatRows, groupedRows, matches } from './draft-row.ts'
import { EmptyDesk } from './EmptyDesk.tsx'
import './desk.css'

const all = 'all'

/** 工作台: the cases at hand. */
export function DeskScreen() {
  const drafts = useRequest('draft.list', {})
  const now = useNow()
  const [search, setSearch] = useState('')
  const [state, setState] = useState<DraftState | typeof all>(all)
  const field = useRef<InputRef>(null)
  useFindKey(field)
  const rows = groupedRows(drafts.value?.drafts ?? [], now)
  const isEmpty = drafts.value !== null && rows.length === 0
  const shown = rows.filter(
    (row) => matches(row, search) && (state === all || flatRows([row]).some((one) => one.state === state)),
  )
  return (
    <>
      <ScreenHeader
        title={desk.title}
        detail={!isEmpty && drafts.value !== null && desk.attention.calm(flatRows(rows).length)}
        actions={
          <>
            <RegisterButton />
            {!isEmpty && (
              <Input
                ref={field}
                className="desk-search"
                allowClear
                prefix={<SearchOutlined />}
                placeholder={desk.search}
                aria-label={desk.search}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
            <Button onClick={bringBackup} data-testid="bring-backup">
              {revisionStrings.backup.bring}
            </Button>
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
          <>
            <Attention rows={rows} nowMs={now} />
            <Segmented
              className="desk-filter"
              aria-label={desk.columns.state}
              value={state}
              options={[
                { value: all, label: desk.allStates },
                ...draftStateSchema.options.map((value) => ({ value, label: desk.states[value] })),
              ]}
              onChange={setState}
            />
            <DraftTable rows={shown} nowMs={now} />
          </>
        )}
      </div>
    </>
  )
}
