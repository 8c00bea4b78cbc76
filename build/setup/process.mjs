import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder, with a closing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Tells the person at the terminal something; standard output is left to commands.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Runs a program in place of this one: same terminal, signals passed on, same exit status.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string }} [options] the project's folder unless told otherwise
 */
export function runAndExit(program, args, options = {}) {
  const child = spawn(program, args, { cwd: options.cwd ?? root, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  // npm that is stopped by a signal takes its shell along but not this process: without its parent it ends too.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 500).unref()
  }
  child.on('error', (error) => {
    say(`${program}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
}

/**
 * Runs a program to its end and tells how it went.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options] `quiet` keeps the output for the answer
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
    })
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ status: 127, output: error.message }))
    child.on('close', (code) => resolve({ status: code ?? 1, output }))
  })
}
