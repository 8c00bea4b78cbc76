import { z } from 'zod'
import { exportFormatSchema, faceSchema, issueFormSchema, removalSchema } from '../edition.ts'
import { findingSchema } from '../finding.ts'
import {
  documentNumberSchema,
  issueRecordSchema,
  issueTextsSchema,
  keptFindingSchema,
  numberSeriesSchema,
} from '../issue.ts'
import { warningSchema } from '../reply.ts'
import { id, none } from './table.ts'
import type { RequestTable } from './table.ts'

const written = z.object({ fileName: z.string(), bytes: z.number().int() })

/** The document that leaves the office. */
export const issuingRequests = {
  /** What a clerk must know before issuing. `aliases` are the names under which each family that a page uses may be installed. */
  'issue.state': {
    input: z.object({ draftId: id }),
    output: z.object({
      series: z.array(numberSeriesSchema),
      records: z.array(issueRecordSchema),
      findings: z.array(findingSchema),
      attachments: z.array(z.string()),
      /** What was typed for it before. */
      texts: issueTextsSchema,
      partners: z.array(z.string()),
      organ: z.string().nullable(),
      date: z.string().nullable(),
      documentNumber: z.string().nullable(),
      aliases: z.array(
        z.object({
          face: faceSchema,
          name: z.string(),
          names: z.array(z.string()),
          /** What stands in when none of them is there, best first. */
          substitutes: z.array(z.string()),
        }),
      ),
    }),
  },
  /** Keeps what was typed for the issue of a draft, in place of what was kept before. */
  'issue.keep': { input: z.object({ draftId: id, texts: issueTextsSchema }), output: none },
  /** The pages as they will print; for `body` the text. */
  'issue.preview': {
    input: issueFormSchema.extend({ draftId: id, format: exportFormatSchema.optional() }),
    output: z.object({
      html: z.string(),
      pages: z.number().int(),
      fileName: z.string(),
      warnings: z.array(warningSchema),
      removed: z.array(removalSchema),
    }),
  },
  /** A file to look at or to have approved; nothing is registered. */
  'issue.export': {
    input: issueFormSchema.extend({ draftId: id, targetId: id, format: exportFormatSchema }),
    output: written.extend({ warnings: z.array(warningSchema), removed: z.array(removalSchema) }),
  },
  /**
   * Issues: writes the file, registers it under its number, takes the reply into the library and marks the draft. `kept` are
   * the errors of the check that go out with a reason. Under the same number a further file of an issued draft joins its entry.
   */
  'issue.submit': {
    input: issueFormSchema.extend({
      draftId: id,
      targetId: id,
      format: exportFormatSchema,
      number: documentNumberSchema.nullable(),
      kept: z.array(keptFindingSchema).max(500).default([]),
    }),
    output: written.extend({
      warnings: z.array(warningSchema),
      removed: z.array(removalSchema),
      record: issueRecordSchema,
      draftRevision: z.number().int(),
    }),
  },
  /** Takes an issued reply back: out of the library, the draft to 核稿, the number free. */
  'issue.withdraw': {
    input: z.object({ issueId: id, note: z.string().trim().min(2).max(500) }),
    output: none,
  },
  /** The register, newest first. `search` words are looked for in number, title, 案由 and addressees. */
  'issue.register': {
    input: z.object({
      year: z.number().int().nullable().default(null),
      search: z.string().max(200).default(''),
    }),
    output: z.object({
      records: z.array(issueRecordSchema),
      series: z.array(numberSeriesSchema),
      years: z.array(z.number().int()),
    }),
  },
  /** The register as .csv for a spreadsheet. */
  'issue.registerFile': {
    input: z.object({ targetId: id, year: z.number().int().nullable().default(null) }),
    output: written,
  },
  /** Writes a file of the register once more, as it was issued. */
  'issue.fileAgain': { input: z.object({ fileId: id, targetId: id }), output: written },
  /** 征询意见表 or the cover note of a draft, as .docx. */
  'issue.paper': {
    input: z.object({ draftId: id, paper: z.enum(['opinion-form', 'cover-note']), targetId: id }),
    output: written.extend({ warnings: z.array(warningSchema) }),
  },
} as const satisfies RequestTable
