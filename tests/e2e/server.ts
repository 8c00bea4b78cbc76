import { fileURLToPath } from 'node:url'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Server {
  url: string
  /** Ends it as Ctrl+C does and gives its exit status. */
  stop(): Promise<number>
  /** Ends it as a failing power supply does. */
  kill(): Promise<void>
}

/**
 * The browser edition from its compiled bundle, on a library folder and a free port.
 *
 * @param maxFileBlocks  no file may grow beyond so many blocks of 512 bytes, as on a full disk; only where there is `ulimit`
 */
export async function startServer(library: string, maxFileBlocks: number | null = null): Promise<Server> {
  const serve = [`${root}out/main/nifu.js`, 'serve', '--library', library, '--port', '0']
  const [command, ...parts] =
    maxFileBlocks === null
      ? [process.execPath, ...serve]
      : ['sh', '-c', `ulimit -f ${maxFileBlocks}; exec "$@"`, 'sh', process.execPath, ...serve]
  const child: ChildProcess = spawn(command, parts, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (data: Buffer) => {
      printed += String(data)
      if (!printed.includes('\n')) return
      const line = JSON.parse(printed) as { url?: string }
      if (line.url === undefined) reject(new Error(printed))
      else resolve(line.url)
    })
    child.once('exit', (code) => reject(new Error(`serve ended with ${code} after printing ${printed}`)))
  })
  return {
    url,
    stop: async () => {
      child.kill('SIGINT')
      const [code] = (await ended) as [number]
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
