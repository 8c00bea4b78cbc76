import { z } from 'zod'
import { contactSchema } from './reply.ts'
import { profileSchema } from './profile.ts'
import { editionSchema, exportFormatSchema, layoutSchema, sealSchema } from './edition.ts'

/** A person of the office and the time in which they held the post: ISO dates, both inclusive, null for open. */
export const officePersonSchema = z.object({
  name: z.string().min(1).max(40),
  /** Of a contact; null for others. */
  phone: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
})

export const textEncodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])

/** How the writing view looks and helps. */
export const editorSettingsSchema = z.object({
  /** The paper with its lines and pages, or the text alone on the whole width. */
  view: z.enum(['paper', 'plain']).default('paper'),
  zoomPercent: z.number().int().min(50).max(200).default(100),
  /** Whether a bar in the margin tells where each text came from. */
  showsOrigin: z.boolean().default(false),
  /** Whether a half-width mark after Chinese becomes the full-width one. */
  helpsPunctuation: z.boolean().default(true),
  /** The most characters that the system the text goes to takes; null for no limit. */
  characterLimit: z.number().int().min(1).max(100_000).nullable().default(2500),
  /** Drafts in which numbers do not follow by themselves. */
  unnumbered: z.array(z.string()).max(1000).default([]),
})

/** What counts as a difference. */
export const comparingSettingsSchema = z.object({
  /** Whether differences of white space, line breaks, width and the shape of marks are shown. */
  showsNoise: z.boolean().default(false),
})

/** What the office and the clerk chose; remembered in the library. */
export const settingsSchema = z.object({
  /** Filled into a new card. */
  office: z.object({
    organ: z.string().nullable(),
    signer: z.string().nullable(),
    publicity: z.string().nullable(),
    contact: contactSchema,
    /** Who was contact and who signed in which time; a draft takes the one of its date before the plain ones above. */
    contacts: z.array(officePersonSchema).default([]),
    signers: z.array(officePersonSchema).default([]),
  }),
  issue: z.object({
    layout: layoutSchema,
    edition: editionSchema,
    format: exportFormatSchema,
    seal: sealSchema.default('seal'),
    hasMark: z.boolean().nullable().default(null),
    /** 机关代字 of the office's document numbers, as 长科函, the usual one first. */
    series: z.array(z.string().min(1).max(30)).max(20).default([]),
    /** Characters that the handling system takes. */
    bodyLimit: z.number().int().min(100).max(100_000).default(2500),
    /** 印发机关 of the 版记; null for none. */
    printedBy: z.string().max(100).nullable().default(null),
  }),
  appearance: z.object({
    theme: z.enum(['system', 'light', 'dark']),
    zoomPercent: z.number().int().min(50).max(200),
    /** `high`: darker lines and fainter words no more. */
    contrast: z.enum(['normal', 'high']).default('normal'),
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
  editor: editorSettingsSchema,
  comparing: comparingSettingsSchema,
})

export const defaultSettings: Settings = {
  office: {
    organ: null,
    signer: null,
    publicity: null,
    contact: { name: null, phone: null, address: null, postcode: null },
    contacts: [],
    signers: [],
  },
  issue: {
    layout: 'document',
    edition: 'delivery',
    format: 'docx',
    seal: 'seal',
    hasMark: null,
    series: [],
    bodyLimit: 2500,
    printedBy: null,
  },
  appearance: { theme: 'system', zoomPercent: 100, contrast: 'normal' },
  panes: {},
  reading: { maxSeconds: 30, maxMegabytes: 50, encoding: null },
  profile: null,
  ghostText: true,
  editor: editorSettingsSchema.parse({}),
  comparing: comparingSettingsSchema.parse({}),
}

export type OfficePerson = z.infer<typeof officePersonSchema>
export type TextEncoding = z.infer<typeof textEncodingSchema>
export type EditorSettings = z.infer<typeof editorSettingsSchema>
export type Settings = z.infer<typeof settingsSchema>
