import {
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  ExclamationCircleFilled,
} from '@ant-design/icons'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { common } from '#renderer/strings/common.ts'
import { frame } from '#renderer/strings/frame.ts'
import { dismissNotice, useNotices } from './notify.ts'
import type { Notice, NoticeTone } from './notify.ts'

const shownMs: Record<NoticeTone, number> = { done: 8_000, warning: 15_000, failure: 30_000 }
const icons: Record<NoticeTone, ReactNode> = {
  done: <CheckCircleFilled />,
  warning: <ExclamationCircleFilled />,
  failure: <CloseCircleFilled />,
}

function NoticeCard({ notice }: { notice: Notice }) {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => {
      dismissNotice(notice.id)
    }, shownMs[notice.tone])
    return () => {
      clearTimeout(timer)
    }
  }, [notice, isHeld])
  const { action } = notice
  return (
    <div
      className={`notice notice-${notice.tone}`}
      role={notice.tone === 'done' ? 'status' : 'alert'}
      data-testid="notice"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
    >
      <span className="notice-icon" aria-hidden>
        {icons[notice.tone]}
      </span>
      <span className="notice-text">{notice.text}</span>
      {action !== null && (
        <button
          type="button"
          className="notice-action"
          onClick={() => {
            dismissNotice(notice.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="notice-close"
        aria-label={common.close}
        onClick={() => dismissNotice(notice.id)}
      >
        <CloseOutlined />
      </button>
    </div>
  )
}

/** The messages at the foot of the page. They wait while the pointer is on them. */
export function NoticeStack() {
  const notices = useNotices((state) => state.notices)
  return (
    <section className="notices" aria-label={frame.notices} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}
