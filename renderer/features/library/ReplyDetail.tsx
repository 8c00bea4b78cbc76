import { DeleteOutlined } from '@ant-design/icons'
import { Button, Segmented, Tooltip } from 'antd'
import { useState } from 'react'
import { common } from '#renderer/strings/common.ts'
import { library } from '#renderer/strings/library.ts'
import { Failed } from '#renderer/ui/Failed.tsx'
import { useRequest } from '#renderer/ui/use-request.ts'
import { removeReplies } from './remove-replies.ts'
import { ReplyFields } from './ReplyFields.tsx'
import { ReplyText } from './ReplyText.tsx'

/** One reply as it was read: its text with the parts labelled, or the fields taken from it. */
export function ReplyDetail({ replyId }: { replyId: string }) {
  const reply = useRequest('library.get', { replyId })
  const [tab, setTab] = useState<'text' | 'fields'>('text')
  if (reply.failure !== null) return <Failed failure={reply.failure} onRetry={reply.reload} />
  if (reply.value === null) return <div />
  const { value } = reply
  return (
    <section className="reply" aria-label={library.reply.region} data-testid="reply-detail">
      <header className="reply-head">
        <h2>{value.reply.title ?? value.file}</h2>
        <div className="reply-tools">
          <Segmented
            size="small"
            aria-label={library.reply.view}
            value={tab}
            onChange={setTab}
            options={[
              { value: 'text', label: library.reply.tabs.text },
              { value: 'fields', label: library.reply.tabs.fields },
            ]}
          />
          <span className="reply-file">{value.file}</span>
          <Tooltip title={common.remove}>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={library.remove(value.file)}
              onClick={() => void removeReplies([value])}
            />
          </Tooltip>
        </div>
      </header>
      <div className="reply-body">
        {value.warnings.length > 0 && (
          <ul className="reply-warnings" aria-label={library.reply.warnings}>
            {value.warnings.map((warning) => (
              <li key={warning.code + warning.message}>{warning.message}</li>
            ))}
          </ul>
        )}
        {tab === 'text' ? <ReplyText reply={value} /> : <ReplyFields reply={value} />}
      </div>
    </section>
  )
}
