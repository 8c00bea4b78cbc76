import type { Result } from '#contract/failure.ts'

/**
 * Cuts a stream of text into the JSON values of its `data:` frames. `push` takes the next chunk, cut anywhere, and returns
 * the values completed by it; comments (keep-alive) and what is not JSON are skipped.
 */
export function createFrameReader(): { push(chunk: string): unknown[] } {
  let pending = ''
  return {
    push: (chunk) => {
      pending += chunk.replaceAll('\r', '')
      const frames = pending.split('\n\n')
      pending = frames.pop() ?? ''
      return frames.flatMap((frame) => {
        const data = frame
          .split('\n')
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice('data:'.length).trimStart())
          .join('\n')
        if (data === '') return []
        try {
          return [JSON.parse(data) as unknown]
        } catch {
          return []
        }
      })
    },
  }
}

/** Milliseconds before the n-th attempt (from 0) to reach the host again: 0.5 s doubling to 5 s. */
export function retryDelayMs(attempt: number): number {
  return Math.min(5000, 500 * 2 ** attempt)
}

export interface EventStreamOptions {
  open(signal: AbortSignal): Promise<Result<Response>>
  onOpen(): void
  onGone(): void
  onFrame(json: unknown): void
}

/** Keeps one response stream open, opening it again whenever it ends. Stops for good when the host refuses the token. */
export function createEventStream(options: EventStreamOptions): { start(): void; stop(): void } {
  const controller = new AbortController()
  let hasStarted = false

  async function readOnce(): Promise<'again' | 'refused'> {
    const opened = await options.open(controller.signal)
    if (!opened.ok) return opened.error.code === 'no-permission' ? 'refused' : 'again'
    const body = opened.value.body
    if (!opened.value.ok || body === null) return 'again'
    options.onOpen()
    const frames = createFrameReader()
    const decoder = new TextDecoder()
    const reader = body.getReader()
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        for (const json of frames.push(decoder.decode(chunk.value, { stream: true }))) options.onFrame(json)
      }
    } catch {
      // A broken stream is the same as an ended one: it is opened again below.
    }
    if (!controller.signal.aborted) options.onGone()
    return 'again'
  }

  async function run(): Promise<void> {
    for (let attempt = 0; !controller.signal.aborted; attempt += 1) {
      const startedAt = performance.now()
      if ((await readOnce()) === 'refused') return
      if (performance.now() - startedAt > 10_000) attempt = 0
      await new Promise((resolve) => {
        setTimeout(resolve, retryDelayMs(attempt))
      })
    }
  }

  return {
    start: () => {
      if (hasStarted) return
      hasStarted = true
      void run()
    },
    stop: () => {
      controller.abort()
    },
  }
}
