import { Alert } from 'antd'
import { useState } from 'react'
import { useRequest } from './use-request.ts'

/** What the host had to say of its start: a recovered library, a lock taken over. Each until it is closed. */
export function StartNotices() {
  const info = useRequest('app.info', {})
  const [closed, setClosed] = useState<readonly string[]>([])
  const notices = (info.value?.notices ?? []).filter((notice) => !closed.includes(notice.message))
  return notices.map((notice) => (
    <Alert
      key={notice.message}
      banner
      type="warning"
      title={notice.message}
      closable={{ onClose: () => setClosed((before) => [...before, notice.message]) }}
    />
  ))
}
