import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { z } from 'zod'
import type { Host } from '#host/host.ts'
import type { FileHandles } from '#host/files.ts'
import type { Log } from '#host/parts.ts'
import { createEventStreams } from './event-streams.ts'
import { checkSender, checkToken } from './guard.ts'
import { refusals } from './messages.ts'
import { dropRest, readBody } from './read-body.ts'
import { refuse } from './refusal.ts'
import { sendRefusal, sendResult, setSafetyHeaders } from './respond.ts'
import { sendStaticFile } from './static-files.ts'
import { createTransfers } from './transfers.ts'

export interface LoopbackOptions {
  host: Pick<Host, 'dispatch' | 'onEvent'>
  files: FileHandles
  /** Folder of the built page's index.html. */
  pageDir: string
  /** Folder for files on their way in and out: emptied now, made when needed, removed on closing. */
  uploadsDir: string
  log: Log
  /** 0 or left out: one that is free. */
  port?: number
  /** Left out: a new one. */
  token?: string
}

export interface Loopback {
  /** With the token in its fragment, which browsers send to nobody. */
  url: string
  port: number
  /** Ends the event streams, waits for requests under way and removes the uploads. */
  close(): Promise<void>
}

const longestBodyBytes = 64 * 1024 * 1024
const longestNameBytes = 64 * 1024

const requestSchema = z.object({ name: z.string(), input: z.unknown().optional() })
const targetSchema = z.object({ name: z.string() })

/**
 * Serves page and host on 127.0.0.1, to this computer's own page alone: `Host` and `Origin` are checked on every
 * request, the token on all but the page's static files.
 *
 * @throws the system's error (`EADDRINUSE`, `EACCES`) when the port is not to be had
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const token = options.token ?? randomBytes(32).toString('base64url')
  const streams = createEventStreams()
  const transfers = createTransfers(options.files, options.uploadsDir)
  const unsubscribe = options.host.onEvent((event) => streams.send(event))
  await rm(options.uploadsDir, { recursive: true, force: true, maxRetries: 3 })
  let port = options.port ?? 0
  let isClosing = false

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSafetyHeaders(response)
    const wrongSender = checkSender(request, port)
    if (wrongSender !== null) return turnAway(request, response, wrongSender)
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    if (!url.pathname.startsWith('/api/')) {
      return sendStaticFile(options.pageDir, url.pathname, request, response)
    }
    const wrongToken = checkToken(request, token)
    if (wrongToken !== null) return turnAway(request, response, wrongToken)
    if (isClosing) return sendResult(response, { ok: false, error: refusals.closing })
    const route = `${request.method ?? ''} ${url.pathname}`
    switch (route) {
      case 'POST /api/request':
        return answerRequest(request, response)
      case 'GET /api/events':
        return streams.open(response)
      case 'POST /api/upload': {
        const taken = await transfers.receive(request, url.searchParams.get('name') ?? '')
        if ('status' in taken) return turnAway(request, response, taken)
        if (!taken.ok) dropRest(request, response)
        return sendResult(response, taken)
      }
      case 'POST /api/target': {
        const body = await readJson(request, response, longestNameBytes)
        const target = targetSchema.safeParse(body)
        if (body === tooLarge) return
        if (!target.success) return sendResult(response, { ok: false, error: refusals.body })
        return sendResult(response, await transfers.target(target.data.name))
      }
      case 'GET /api/download': {
        const refusal = await transfers.send(url.searchParams.get('id') ?? '', response)
        return refusal === null ? undefined : sendRefusal(response, refusal)
      }
      default:
        return turnAway(request, response, refuse(404, refusals.path))
    }
  }

  async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, response, longestBodyBytes)
    if (body === tooLarge) return
    const asked = requestSchema.safeParse(body)
    if (!asked.success) return sendResult(response, { ok: false, error: refusals.body })
    sendResult(response, await options.host.dispatch(asked.data.name, asked.data.input))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A page that goes away in the middle of an answer is no error of ours.
      if (response.destroyed) return
      options.log.error(`${request.method ?? ''} request failed`, error)
      if (response.headersSent) response.destroy()
      else sendResult(response, { ok: false, error: refusals.internal })
    })
  })
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address !== null && typeof address === 'object') port = address.port

  return {
    url: `http://127.0.0.1:${port}/#token=${token}`,
    port,
    close: async () => {
      isClosing = true
      unsubscribe()
      streams.close()
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), closeWithinMs)
      await closed
      clearTimeout(timer)
      await rm(options.uploadsDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

const closeWithinMs = 3_000
const tooLarge = Symbol('body too large')

function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Parameters<typeof sendRefusal>[1],
) {
  dropRest(request, response)
  sendRefusal(response, refusal)
}

/** The body as JSON, undefined when it is none; a body that is too large is answered here. */
async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  limitBytes: number,
): Promise<unknown> {
  const body = await readBody(request, limitBytes)
  if (body === null) {
    turnAway(request, response, refuse(413, refusals.bodyTooLarge))
    return tooLarge
  }
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
