import type { ChildProcess } from 'node:child_process'
import { onTestFinished } from 'vitest'
import type { Result } from '#contract/failure.ts'
import { type Finished, finished, startNifu } from './run-nifu.ts'

export interface Serving {
  child: ChildProcess
  origin: string
  /** The part of the address behind `#token=`. */
  token: string
  /** Sends a request of the contract. */
  request(name: string, input?: unknown): Promise<Result<unknown>>
  end: Promise<Finished>
}

/** Starts the browser edition and waits for its address; it is killed after the test. */
export async function startServing(library: string): Promise<Serving> {
  const child = startNifu(['serve', '--library', library])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const end = finished(child)
  const line = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: string) => {
      text += chunk
      if (text.includes('\n')) resolve(text)
    })
    child.once('close', () => reject(new Error(`serve ended: ${text}`)))
  })
  const { url } = JSON.parse(line) as { url: string }
  const [origin = '', token = ''] = url.split('/#token=')
  return {
    child,
    origin,
    token,
    request: async (name, input = {}) => {
      const response = await fetch(`${origin}/api/request`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ name, input }),
      })
      return (await response.json()) as Result<unknown>
    },
    end,
  }
}
