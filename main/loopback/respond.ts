import type { ServerResponse } from 'node:http'
import type { Result } from '#contract/failure.ts'
import type { Refusal } from './refusal.ts'

/** No script but the page's own, nothing from elsewhere, no code from strings. `style-src` serves antd's style elements. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer, whatever it is. */
export function setSafetyHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
}

export function sendResult(response: ServerResponse, result: Result<unknown>, status = 200): void {
  if (response.headersSent || response.destroyed) return
  const body = Buffer.from(JSON.stringify(result), 'utf8')
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.byteLength,
    'Cache-Control': 'no-store',
  })
  response.end(body)
}

export function sendRefusal(response: ServerResponse, { status, error }: Refusal): void {
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  sendResult(response, { ok: false, error }, status)
}
