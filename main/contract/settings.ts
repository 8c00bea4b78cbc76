import { z } from 'zod'
import { contactSchema } from './reply.ts'
import { profileSchema } from './profile.ts'
import { editionSchema, exportFormatSchema, layoutSchema } from './edition.ts'

export const textEncodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])

/** What the office and the clerk chose; remembered in the library. */
export const settingsSchema = z.object({
  /** Filled into a new card. */
  office: z.object({
    organ: z.string().nullable(),
    signer: z.string().nullable(),
    publicity: z.string().nullable(),
    contact: contactSchema,
  }),
  issue: z.object({ layout: layoutSchema, edition: editionSchema, format: exportFormatSchema }),
  appearance: z.object({
    theme: z.enum(['system', 'light', 'dark']),
    zoomPercent: z.number().int().min(50).max(200),
  }),
  /** Widths in CSS pixels and folded panes, by the name of the pane. */
  panes: z.record(z.string(), z.number()),
  /** Bounds for one file that is read, and the encoding of text files where the content does not tell it for sure. */
  reading: z.object({
    maxSeconds: z.number().int().min(5).max(600),
    maxMegabytes: z.number().int().min(1).max(500),
    encoding: textEncodingSchema.nullable(),
  }),
  /** The place's vocabulary; null for the general one. */
  profile: profileSchema.nullable(),
  /** When false nothing grey is shown at the caret; the panel still offers. */
  ghostText: z.boolean(),
})

export const defaultSettings: Settings = {
  office: {
    organ: null,
    signer: null,
    publicity: null,
    contact: { name: null, phone: null, address: null, postcode: null },
  },
  issue: { layout: 'document', edition: 'delivery', format: 'docx' },
  appearance: { theme: 'system', zoomPercent: 100 },
  panes: {},
  reading: { maxSeconds: 30, maxMegabytes: 50, encoding: null },
  profile: null,
  ghostText: true,
}

export type TextEncoding = z.infer<typeof textEncodingSchema>
export type Settings = z.infer<typeof settingsSchema>
