import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { IssueRecord, IssuedFile } from '#contract/issue.ts'
import { common, moment } from '#renderer/strings/common.ts'
import { issue, register } from '#renderer/strings/issue.ts'
import { ask } from '#renderer/ui/ask.ts'
import { notify } from '#renderer/ui/notify.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { saveIssuedFile } from './export-draft.ts'

/** Takes an issued reply back, with the reason. */
export function WithdrawButton({ record, onDone }: { record: IssueRecord; onDone?: () => void }) {
  const [note, setNote] = useState('')
  const withdraw = async () => {
    const answer = await ask('issue.withdraw', { issueId: record.id, note: note.trim() })
    if (answer === null) return
    notify('done', issue.withdrawDone)
    onDone?.()
  }
  return (
    <Popconfirm
      title={issue.withdrawAsk}
      description={
        <Input
          aria-label={issue.withdrawNote}
          placeholder={issue.withdrawNote}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      }
      okText={issue.withdraw}
      cancelText={common.cancel}
      okButtonProps={{ disabled: note.trim().length < 2 }}
      onConfirm={() => void withdraw()}
    >
      <Button size="small" type="text" danger>
        {issue.withdraw}
      </Button>
    </Popconfirm>
  )
}

export function FileButton({ file }: { file: IssuedFile }) {
  return (
    <Button
      size="small"
      type="link"
      className="issue-file"
      title={file.fileName}
      onClick={() => void saveIssuedFile(file)}
    >
      {`${issue.editions[file.edition]} ${issue.formats[file.format]}`}
    </Button>
  )
}

/** What the draft was issued as so far. */
export function RecordList({ records, onChange }: { records: readonly IssueRecord[]; onChange(): void }) {
  const now = useNow()
  if (records.length === 0) return null
  return (
    <section className="issue-records" aria-label={issue.records} data-testid="issue-records">
      <h3>{issue.records}</h3>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <span>{record.number ?? register.noNumber}</span> <time>{moment(record.issuedAtMs, now)}</time>
            {record.withdrawn === null ? (
              <>
                {record.files.map((file) => (
                  <FileButton key={file.id} file={file} />
                ))}
                <WithdrawButton record={record} onDone={onChange} />
              </>
            ) : (
              <em>{issue.withdrawn(record.withdrawn.note)}</em>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
