import type { FakeTasks } from './fake-worker.ts'
import { type OpenHost, openHost, workingTasks } from './open-host.ts'

/** A check that finds one error and one hint in every draft. */
const check: FakeTasks['check'] = () => ({
  ok: true,
  value: {
    findings: [
      {
        rule: 'addressees',
        severity: 'error',
        message: '主送与办件卡不符。',
        start: 0,
        end: 2,
        text: '某区',
        suggestion: null,
      },
      { rule: 'form', severity: 'hint', message: '。', start: 0, end: 1, text: '某', suggestion: null },
    ],
  },
})

/** A host whose worker reads and checks. */
export function openIssuingHost(options: NonNullable<Parameters<typeof openHost>[0]> = {}): OpenHost {
  return openHost({ ...options, tasks: { ...workingTasks, check, ...options.tasks } })
}
