import { Worker } from 'node:worker_threads'
import type { FileToRead, WhatCame } from './reading-worker.ts'

export type { FileToRead } from './reading-worker.ts'

/** What came of a file: its documents, or how the thread ended. */
export type Outcome = WhatCame | { hung: true } | { crashed: string }

/** More than any file within the limits takes on a slow and busy machine: only what would go on for ever is stopped. */
const longestMs = 60_000

/** Reads files one after the other in a thread, and says of one that hangs or ends the thread that it did. */
export class ReadingThread {
  #worker: Worker | null = null
  #end: (outcome: Outcome) => void = () => {}
  readonly #limitMs: number

  constructor(limitMs = longestMs) {
    this.#limitMs = limitMs
  }

  async read(file: FileToRead): Promise<Outcome> {
    const worker = (this.#worker ??= this.#start())
    const outcome = await new Promise<Outcome>((resolve) => {
      const timer = setTimeout(() => this.#end({ hung: true }), this.#limitMs)
      this.#end = (came) => {
        clearTimeout(timer)
        resolve(came)
      }
      worker.postMessage(file)
    })
    if ('hung' in outcome || 'crashed' in outcome) await this.close()
    return outcome
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    })
    worker.stdout.resume()
    worker.stderr.resume()
    worker.on('message', (came: WhatCame) => this.#end(came))
    worker.on('error', (error) => this.#end({ crashed: String(error) }))
    worker.on('exit', (code) => this.#end({ crashed: `exit ${code}` }))
    return worker
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
