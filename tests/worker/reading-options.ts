import type { ReadingOptions } from '#worker/tasks.ts'

export const plainReading: ReadingOptions = {
  limits: { maxBytes: 1024 * 1024, maxSeconds: 30 },
  encoding: null,
  profile: null,
}
