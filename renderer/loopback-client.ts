import { z } from 'zod'
import type { HostBridge, PickedFile } from '#contract/bridge.ts'
import { hostEventSchema } from '#contract/events.ts'
import type { HostEvent } from '#contract/events.ts'
import { failureSchema } from '#contract/failure.ts'
import type { Failure, Result } from '#contract/failure.ts'
import { createEventStream } from './loopback-events.ts'
import { chooseInPage, deliverInPage } from './loopback-files.ts'
import { common } from './strings/common.ts'

export type Connection = 'connected' | 'lost' | 'refused'

/** How far the hand-over of files to the host is; null when none is under way. */
export interface UploadProgress {
  done: number
  total: number
  /** Files that did not arrive, and why. */
  failures: readonly { file: string; error: Failure }[]
  name: string
  /** Stops after the files now under way; what has arrived is not imported. */
  cancel(): void
}

export interface LoopbackOptions {
  token: string
  /** `fetch` of the page; paths are relative to its own origin. */
  fetch(path: string, init: RequestInit): Promise<Response>
  onConnection(connection: Connection): void
  onUpload(progress: UploadProgress | null): void
}

const resultSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
])
const pickedSchema = z.object({ id: z.string(), name: z.string() })
const concurrentUploads = 3

function failed(code: Failure['code'], message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code, message } }
}

/**
 * The host over HTTP on 127.0.0.1, for the browser edition: one POST for a request, one open stream for events, files as
 * raw bodies. Never rejects. A lost host is reported through `onConnection` and found again by the event stream.
 */
export function createLoopbackClient(options: LoopbackOptions): HostBridge<File> {
  const authorization = `Bearer ${options.token}`
  const listeners = new Set<(event: HostEvent) => void>()
  const targetNames = new Map<string, string>()

  let isLost = false

  function connect(connection: Connection): void {
    isLost = connection === 'lost'
    options.onConnection(connection)
  }

  async function exchange(path: string, init: RequestInit): Promise<Result<Response>> {
    try {
      const response = await options.fetch(path, {
        ...init,
        headers: new Headers([...new Headers(init.headers), ['Authorization', authorization]]),
      })
      if (response.status !== 401 && response.status !== 403) {
        if (isLost) connect('connected')
        return { ok: true, value: response }
      }
      connect('refused')
      return failed('no-permission', common.failed.refused)
    } catch {
      // A file that cannot be read any more fails the same way, with the host still there.
      if (init.body instanceof File) return failed('not-found', common.failed.fileGone(init.body.name))
      connect('lost')
      return failed('internal', common.failed.hostGone)
    }
  }

  async function ask(path: string, init: RequestInit): Promise<Result<unknown>> {
    const sent = await exchange(path, init)
    if (!sent.ok) return sent
    const parsed = resultSchema.safeParse(await sent.value.json().catch(() => null))
    return parsed.success ? parsed.data : failed('internal', common.failed.badAnswer)
  }

  async function askForFile(path: string, init: RequestInit): Promise<Result<PickedFile>> {
    const answer = await ask(path, init)
    if (!answer.ok) return answer
    const picked = pickedSchema.safeParse(answer.value)
    return picked.success ? { ok: true, value: picked.data } : failed('internal', common.failed.badAnswer)
  }

  async function upload(files: readonly File[]): Promise<Result<PickedFile[]>> {
    const taken: (PickedFile | null)[] = files.map(() => null)
    let next = 0
    let done = 0
    let isCancelled = false
    const failures: { file: string; error: Failure }[] = []
    const tell = (name: string) =>
      options.onUpload({
        done,
        total: files.length,
        failures: [...failures],
        name,
        cancel: () => {
          isCancelled = true
        },
      })
    const work = async () => {
      for (let index = next++; index < files.length && !isCancelled; index = next++) {
        const file = files[index]!
        const name = file.webkitRelativePath || file.name
        tell(name)
        const sent = await askForFile(`/api/upload?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          body: file,
        })
        if (sent.ok) taken[index] = sent.value
        else failures.push({ file: name, error: sent.error })
        done += 1
        tell(name)
      }
    }
    await Promise.all(Array.from({ length: Math.min(concurrentUploads, files.length) }, work))
    options.onUpload(null)
    if (isCancelled) return failed('cancelled', common.failed.uploadCancelled)
    const arrived = taken.filter((file) => file !== null)
    const first = failures[0]
    return arrived.length === 0 && first !== undefined
      ? { ok: false, error: first.error }
      : { ok: true, value: arrived }
  }

  const stream = createEventStream({
    open: (signal) => exchange('/api/events', { signal }),
    onOpen: () => connect('connected'),
    onGone: () => connect('lost'),
    onFrame: (json) => {
      const event = hostEventSchema.safeParse(json)
      if (event.success) for (const listener of listeners) listener(event.data)
    },
  })

  return {
    edition: 'browser',
    request: async (name, input) => {
      const answer = await ask('/api/request', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name, input }),
      })
      // The host checked the value against the request's output schema before it sent it.
      return answer as Result<never>
    },
    onEvent: (listener) => {
      listeners.add(listener)
      stream.start()
      return () => {
        listeners.delete(listener)
      }
    },
    onCommand: () => () => {},
    pickFiles: async (kind) => upload(await chooseInPage(kind)),
    takeFiles: upload,
    pickTarget: async (suggestedName) => {
      const target = await askForFile('/api/target', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: suggestedName }),
      })
      if (target.ok) targetNames.set(target.value.id, target.value.name)
      return target
    },
    deliver: async (targetId) => {
      const sent = await exchange(`/api/download?id=${encodeURIComponent(targetId)}`, {})
      if (!sent.ok) return sent
      if (!sent.value.ok) return failed('not-found', common.failed.badAnswer)
      deliverInPage(await sent.value.blob(), targetNames.get(targetId) ?? '')
      return { ok: true, value: null }
    },
  }
}
