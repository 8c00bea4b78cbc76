import type { Failure } from '#contract/failure.ts'
import { wordFailures } from './messages.ts'
import type { Part } from './parts.ts'

/** Why a part that must be there could not be read. */
export function partFailure(part: Part & { ok: false }, name: string): Failure {
  switch (part.fault) {
    case 'missing':
      return wordFailures.withoutText(name)
    case 'malformed':
      return wordFailures.damaged(name)
    case 'too-deep':
    case 'too-large':
      return wordFailures.tooLarge(name)
  }
}

/** What the faults of an archive mean for a document. */
export const zipFailures = {
  damaged: wordFailures.damaged,
  encrypted: wordFailures.encrypted,
  'too-large': wordFailures.tooLarge,
} as const
