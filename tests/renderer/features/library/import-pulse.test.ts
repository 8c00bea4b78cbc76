import { expect, test, vi } from 'vitest'
import type { Job } from '#contract/job.ts'
import { createFakeHost, emptyAnswers } from '#tests/renderer/fake-host.ts'

const host = createFakeHost(emptyAnswers)
vi.stubGlobal('window', { host })
const { onImportPulse } = await import('#renderer/features/library/import-pulse.ts')

function progress(done: number, rest: Partial<Job> = {}): Job {
  return {
    id: 'j',
    kind: 'import',
    label: '甲.txt',
    done,
    total: 900,
    status: 'running',
    failure: null,
    imported: null,
    ...rest,
  }
}

test('while files are read the list is looked at every few seconds, not with every file', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  let pulses = 0
  const end = onImportPulse(() => (pulses += 1))
  for (let done = 0; done < 90; done++) {
    host.emit({ type: 'job', job: progress(done) })
    vi.advanceTimersByTime(100)
  }
  expect(pulses).toBe(3)
  vi.advanceTimersByTime(9_000)
  host.emit({ type: 'job', job: progress(5, { kind: 'mine' }) })
  host.emit({ type: 'job', job: progress(900, { status: 'done' }) })
  expect(pulses).toBe(3)
  end()
  host.emit({ type: 'job', job: progress(91) })
  expect(pulses).toBe(3)
  vi.useRealTimers()
})
