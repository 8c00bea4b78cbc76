import type { Part } from '#contract/reply.ts'

/** Running text. */
export const prose: readonly Part[] = ['opening', 'paragraph', 'closing']
/** What the office words itself, headings included. */
export const worded: readonly Part[] = ['opening', 'heading', 'paragraph', 'closing']
/** Everything that is typed, forms of the head and tail included. */
export const typed: readonly Part[] = [
  'title',
  'result',
  'salutation',
  'opening',
  'heading',
  'paragraph',
  'closing',
  'signature',
  'date',
  'publicity',
  'contact',
  'attachment',
]
