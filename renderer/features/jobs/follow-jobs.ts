import type { Job } from '#contract/job.ts'
import { host } from '#renderer/host.ts'
import { duration } from '#renderer/strings/common.ts'
import { jobs } from '#renderer/strings/jobs.ts'
import { goTo, useNavigation } from '#renderer/ui/navigation.ts'
import { notify, notifyFailure } from '#renderer/ui/notify.ts'
import { useJobs, withJob } from './job-store.ts'

function tellImport(job: Job): void {
  // The library says it in its own place.
  if (job.imported === null || useNavigation.getState().place === 'library') return
  const { imported, duplicate, failed, seconds } = job.imported
  notify(failed > 0 ? 'warning' : 'done', jobs.importDone(imported, duplicate, failed, duration(seconds)), {
    label: failed > 0 ? jobs.seeReasons : jobs.seeLibrary,
    run: () => goTo('library'),
  })
}

function tellCancelled(job: Job): void {
  if (job.imported === null) return void notify('done', jobs.cancelled[job.kind])
  const { imported, duplicate, failed } = job.imported
  notify('done', jobs.importCancelled(imported, duplicate, failed), {
    label: jobs.seeLibrary,
    run: () => goTo('library'),
  })
}

/** Says how a job ended. Mining that follows an import by itself is quiet when it went well. */
function tellEnd(job: Job): void {
  if (job.status === 'cancelled') tellCancelled(job)
  else if (job.status === 'failed' && job.failure !== null) notifyFailure(job.failure)
  else if (job.status === 'done' && job.kind === 'import') tellImport(job)
  else if (job.status === 'done' && job.kind === 'mine' && useJobs.getState().isMiningWanted) {
    notify('done', jobs.mineDone, { label: jobs.seeTemplates, run: () => goTo('templates') })
  }
  if (job.kind === 'mine') useJobs.setState({ isMiningWanted: false })
}

/** Keeps the list of running jobs; those begun before the page was opened are asked for once. */
export async function followJobs(): Promise<void> {
  host.onEvent((event) => {
    if (event.type !== 'job') return
    useJobs.setState(({ running }) => ({ running: withJob(running, event.job) }))
    if (event.job.status !== 'running') tellEnd(event.job)
  })
  const info = await host.request('app.info', {})
  if (!info.ok) return
  const begun = info.value.jobs.filter((job) => job.status === 'running')
  useJobs.setState(({ running }) => ({ running: begun.reduce(withJob, running) }))
}
