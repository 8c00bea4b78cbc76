import type { Reply } from '#contract/reply.ts'

const fold: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
}

/** A text as tests/golden/parse compares it: without white space, marks of one width, quotes without direction. */
export function foldText(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/\*\*/g, '')
    .replace(/[,:;()“”‘’]/g, (mark) => fold[mark] ?? mark)
}

/** A reply with all its strings folded; a contact without anything equals a missing one. */
export function foldReply(reply: Partial<Reply>): Record<string, unknown> {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return foldText(value)
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]))
    }
    return value
  }
  const emptyContact = { name: null, phone: null, address: null, postcode: null }
  return {
    ...(visit(reply) as Record<string, unknown>),
    contact: visit(reply.contact ?? emptyContact),
  }
}

/** The names of the fields in which two replies differ after folding. */
export function differingFields(actual: Partial<Reply>, expected: Partial<Reply>): string[] {
  const a = foldReply(actual)
  const b = foldReply(expected)
  return Object.keys(b).filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
}
