import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
  /** The same of the thread's own work. */
  tts?: number
  tdur?: number
  args?: { data?: { type?: string } }
}

/** What one key cost, in milliseconds; all but `toPaint` of the thread's own work, which other programs do not disturb. */
export interface KeyCost {
  /** From the key's event to the commit of the frame that shows it. */
  toPaint: number
  /** What of that the thread worked: neither waiting for the frame nor for a processor that others hold. */
  toPaintWork: number
  /** Script that ran from this key to the next: events, timers, frames, answers. */
  script: number
  /** All work of the main thread from this key to the next, frames and the tracing itself included. */
  work: number
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']
const scripts = new Set(['EventDispatch', 'FireAnimationFrame', 'TimerFire', 'RunMicrotasks', 'FunctionCall'])

/** Presses keys at a typist's pace while tracing. The last key is left out: what follows it has no end. */
export async function traceKeys(
  browser: Browser,
  page: Page,
  keys: string,
  pauseMs: number,
): Promise<KeyCost[]> {
  await browser.startTracing(page, { categories })
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pauseMs)
  }
  const buffer = await browser.stopTracing()
  const { traceEvents } = JSON.parse(buffer.toString('utf8')) as { traceEvents: TraceEvent[] }
  return costsOf(traceEvents)
}

function costsOf(events: readonly TraceEvent[]): KeyCost[] {
  const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'keydown'
  const first = events.find(isKey)
  const main = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first?.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const keys = main.filter(isKey)
  return keys.slice(0, -1).map((key, index) => {
    const end = keys[index + 1]?.ts ?? key.ts
    const between = main.filter(({ ts }) => ts >= key.ts && ts < end)
    const frame = between.find(({ name }) => name === 'Commit')
    return {
      toPaint: frame === undefined ? Number.NaN : (frame.ts + (frame.dur ?? 0) - key.ts) / 1000,
      toPaintWork: frame === undefined ? Number.NaN : workedBetween(key, frame),
      script: total(between.filter(({ name }) => scripts.has(name))),
      work: total(between),
    }
  })
}

function workedBetween(key: TraceEvent, frame: TraceEvent): number {
  return ((frame.tts ?? Number.NaN) + (frame.tdur ?? 0) - (key.tts ?? Number.NaN)) / 1000
}

/** Milliseconds of the thread's work covered by events in order of time, what lies within another counted once. */
function total(events: readonly TraceEvent[]): number {
  let covered = 0
  let until = 0
  for (const { tts, tdur = 0 } of events) {
    if (tts === undefined) continue
    covered += Math.max(0, tts + tdur - Math.max(tts, until))
    until = Math.max(until, tts + tdur)
  }
  return covered / 1000
}
