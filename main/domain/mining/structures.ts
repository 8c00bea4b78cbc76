import type { LibraryReply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'

export function mineStructures(_replies: readonly LibraryReply[]): Template[] {
  return []
}
