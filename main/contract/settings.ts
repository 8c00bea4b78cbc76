import { z } from 'zod'
import { contactSchema } from './reply.ts'
import { editionSchema, exportFormatSchema, layoutSchema } from './edition.ts'

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
  ghostText: true,
}

export type Settings = z.infer<typeof settingsSchema>
