import { create } from 'zustand'
import type { Job } from '#contract/job.ts'

interface Jobs {
  /** In the order in which they began. */
  running: Job[]
  /** Whether the clerk asked for the mining that is under way, and not an import. */
  isMiningWanted: boolean
}

export const useJobs = create<Jobs>()(() => ({ running: [], isMiningWanted: false }))

/** The list after news of one job: a running one is put in its place, an ended one goes. */
export function withJob(running: readonly Job[], job: Job): Job[] {
  if (job.status !== 'running') return running.filter((other) => other.id !== job.id)
  return running.some((other) => other.id === job.id)
    ? running.map((other) => (other.id === job.id ? job : other))
    : [...running, job]
}

/** 0..100, or null while it is unknown how much there is to do. */
export function percentOf(done: number, total: number): number | null {
  return total <= 0 ? null : Math.min(100, Math.floor((done / total) * 100))
}
