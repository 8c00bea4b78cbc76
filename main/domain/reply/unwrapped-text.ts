import type { SourceMap } from '#domain/text/source-runs.ts'
import { addRun, alignText, composeMaps } from '#domain/text/source-runs.ts'
import type { Line } from './lines.ts'

/** Builds the unwrapped text piece by piece, with the map to the source. */
export class UnwrappedText {
  private readonly pieces: string[] = []
  private length = 0
  readonly map: SourceMap = []

  get text(): string {
    return this.pieces.join('')
  }

  /** Adds a line of the source, perhaps with something put in or dropped between its letters. */
  add(text: string, raw: string, sourceAt: number): void {
    if (text === raw) addRun(this.map, this.length, sourceAt, text.length)
    else this.addRuns(composeMaps(alignText(text, raw), [0, sourceAt, raw.length]))
    this.put(text)
  }

  /** Adds several lines, changed as a whole. */
  addJoined(lines: readonly Line[], change: (raw: string) => string): void {
    const joined: SourceMap = []
    let raw = ''
    for (const line of lines) {
      addRun(joined, raw.length, line.at, line.raw.length)
      raw += line.raw
    }
    const text = change(raw)
    this.addRuns(text === raw ? joined : composeMaps(alignText(text, raw), joined))
    this.put(text)
  }

  private addRuns(runs: SourceMap): void {
    for (let run = 0; run < runs.length; run += 3) {
      addRun(this.map, this.length + (runs[run] ?? 0), runs[run + 1] ?? 0, runs[run + 2] ?? 0)
    }
  }

  /** Adds what does not stand in the source. */
  put(text: string): void {
    this.pieces.push(text)
    this.length += text.length
  }

  startParagraph(): void {
    if (this.length > 0) this.put('\n')
  }
}
