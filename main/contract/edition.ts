import { z } from 'zod'
import { blockSchema } from './reply.ts'

export const layoutSchema = z.enum(['document', 'letter', 'body'])
export const editionSchema = z.enum(['delivery', 'public'])
export const exportFormatSchema = z.enum(['docx', 'pdf', 'html', 'txt'])

/** How the paper is signed: without a seal, with the organ's seal, or with the stamp of the signer's name (签名章). */
export const sealSchema = z.enum(['none', 'seal', 'name-seal'])

/** What is added behind the signature under one of the names of the 附件说明. */
export const annexSchema = z.object({ title: z.string().min(1).max(200), blocks: z.array(blockSchema) })

/** 印发机关 and 印发日期 (ISO) of the 版记. */
export const printingSchema = z.object({ organ: z.string().min(1).max(100), date: z.string() })

/** The five families of type that the standard uses. */
export const faceSchema = z.enum(['fangsong', 'xiaobiaosong', 'kaiti', 'heiti', 'songti'])

/** Everything that a clerk chooses of the form in which a reply leaves. */
export const issueFormSchema = z.object({
  layout: layoutSchema,
  edition: editionSchema,
  seal: sealSchema.default('none'),
  /** 红头: the red name of the organ and the red line. Null leaves it to number and edition; a letter always has its mark. */
  hasMark: z.boolean().nullable().default(null),
  /** Bodies that sign with the organ, in their order. */
  coSigners: z.array(z.string().min(1).max(100)).max(12).default([]),
  /** The signer's office, printed beside the stamp of the name. */
  signerTitle: z.string().max(60).nullable().default(null),
  printing: printingSchema.nullable().default(null),
  annexes: z.array(annexSchema).max(20).default([]),
  /** In place of the reply's own; null for none, absent for the reply's. */
  documentNumber: z.string().max(60).nullable().optional(),
  /** Names under which this computer has the families, for the document to ask for. */
  fonts: z.partialRecord(faceSchema, z.string().min(1).max(60)).default({}),
})

/** What the public edition leaves out: where it stood, what stood there, and why it must not go out. */
export const removalSchema = z.object({
  kind: z.enum(['mobile', 'identity', 'member-contact', 'contact-phone', 'file-properties']),
  /** The part of the page in words, as 正文第3段. */
  place: z.string(),
  /** The removed characters; empty for what is not text. */
  text: z.string(),
})

export type Layout = z.infer<typeof layoutSchema>
export type Edition = z.infer<typeof editionSchema>
export type ExportFormat = z.infer<typeof exportFormatSchema>
export type SealKind = z.infer<typeof sealSchema>
export type Annex = z.infer<typeof annexSchema>
export type Printing = z.infer<typeof printingSchema>
export type Face = z.infer<typeof faceSchema>
export type IssueForm = z.infer<typeof issueFormSchema>
export type IssueFormInput = z.input<typeof issueFormSchema>
export type Removal = z.infer<typeof removalSchema>
