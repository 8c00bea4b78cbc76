import type { Failure } from '#contract/failure.ts'
import type { Timers } from '#renderer/editor/asker.ts'

export type SaveState =
  | { kind: 'saved'; atMs: number }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure }
  /** Saved from elsewhere since; nothing more is saved until the clerk has chosen. */
  | { kind: 'stale'; failure: Failure }

export type SaveOutcome = { ok: true; atMs: number } | { ok: false; failure: Failure }

export interface Autosave {
  /** Something has changed. */
  touch(): void
  /** Saves what is not saved yet, now. Resolves to whether everything is on disk. */
  flush(): Promise<boolean>
  /** After a stale save: goes on saving. `isDirty` says whether there is something to save at once. */
  resume(isDirty: boolean): void
  isClean(): boolean
  stop(): void
}

/** Quiet time after the last change, and the longest that typing on can put a save off. Both leave time to write. */
export const quietMs = 700
const longestMs = 1500
/** A failed save is tried again by itself. */
export const againMs = 5000

/**
 * Saves while the clerk writes: within two seconds of any change, one save at a time, nothing twice.
 *
 * @param save  reads the draft and stores it; called only when no other call is under way
 */
export function createAutosave(options: {
  save: () => Promise<SaveOutcome>
  timers: Timers
  now: () => number
  onState: (state: SaveState) => void
}): Autosave {
  let isDirty = false
  let isStale = false
  /** A failure stays in sight until a save goes well: its buttons must not vanish under a click. */
  let hasFailed = false
  let running: Promise<boolean> | null = null
  let timer: number | null = null
  let firstChangeMs = 0

  function cancel(): void {
    if (timer !== null) options.timers.clear(timer)
    timer = null
  }

  function schedule(delayMs: number): void {
    cancel()
    timer = options.timers.set(() => {
      timer = null
      void flush()
    }, delayMs)
  }

  async function saveOnce(): Promise<boolean> {
    isDirty = false
    if (!hasFailed) options.onState({ kind: 'saving' })
    const outcome = await options.save()
    hasFailed = !outcome.ok
    if (outcome.ok) {
      options.onState(isDirty ? { kind: 'waiting' } : { kind: 'saved', atMs: outcome.atMs })
      return true
    }
    isDirty = true
    isStale = outcome.failure.code === 'stale'
    options.onState({ kind: isStale ? 'stale' : 'failed', failure: outcome.failure })
    if (!isStale) schedule(againMs)
    return false
  }

  async function flush(): Promise<boolean> {
    cancel()
    if (running !== null) await running
    if (isStale) return false
    if (!isDirty) return true
    running ??= saveOnce()
    const isSaved = await running
    running = null
    return isSaved && (isDirty ? flush() : true)
  }

  return {
    flush,
    touch: () => {
      const now = options.now()
      if (!isDirty) firstChangeMs = now
      isDirty = true
      if (isStale) return
      if (running === null && timer === null && !hasFailed) options.onState({ kind: 'waiting' })
      schedule(Math.max(0, Math.min(quietMs, firstChangeMs + longestMs - now)))
    },
    resume: (hasChanges) => {
      isStale = false
      hasFailed = false
      isDirty = hasChanges
      if (hasChanges) void flush()
    },
    isClean: () => !isDirty && running === null,
    stop: cancel,
  }
}
