import type { Failure, Result } from '#contract/failure.ts'

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error }
}
