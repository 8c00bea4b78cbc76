import { z } from 'zod'
import { templateImportItemSchema, templateSummarySchema } from '../template-list.ts'
import { listedFactSchema, occurrenceSchema, templateChangeSchema, templateViewSchema } from '../template.ts'
import { id, jobStarted, none } from './table.ts'
import type { RequestTable } from './table.ts'

/** What was mined from the library, and what the clerk makes of it. */
export const templateRequests = {
  'templates.mine': { input: none, output: jobStarted },
  'templates.list': {
    input: z.object({ search: z.string().max(200).default('') }),
    output: z.object({ templates: z.array(templateSummarySchema), coverage: z.number().nullable() }),
  },
  /** A template with at most `limit` of its uses, the newest ones, in their order. */
  'templates.get': {
    input: z.object({ templateId: id, limit: z.number().int().min(1).max(1_000_000).default(1000) }),
    output: templateViewSchema,
  },
  /** More of its uses: those before the newest `offset` ones, at most `limit`, the newest of them, in their order. */
  'templates.uses': {
    input: z.object({
      templateId: id,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1_000_000),
    }),
    output: z.object({ occurrences: z.array(occurrenceSchema) }),
  },
  /** Makes a change and keeps it for every later mining. `templateId` of the answer is where its text stands then. */
  'templates.change': {
    input: z.object({ templateId: id, change: templateChangeSchema }),
    output: z.object({ editId: id, templateId: id.nullable() }),
  },
  /** Keeps, passes over or puts back many templates in one step; unknown ones are left out. */
  'templates.changeMany': {
    input: z.object({
      templateIds: z.array(id).min(1).max(10_000),
      state: z.enum(['new', 'kept', 'rejected']),
    }),
    output: z.object({ editIds: z.array(id) }),
  },
  /** Takes changes back, given in the order in which they were made. */
  'templates.undoMany': { input: z.object({ editIds: z.array(id).min(1).max(10_000) }), output: none },
  /** Takes a change back, as if it had never been made. */
  'templates.undoChange': { input: z.object({ editId: id }), output: none },
  /** Holds a wording against the language and the slots of its template; nothing is stored. */
  'templates.checkWording': {
    input: z.object({ templateId: id, wording: z.string().max(20_000) }),
    output: z.object({
      errors: z.array(z.object({ line: z.number().int(), column: z.number().int(), message: z.string() })),
    }),
  },
  /** All templates but the rejected ones as .hbs files in one .zip. */
  'templates.export': {
    input: z.object({ targetId: id }),
    output: z.object({ fileName: z.string(), bytes: z.number().int(), templates: z.number().int() }),
  },
  /** Looks into .hbs files, a folder or .zip of them; nothing is stored before `templates.import`. */
  'templates.previewImport': {
    input: z.object({ fileIds: z.array(id).min(1).max(10_000) }),
    output: z.object({ importId: id, items: z.array(templateImportItemSchema) }),
  },
  /** Takes over the chosen ones of a preview, by file. */
  'templates.import': {
    input: z.object({ importId: id, files: z.array(z.string()).min(1).max(10_000) }),
    output: z.object({ added: z.number().int(), changed: z.number().int() }),
  },
  /**
   * The facts that the library states more than once with different values, the most recently used first, at most `limit` of them. `total` and
   * `disagreeing` count all that hold the words of `search`.
   */
  'facts.list': {
    input: z.object({
      search: z.string().max(200).default(''),
      onlyDisagreeing: z.boolean().default(false),
      limit: z.number().int().min(1).max(2000).default(50),
    }),
    output: z.object({
      facts: z.array(listedFactSchema),
      total: z.number().int(),
      disagreeing: z.number().int(),
    }),
  },
} as const satisfies RequestTable
