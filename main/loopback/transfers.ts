import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PickedFile } from '#contract/bridge.ts'
import type { Result } from '#contract/failure.ts'
import type { FileHandles } from '#host/files.ts'
import { baseName, cleanName } from './file-names.ts'
import { refusals } from './messages.ts'
import { declaredLength } from './read-body.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface Transfers {
  /** Takes the body of a request as a file. A refusal (too large) leaves the rest of the body unread. */
  receive(request: IncomingMessage, rawName: string): Promise<Result<PickedFile> | Refusal>
  /** Makes a place to write to. */
  target(rawName: string): Promise<Result<PickedFile>>
  /** Sends what was written to a target. Answers null once sent, else why not. */
  send(targetId: string, response: ServerResponse): Promise<Refusal | null>
}

export const longestUploadBytes = 256 * 1024 * 1024

class TooLong extends Error {}

/**
 * Files that the page hands over and takes away. They lie in `uploadsDir` under names of our own, only the extension is
 * kept; what the clerk calls them is known to `files` alone.
 */
export function createTransfers(files: FileHandles, uploadsDir: string): Transfers {
  const targets = new Set<string>()
  return {
    receive: async (request, rawName) => {
      const name = cleanName(rawName)
      if (name === '') return { ok: false, error: refusals.uploadName }
      if (declaredLength(request) > longestUploadBytes) return tooLarge(name)
      const path = join(uploadsDir, `${randomUUID()}${safeExtension(name)}`)
      try {
        await mkdir(uploadsDir, { recursive: true, mode: 0o700 })
        await pipeline(
          request.iterator({ destroyOnReturn: false }),
          limited(longestUploadBytes),
          createWriteStream(path, { flags: 'wx', mode: 0o600 }),
        )
      } catch (error) {
        await rm(path, { force: true })
        if (error instanceof TooLong) return tooLarge(name)
        const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
        return { ok: false, error: isFull ? refusals.diskFull : refusals.upload(name) }
      }
      return { ok: true, value: { id: files.register(path, name), name } }
    },
    target: async (rawName) => {
      const name = baseName(cleanName(rawName))
      if (name === '') return { ok: false, error: refusals.uploadName }
      const folder = join(uploadsDir, randomUUID())
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const id = files.register(join(folder, name), name)
      targets.add(id)
      return { ok: true, value: { id, name } }
    },
    send: async (targetId, response) => {
      const file = targets.has(targetId) ? files.resolve(targetId) : null
      const status = file === null ? null : await stat(file.path).catch(() => null)
      if (file === null || status === null) return refuse(404, refusals.target)
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': status.size,
        'Content-Disposition': attachment(file.name),
        'Cache-Control': 'no-store',
      })
      await pipeline(createReadStream(file.path), response)
      return null
    },
  }
}

function tooLarge(name: string): Refusal {
  return refuse(413, refusals.uploadTooLarge(name, longestUploadBytes / 1024 / 1024))
}

function limited(mostBytes: number): Transform {
  let length = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, callback) => {
      length += chunk.byteLength
      if (length > mostBytes) callback(new TooLong())
      else callback(null, chunk)
    },
  })
}

function safeExtension(name: string): string {
  const extension = extname(name)
  return /^\.[A-Za-z0-9]{1,8}$/.test(extension) ? extension.toLowerCase() : ''
}

/** RFC 6266 with the name in the encoding of RFC 5987, and a plain one for clients without it. */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="reply${safeExtension(name)}"; filename*=UTF-8''${encoded}`
}
