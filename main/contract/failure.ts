import { z } from 'zod'

/** Why a file could not be read (cli.md), and why a request could not be carried out. */
export const readErrorCodeSchema = z.enum([
  'not-found',
  'empty',
  'unsupported',
  'encrypted',
  'no-text',
  'corrupt',
  'too-large',
  'timeout',
])

export const failureCodeSchema = z.enum([
  ...readErrorCodeSchema.options,
  'no-permission',
  'bad-request',
  'unknown-request',
  'cancelled',
  'locked',
  'read-only',
  'disk-full',
  'stale',
  'internal',
])

/** `message` is Chinese, names what it is about and says what to do next; never a path's stack or the text of a reply. */
export const failureSchema = z.object({ code: failureCodeSchema, message: z.string() })

export type ReadErrorCode = z.infer<typeof readErrorCodeSchema>
export type FailureCode = z.infer<typeof failureCodeSchema>
export type Failure = z.infer<typeof failureSchema>

/** An expected outcome as a value. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }
