import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Refusal, refuse } from './refusal.ts'
import { refusals } from './messages.ts'

/**
 * Whether a request comes from this computer's own page. `Host` keeps out names that another site had resolved to
 * 127.0.0.1 (DNS rebinding), `Origin` keeps out other sites' scripts.
 *
 * @param port  on which the server listens
 * @returns     why it is refused, null when it may go on
 */
export function checkSender(request: Pick<IncomingMessage, 'headers'>, port: number): Refusal | null {
  const { host, origin } = request.headers
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (port === 80) own.push('127.0.0.1', 'localhost')
  if (host === undefined || !own.includes(host.toLowerCase())) return refuse(403, refusals.host)
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) {
    return refuse(403, refusals.origin)
  }
  return null
}

/** Whether the request carries the token; compared in a time that tells nothing of where it differs. */
export function checkToken(request: Pick<IncomingMessage, 'headers'>, token: string): Refusal | null {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(token)) ? null : refuse(401, refusals.token)
}

/** Digests are of one length, as the comparison needs, whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}
