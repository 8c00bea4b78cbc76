import { type Part, partSchema } from '#contract/reply.ts'

/** Running text. */
export const prose: readonly Part[] = ['opening', 'paragraph', 'closing']
/** What the office words itself, headings included. */
export const worded: readonly Part[] = ['opening', 'heading', 'paragraph', 'closing']
/** Parts that are cells, lists of other bodies or nothing that is known. */
const untyped: ReadonlySet<Part> = new Set(['documentNumber', 'table', 'cc', 'other'])
/** Everything that is typed, forms of the head and tail included. */
export const typed: readonly Part[] = partSchema.options.filter((part) => !untyped.has(part))
