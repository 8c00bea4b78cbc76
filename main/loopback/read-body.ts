import type { IncomingMessage, ServerResponse } from 'node:http'

/** The longest that a sender of too much is listened to before the line is cut, so that it can still read the answer. */
const lingerMs = 2_000

/**
 * The whole body of a request. `null` when it is longer than `limitBytes`: then nothing of it is kept.
 *
 * @throws Error when the sender breaks off
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  if (declaredLength(request) > limitBytes) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk
    length += bytes.byteLength
    if (length > limitBytes) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** What the sender says its body is long, in bytes; 0 when it does not say. */
export function declaredLength(request: IncomingMessage): number {
  const length = Number(request.headers['content-length'] ?? 0)
  return Number.isFinite(length) ? length : 0
}

/** Lets what is still coming in run into nothing, for a while, and ends the connection after the answer. */
export function dropRest(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Connection', 'close')
  request.on('error', () => request.destroy())
  request.resume()
  const timer = setTimeout(() => request.destroy(), lingerMs)
  timer.unref()
  request.once('close', () => clearTimeout(timer))
}
