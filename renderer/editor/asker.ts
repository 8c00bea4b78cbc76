/** Timers as a parameter, so that a test drives them. */
export interface Timers {
  set(run: () => void, delayMs: number): number
  clear(handle: number): void
}

export interface Asker<Q> {
  /** Asks after a pause; a later question replaces one that waits and makes the answer of an earlier one stale. */
  ask(question: Q): void
  /** Forgets what waits, and whatever is still answered. */
  drop(): void
}

/**
 * Asks once typing pauses and hands on only the answer to the last question: answers may arrive in any order,
 * and a grey text for words that are no longer there would be wrong.
 */
export function createAsker<Q, A>(options: {
  delayMs: number
  timers: Timers
  ask: (question: Q) => Promise<A | null>
  onAnswer: (answer: A, question: Q) => void
}): Asker<Q> {
  let latest = 0
  let waiting: number | null = null

  const drop = () => {
    latest += 1
    if (waiting !== null) options.timers.clear(waiting)
    waiting = null
  }

  const send = async (question: Q, turn: number) => {
    const answer = await options.ask(question)
    if (answer !== null && turn === latest) options.onAnswer(answer, question)
  }

  return {
    drop,
    ask: (question) => {
      drop()
      const turn = latest
      waiting = options.timers.set(() => {
        waiting = null
        void send(question, turn)
      }, options.delayMs)
    },
  }
}

/** The page's own timers. */
export const windowTimers: Timers = {
  set: (run, delayMs) => window.setTimeout(run, delayMs),
  clear: (handle) => window.clearTimeout(handle),
}
