import { host } from '#renderer/host.ts'

const betweenPulsesMs = 3_000

/**
 * Calls `listener` now and then while files are being read, so that the clerk sees what has come in before the end.
 *
 * @returns the function that ends it
 */
export function onImportPulse(listener: () => void): () => void {
  let lastMs = 0
  return host.onEvent((event) => {
    if (event.type !== 'job' || event.job.kind !== 'import' || event.job.status !== 'running') return
    const now = Date.now()
    if (now - lastMs < betweenPulsesMs) return
    lastMs = now
    listener()
  })
}
