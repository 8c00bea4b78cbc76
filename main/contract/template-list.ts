import { z } from 'zod'
import { curatedTemplateSchema, templateSchema } from './template.ts'

/** A template as the tree lists it. `uses` counts distinct replies. */
export const templateSummarySchema = curatedTemplateSchema
  .pick({
    id: true,
    kind: true,
    name: true,
    part: true,
    firstUse: true,
    lastUse: true,
    state: true,
    origin: true,
    staleness: true,
  })
  .extend({
    uses: z.number().int(),
    occurrences: z.number().int(),
    variants: z.number().int(),
    /** Reworded or renamed by the clerk. */
    isEdited: z.boolean(),
    /** What it says around a word that was searched for and that its name does not show. */
    excerpt: z.string().optional(),
  })

/** What a template of a folder to be brought in would do here. `before` is the text that it would replace. */
export const templateImportItemSchema = z.object({
  file: z.string(),
  id: z.string(),
  name: z.string(),
  kind: templateSchema.shape.kind,
  effect: z.enum(['added', 'changed', 'same', 'refused']),
  before: z.string().nullable(),
  after: z.string(),
  /** Why it is refused, with the place in the file. */
  error: z.object({ line: z.number().int(), column: z.number().int(), message: z.string() }).nullable(),
})

export type TemplateImportItem = z.infer<typeof templateImportItemSchema>
export type TemplateSummary = z.infer<typeof templateSummarySchema>
