import { useJobs } from '#renderer/features/jobs/job-store.ts'
import { ask } from '#renderer/ui/ask.ts'

/** Has the library mined anew; the clerk is told when it is done. */
export async function startMining(): Promise<void> {
  useJobs.setState({ isMiningWanted: true })
  if ((await ask('templates.mine', {})) === null) useJobs.setState({ isMiningWanted: false })
}
