import type { Reader } from '../reader.ts'
import { htmlFailures } from './messages.ts'
import { readPage } from './read-html.ts'

type Part = { type: string; charset: string | null; boundary: string | null; transfer: string; body: string }

const deepestPart = 4
const mostParts = 10_000

/** Reads a page that a browser or a word processor saved with its pictures in one file (MIME, RFC 2045 and 2557). O(n) time. */
export const readMht: Reader = (bytes, name) => {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const page = firstPage(readPart(message), 0)
  if (page === null) return { ok: false, error: htmlFailures.withoutPage(name) }
  return readPage(decodeBody(page), name, page.charset)
}

/** Headers end at the first empty line; lines that begin with white space go on the line before. */
function readPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const head = (end === null ? text : text.slice(0, end.index)).replace(/\r?\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const content = header('Content-Type')
  const parameter = (name: string) =>
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i')
      .exec(content)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  return {
    type: (content.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter('charset'),
    boundary: parameter('boundary'),
    transfer: header('Content-Transfer-Encoding').toLowerCase(),
    body: end === null ? '' : text.slice(end.index + end[0].length),
  }
}

function firstPage(part: Part, depth: number): Part | null {
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml') return part
  if (part.boundary === null || part.boundary === '' || depth >= deepestPart) return null
  for (const piece of part.body.split(`--${part.boundary}`, mostParts).slice(1)) {
    if (piece.startsWith('--')) break
    const page = firstPage(readPart(piece.replace(/^[ \t]*\r?\n/, '')), depth + 1)
    if (page !== null) return page
  }
  return null
}

function decodeBody({ transfer, body }: Part): Uint8Array {
  if (transfer === 'base64') return Buffer.from(body, 'base64')
  if (transfer !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(text, 'latin1')
}
