import { z } from 'zod'

const spanSchema = z.object({ start: z.number().int(), end: z.number().int() })

export const rowKindSchema = z.enum(['same', 'changed', 'moved', 'moved-changed', 'added', 'removed'])

/**
 * A run of a row: `equal` stands in both texts, `insert` only in b, `delete` only in a. `noise`: it differs in white space,
 * line breaks, width or the shape of a mark alone; told only where such differences are to be ignored.
 */
export const partOfRowSchema = z.object({
  op: z.enum(['equal', 'insert', 'delete']),
  text: z.string(),
  noise: z.literal(true).optional(),
})

export const comparisonRowSchema = z.object({
  kind: rowKindSchema,
  a: spanSchema.nullable(),
  b: spanSchema.nullable(),
  parts: z.array(partOfRowSchema),
})

/** Two texts aligned. Rows stand in the order of `b`, removed rows at their old place; both texts can be rebuilt from the rows. */
export const comparisonSchema = z.object({
  /** 0..1: share of the characters of both texts that stand in `equal` parts. */
  similarity: z.number(),
  rows: z.array(comparisonRowSchema),
  a: z.string(),
  b: z.string(),
})

/** A text to be compared: a reply of the library, a draft as it is or as one of its kept revisions was, or any text. */
export const sideSchema = z.union([
  z.strictObject({ replyId: z.string().min(1) }),
  z.strictObject({ draftId: z.string().min(1), revision: z.number().int().optional() }),
  z.strictObject({ text: z.string() }),
])

export type Side = z.infer<typeof sideSchema>
export type Span = z.infer<typeof spanSchema>
export type RowKind = z.infer<typeof rowKindSchema>
export type RowPart = z.infer<typeof partOfRowSchema>
export type ComparisonRow = z.infer<typeof comparisonRowSchema>
export type Comparison = z.infer<typeof comparisonSchema>
