import { z } from 'zod'
import { libraryReplySchema, warningSchema } from './reply.ts'

/** A reply as the library lists it. `characters` counts the normalised text. */
export const replySummarySchema = libraryReplySchema
  .pick({ id: true, file: true, format: true, importedAtMs: true })
  .extend({
    title: z.string().nullable(),
    kind: libraryReplySchema.shape.reply.shape.kind,
    number: z.string().nullable(),
    subject: z.string().nullable(),
    organ: z.string().nullable(),
    date: z.string().nullable(),
    characters: z.number().int(),
    warnings: z.array(warningSchema),
    isCorrected: z.boolean(),
    isNewest: z.boolean(),
    isForeign: z.boolean(),
    /** Versions of this reply in the library, itself included. */
    versionCount: z.number().int(),
  })

/** Which replies to list. `organ` '' stands for replies that name none; `year` is that of the date, 0 for none. */
export const replyFilterSchema = z.object({
  search: z.string().max(200).default(''),
  kind: libraryReplySchema.shape.reply.shape.kind.default(null),
  organ: z.string().nullable().default(null),
  year: z.number().int().nullable().default(null),
  format: z.string().nullable().default(null),
  mark: z.enum(['warned', 'corrected', 'older-version', 'foreign']).nullable().default(null),
})

export const replyOrderSchema = z.object({
  by: z.enum(['date', 'subject', 'number', 'organ', 'characters', 'imported', 'file']),
  isDescending: z.boolean(),
})

export type ReplyFilter = z.output<typeof replyFilterSchema>
export type ReplyOrder = z.infer<typeof replyOrderSchema>
export type ReplySummary = z.infer<typeof replySummarySchema>
