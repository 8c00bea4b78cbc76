/** Does something once nothing was asked for a while. */
export interface IdleTimer {
  /** Begins to wait, unless it waits already. */
  arm(): void
  /** Begins the waiting anew when there is any. */
  putOff(): void
  disarm(): void
}

/** Does not keep the program from ending. */
export function createIdleTimer(afterMs: number, act: () => void): IdleTimer {
  let timer: NodeJS.Timeout | null = null
  const disarm = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    arm() {
      timer ??= setTimeout(() => {
        timer = null
        act()
      }, afterMs).unref()
    },
    putOff: () => timer?.refresh(),
    disarm,
  }
}
