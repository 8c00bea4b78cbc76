import { Console } from 'node:console'
import { outputLost } from './messages.ts'

/**
 * Writes one JSON line to standard output, and waits while the reader is slow. A reader that has gone (`| head`) ends the
 * program quietly.
 */
export function printLine(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, () => resolve())
  })
}

/** Some characters are gathered before they are written. */
const piecesAtOnce = 1 << 16

/** Writes a text piece by piece, otherwise as `printLine`. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  const write = (text: string) => new Promise<void>((resolve) => process.stdout.write(text, () => resolve()))
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < piecesAtOnce) continue
    await write(text)
    text = ''
  }
  await write(text)
}

/** Keeps standard output for JSON lines: what packages log goes to standard error. */
export function guardOutput(): void {
  globalThis.console = new Console(process.stderr, process.stderr)
  let isEnding = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isEnding) return
    isEnding = true
    const status = error.code === 'EPIPE' ? 0 : 1
    if (status > 0) say(outputLost(error.code ?? error.message))
    endAsBySignal(status)
  })
}

/** A command that holds a library hears of the end as of a signal and closes it first; any other ends at once. */
function endAsBySignal(status: number): void {
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(status)
  if (status > 0) process.once('exit', () => (process.exitCode = status))
}

/** Tells the person at the terminal something. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

export interface ProgressBar {
  show(label: string, done: number, total: number): void
  /** Removes the bar. */
  clear(): void
}

const barWidth = 24
const betweenDrawsMs = 100

/** A bar on standard error while that is a terminal; nothing at all when it is not. */
export function createProgressBar(terminal: NodeJS.WriteStream = process.stderr): ProgressBar {
  let drawnAtMs = 0
  let isShown = false
  const write = (text: string) => {
    if (terminal.isTTY) terminal.write(`\r\u001b[2K${text}`)
  }
  return {
    show: (label, done, total) => {
      const now = performance.now()
      if (!terminal.isTTY || now - drawnAtMs < betweenDrawsMs) return
      drawnAtMs = now
      isShown = true
      const filled = total > 0 ? Math.round((done / total) * barWidth) : 0
      const figures = total > 0 ? `${done}/${total}` : done > 0 ? String(done) : ''
      write(`[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${figures} ${label.slice(-40)}`)
    },
    clear: () => {
      if (isShown) write('')
      isShown = false
    },
  }
}
