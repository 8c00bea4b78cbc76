import { z } from 'zod'
import { editionSchema, exportFormatSchema, layoutSchema } from './edition.ts'
import { findingSchema } from './finding.ts'

/** A document number in its parts: 机关代字〔年〕n号. */
export const documentNumberSchema = z.object({
  series: z.string().min(1).max(30),
  year: z.number().int().min(1949).max(2200),
  sequence: z.number().int().min(1).max(999_999),
})

/** An error of the check that the clerk issues with, and why. */
export const keptFindingSchema = z.object({
  rule: z.string(),
  text: z.string(),
  message: z.string(),
  reason: z.string().trim().min(2).max(500),
})

/** What the clerk typed for the issue of one draft; it is kept until the next time. */
export const issueTextsSchema = z.object({
  coSigners: z.array(z.string().max(100)).max(20),
  signerTitle: z.string().max(100),
  /** Texts of the attachments by their names. */
  annexes: z.record(z.string(), z.string().max(200_000)),
  /** Why an error of the check stays, by the finding's rule and text. */
  reasons: z.record(z.string(), z.string().max(500)),
})

/** Before anything was typed. */
export const noIssueTexts: IssueTexts = { coSigners: [], signerTitle: '', annexes: {}, reasons: {} }

/** One file of an issued reply; its bytes are kept. `draftRevision` is the state of the draft that it was made of. */
export const issuedFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  format: exportFormatSchema,
  layout: layoutSchema,
  edition: editionSchema,
  draftRevision: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
  writtenAtMs: z.number(),
})

/** An entry of the register (发文登记). `number` is as printed; the parts are null for a number of another form and for none. */
export const issueRecordSchema = z.object({
  id: z.string(),
  draftId: z.string(),
  number: z.string().nullable(),
  parts: documentNumberSchema.nullable(),
  title: z.string().nullable(),
  subject: z.string().nullable(),
  addressees: z.array(z.string()),
  organ: z.string().nullable(),
  date: z.string().nullable(),
  /** What the check had open when it was issued, and which of it the clerk kept. */
  findings: z.array(findingSchema),
  kept: z.array(keptFindingSchema),
  /** The reply in the library. */
  replyId: z.string().nullable(),
  issuedAtMs: z.number(),
  withdrawn: z.object({ atMs: z.number(), note: z.string() }).nullable(),
  files: z.array(issuedFileSchema),
})

/** Where a series of one year stands: the next number, and those below it that no document bears. */
export const numberSeriesSchema = z.object({
  series: z.string(),
  year: z.number().int(),
  next: z.number().int(),
  last: z.number().int().nullable(),
  gaps: z.array(z.number().int()),
})

export type IssueTexts = z.infer<typeof issueTextsSchema>
export type DocumentNumber = z.infer<typeof documentNumberSchema>
export type KeptFinding = z.infer<typeof keptFindingSchema>
export type IssuedFile = z.infer<typeof issuedFileSchema>
export type IssueRecord = z.infer<typeof issueRecordSchema>
export type NumberSeries = z.infer<typeof numberSeriesSchema>
