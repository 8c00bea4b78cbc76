import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Line = Record<string, unknown>

export interface Finished {
  status: number | null
  /** Standard output, every line of it parsed as JSON. */
  lines: Line[]
  stderr: string
}

/** For root, permissions bind only without these two capabilities (capabilities(7)). */
const bound = ['--bounding-set', '--inh-caps'].map((option) => `${option}=-dac_override,-dac_read_search`)

export function startNifu(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'main/cli/nifu.ts', ...args])
}

/** Runs the command line as a process of its own, from the project's folder. */
export async function runNifu(args: readonly string[], input = ''): Promise<Finished> {
  return fed(startNifu(args), input)
}

/** The same as a user to whom the permissions of files apply, also where the tests run as root. */
export async function runNifuAsUser(args: readonly string[], input = ''): Promise<Finished> {
  const [program = '', ...rest] = [
    ...(process.getuid?.() === 0 ? ['setpriv', ...bound] : []),
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    'main/cli/nifu.ts',
    ...args,
  ]
  return fed(spawn(program, rest), input)
}

function fed(child: ChildProcess, input: string): Promise<Finished> {
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  return finished(child)
}

export function finished(child: ChildProcess): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, lines: parseLines(stdout), stderr }))
  })
}

export function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nifu-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
