import { inspect } from 'node:util'
import type { Log } from '#host/parts.ts'
import { openPage } from '#loopback/open-page.ts'
import { startBrowserEdition } from '#loopback/start.ts'
import { appRoot, defaultLibraryDir } from './app-root.ts'
import type { CommandLine } from './arguments.ts'
import { notices } from './messages.ts'
import { printLine, say } from './output.ts'

type ServeLine = Extract<CommandLine, { command: 'serve' }>

const log: Log = {
  info: say,
  error: (message, cause) => say(cause === undefined ? message : `${message}: ${inspect(cause)}`),
}

/** Serves the browser edition until SIGINT, SIGTERM or SIGHUP. */
export async function serve({ library, port, open }: ServeLine): Promise<number> {
  const ended = nextSignal()
  const started = await startBrowserEdition({
    libraryDir: library ?? defaultLibraryDir(),
    workerEntry: appRoot.workerEntry,
    pageDir: appRoot.pageDir,
    samplesDir: appRoot.samplesDir,
    version: appRoot.version,
    log,
    port,
  })
  if (!started.ok) {
    ended.forget()
    await printLine({ ok: false, error: started.error })
    if (open) say(started.error.message)
    return 1
  }
  await printLine({ url: started.value.url })
  if (open) {
    const outcome = openPage(started.value.url)
    if (outcome !== 'opened') say(notices[outcome])
  }
  await ended.signal
  await started.value.close()
  return 0
}

/** Ctrl+C reaches every process of the terminal, and those that started this one pass it on as well: one wish, several signals. */
const echoesWithinMs = 2_000

/** Heard from the beginning, so that a signal during the start ends cleanly too. One that comes later than the echoes ends at once. */
function nextSignal(): { signal: Promise<void>; forget(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let end: () => void = () => {}
  const signal = new Promise<void>((resolve) => {
    end = resolve
  })
  let firstAtMs: number | null = null
  const hear = () => {
    const nowMs = performance.now()
    firstAtMs ??= nowMs
    if (nowMs - firstAtMs > echoesWithinMs) process.exit(1)
    end()
  }
  for (const name of signals) process.on(name, hear)
  return {
    signal,
    forget: () => {
      for (const name of signals) process.off(name, hear)
    },
  }
}
