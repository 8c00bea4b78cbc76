import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One line of a table: what was run, then figures by column. Names of columns carry their unit (`medianMs`, `peakMiB`). */
export interface Row {
  case: string
  [column: string]: string | number | null
}

export interface Table {
  title: string
  rows: Row[]
}

/** What a bench leaves in .cache/bench/NAME.json. */
export interface BenchResult {
  name: string
  machine: { cpu: string; cores: number; memoryGiB: number; node: string }
  tables: Table[]
}

export interface Spread {
  [column: string]: number
  n: number
  median: number
  p95: number
  p99: number
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
const childFlag = '--child'

/** Milliseconds of one call. */
export function timeOnce(run: () => unknown): number {
  const startedAtMs = performance.now()
  run()
  return performance.now() - startedAtMs
}

/** Milliseconds of each of `n` calls, after `warmUp` calls that do not count. */
export function timeEach(n: number, run: () => unknown, warmUp = 0): number[] {
  for (let turn = 0; turn < warmUp; turn += 1) run()
  return Array.from({ length: n }, () => timeOnce(run))
}

/** The value below which the share `q` (0..1) of the samples lies, by nearest rank; NaN of no samples. */
export function percentile(samples: readonly number[], q: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN
}

/** Number of samples, median, 95th and 99th percentile, in the samples' unit. */
export function spreadOf(samples: readonly number[]): Spread {
  return {
    n: samples.length,
    median: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
  }
}

/** The columns of a spread of milliseconds. The least is what the machine can do when nothing else runs on it. */
export function spreadMs(samples: readonly number[]): Record<string, number | null> {
  if (samples.length === 0) return { n: 0, leastMs: null, medianMs: null, p95Ms: null, p99Ms: null }
  const { n, median, p95, p99 } = spreadOf(samples)
  return { n, leastMs: Math.min(...samples), medianMs: median, p95Ms: p95, p99Ms: p99 }
}

/** The most memory this process has held so far. */
export function peakMiB(): number {
  return process.resourceUsage().maxRSS / 1024
}

/** The memory that is still needed, after clearing away what is not; for a child, which has the collector at hand. */
export function heldMiB(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

/** The task this process was started for by `inChild`; null in the bench itself. */
export function childTask<T>(): T | null {
  return process.argv[2] === childFlag ? (JSON.parse(process.argv[3] ?? 'null') as T) : null
}

/** Hands the result of a child's task back to the bench. */
export function answerParent(result: object): void {
  process.stdout.write(JSON.stringify(result))
}

/**
 * Runs the same file as a process of its own with a task for `childTask`, so that nothing is warm and memory is its own.
 *
 * @param file      `import.meta.url` of the bench
 * @param heapMiB   limit of the child's heap
 * @returns         what the child answered, and the milliseconds from its start to its end
 */
export async function inChild<T>(
  file: string,
  task: object,
  heapMiB = 8192,
): Promise<{ answer: T; wallMs: number }> {
  const startedAtMs = performance.now()
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--expose-gc',
      `--max-old-space-size=${heapMiB}`,
      fileURLToPath(file),
      childFlag,
      JSON.stringify(task),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (status !== 0) throw new Error(`The child for ${JSON.stringify(task)} ended with ${status}`)
  return { answer: JSON.parse(output) as T, wallMs: performance.now() - startedAtMs }
}

/** Says on standard error what is being run. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Prints the tables and writes them to .cache/bench/NAME.json. */
export function report(name: string, tables: readonly Table[]): void {
  for (const table of tables) printTable(table)
  const [first] = cpus()
  const result: BenchResult = {
    name,
    machine: {
      cpu: first?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    tables: [...tables],
  }
  const folder = join(root, '.cache/bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

/** Prints a table with figures right-aligned; columns are all those that any row has, in order of appearance. */
export function printTable({ title, rows }: Table): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => formatCell(row[column] ?? null)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => displayWidth(line[at] ?? ''))))
  const lines = cells.map((line) =>
    line
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - displayWidth(cell))
        return at === 0 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

/** Three significant digits, whole numbers whole. */
export function formatCell(value: string | number | null): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  if (Number.isInteger(value)) return value.toLocaleString('en-US')
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(+value.toPrecision(3))
}

function displayWidth(text: string): number {
  return text.replace(/[\u2e80-\uffef]/g, '**').length
}
