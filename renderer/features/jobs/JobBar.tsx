import { Button, Progress } from 'antd'
import { common } from '#renderer/strings/common.ts'
import { jobs } from '#renderer/strings/jobs.ts'
import { ask } from '#renderer/ui/ask.ts'
import { useConnection } from '#renderer/ui/connection.ts'
import { percentOf, useJobs } from './job-store.ts'
import './jobs.css'

function Line({
  what,
  label,
  done,
  total,
  onCancel,
}: {
  what: string
  label: string
  done: number
  total: number
  onCancel(): void
}) {
  const percent = percentOf(done, total)
  return (
    <div className="job" data-testid="job">
      <strong className="job-kind">{what}</strong>
      <span className="job-label">{label}</span>
      <Progress
        className="job-progress"
        aria-label={what}
        percent={percent ?? 0}
        status={percent === null ? 'active' : 'normal'}
        showInfo={false}
        size="small"
      />
      <span className="job-count">{jobs.progress(done, total)}</span>
      <Button size="small" aria-label={jobs.cancel(what)} onClick={onCancel}>
        {common.cancel}
      </Button>
    </div>
  )
}

/** Long work above the status line: what is being done, how much is left, and cancel. Nothing waits for it. */
export function JobBar() {
  const running = useJobs((state) => state.running)
  const upload = useConnection((state) => state.upload)
  if (running.length === 0 && upload === null) return null
  return (
    <section className="jobs" aria-label={jobs.region}>
      {upload !== null && (
        <Line
          what={jobs.upload}
          label={upload.name}
          done={upload.done}
          total={upload.total}
          onCancel={upload.cancel}
        />
      )}
      {running.map((job) => (
        <Line
          key={job.id}
          what={jobs.kinds[job.kind]}
          label={job.label}
          done={job.done}
          total={job.total}
          onCancel={() => void ask('job.cancel', { jobId: job.id })}
        />
      ))}
    </section>
  )
}
