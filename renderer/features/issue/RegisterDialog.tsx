import { Button, Empty, Input, Modal, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import type { IssueRecord } from '#contract/issue.ts'
import { common, longDate, moment } from '#renderer/strings/common.ts'
import { register } from '#renderer/strings/issue.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { useRequest } from '#renderer/ui/use-request.ts'
import { saveRegister } from './export-draft.ts'
import { FileButton, WithdrawButton } from './RecordList.tsx'
import './issue.css'

function State({ record }: { record: IssueRecord }) {
  if (record.withdrawn !== null) {
    return <Tag title={record.withdrawn.note}>{`${register.withdrawn} ${record.withdrawn.note}`}</Tag>
  }
  return (
    <>
      <Tag color="green">{register.inForce}</Tag>
      {record.kept.length > 0 && <Tag color="gold">{register.kept(record.kept.length)}</Tag>}
      <WithdrawButton record={record} />
    </>
  )
}

/** 发文登记: what was issued under which number, with its files. */
function RegisterTable() {
  const now = useNow()
  const [search, setSearch] = useState('')
  const [year, setYear] = useState<number | null>(null)
  const list = useRequest('issue.register', { search, year })
  const records = list.value?.records ?? []
  const years = (list.value?.years ?? []).map((value) => ({ value, label: String(value) }))
  return (
    <div className="register" data-testid="register">
      <div className="register-tools">
        <Input.Search
          allowClear
          placeholder={register.search}
          aria-label={register.search}
          onSearch={setSearch}
        />
        <Select
          aria-label={register.year}
          value={year ?? 0}
          options={[{ value: 0, label: register.allYears }, ...years]}
          onChange={(value) => setYear(value === 0 ? null : value)}
        />
        <Button
          disabled={records.length === 0}
          onClick={() => void saveRegister(register.fileName(year), year)}
        >
          {register.export}
        </Button>
      </div>
      <p className="issue-calm">
        {(list.value?.series ?? [])
          .map(({ series, last, gaps }) => register.series(series, last, gaps))
          .join(common.semicolon)}
      </p>
      {list.failure !== null && <Failed failure={list.failure} onRetry={list.reload} />}
      <Table<IssueRecord>
        size="small"
        rowKey="id"
        loading={list.isLoading}
        dataSource={records}
        pagination={{ pageSize: 12, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description={register.empty} /> }}
        columns={[
          { title: register.columns.number, render: (_, { number }) => number ?? register.noNumber },
          { title: register.columns.title, render: (_, { title, subject }) => title ?? subject },
          { title: register.columns.date, render: (_, { date }) => longDate(date) },
          { title: register.columns.issued, render: (_, { issuedAtMs }) => moment(issuedAtMs, now) },
          {
            title: register.columns.files,
            render: (_, { files }) => files.map((file) => <FileButton key={file.id} file={file} />),
          },
          { title: register.columns.state, render: (_, record) => <State record={record} /> },
        ]}
      />
    </div>
  )
}

/** The button on the desk and the register behind it. */
export function RegisterButton() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)} data-testid="open-register">
        {register.open}
      </Button>
      <Modal
        title={register.title}
        open={isOpen}
        onCancel={() => setIsOpen(false)}
        footer={null}
        width="min(1100px, calc(100vw - 48px))"
        destroyOnHidden
      >
        <RegisterTable />
      </Modal>
    </>
  )
}
