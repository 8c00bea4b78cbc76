import { z } from 'zod'
import { cardSchema } from '#contract/draft.ts'
import { contactSchema, emptyContact } from '#contract/reply.ts'
import { type SuggestRequest, suggestRequestSchema } from '#contract/suggestion.ts'

/**
 * A line of the input. `id` of a request is given back as it came, and left out when there was none. `field` of a bad line
 * is the one that cannot be understood (`card.kind`), null when the line is no JSON object.
 */
export type SuggestLine =
  | { kind: 'ask'; id: { id?: unknown }; request: SuggestRequest }
  | { kind: 'accepted' | 'dismissed'; id: unknown; index: number }
  | { kind: 'bad'; id: { id?: unknown }; field: string | null }

const mostItems = 50

/** As the page asks, and also with null for what may be left out, parts of a contact, or more items than there can be. */
const requestSchema = suggestRequestSchema.extend({
  card: cardSchema
    .extend({
      addressees: z
        .array(z.string())
        .nullable()
        .transform((addressees) => addressees ?? []),
      contact: contactSchema
        .partial()
        .nullable()
        .transform((contact) => ({ ...emptyContact, ...definedOf(contact ?? {}) })),
    })
    .partial()
    .nullish()
    .transform((card) => card ?? {}),
  before: z
    .array(z.string())
    .nullish()
    .transform((before) => before ?? []),
  typed: z
    .string()
    .nullish()
    .transform((typed) => typed ?? ''),
  limit: z
    .number()
    .int()
    .min(1)
    .nullish()
    .transform((limit) => Math.min(limit ?? 5, mostItems)),
})
const acceptedSchema = z.object({
  accepted: z.object({ id: z.unknown(), index: z.number().int().min(0).default(0) }),
})
const dismissedSchema = z.object({
  dismissed: z.object({ id: z.unknown(), index: z.number().int().min(0).default(0) }),
})

function definedOf<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

const notAnObject: SuggestLine = { kind: 'bad', id: {}, field: null }

function badLine(id: { id?: unknown }, error: z.ZodError): SuggestLine {
  return { kind: 'bad', id, field: error.issues[0]?.path.join('.') ?? null }
}

/** Understands one line; never throws. */
export function readSuggestLine(line: string): SuggestLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return notAnObject
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notAnObject
  const id = 'id' in value ? { id: value.id } : {}
  if ('accepted' in value) {
    const accepted = acceptedSchema.safeParse(value)
    return accepted.success ? { kind: 'accepted', ...accepted.data.accepted } : badLine(id, accepted.error)
  }
  if ('dismissed' in value) {
    const dismissed = dismissedSchema.safeParse(value)
    return dismissed.success
      ? { kind: 'dismissed', ...dismissed.data.dismissed }
      : badLine(id, dismissed.error)
  }
  const request = requestSchema.safeParse(value)
  return request.success ? { kind: 'ask', id, request: request.data } : badLine(id, request.error)
}
