import { z } from 'zod'
import { comparisonSchema } from './comparison.ts'
import { cardSchema, draftBlockSchema, draftSchema, draftStateSchema, draftSummarySchema } from './draft.ts'
import { editionSchema, exportFormatSchema, layoutSchema } from './edition.ts'
import { findingSchema } from './finding.ts'
import { importOutcomeSchema, jobSchema } from './job.ts'
import { profileSchema } from './profile.ts'
import { correctionsSchema, kindSchema, libraryReplySchema, sourceSchema, warningSchema } from './reply.ts'
import { settingsSchema, textEncodingSchema } from './settings.ts'
import {
  foundPassageSchema,
  suggestionSchema,
  suggestRequestSchema,
  suggestSearchSchema,
} from './suggestion.ts'
import {
  curatedTemplateSchema,
  factSchema,
  slotSchema,
  templateChangeSchema,
  templateSchema,
} from './template.ts'

const id = z.string().min(1).max(200)
const none = z.object({})
const jobStarted = z.object({ jobId: id })

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
    slots: z.array(slotSchema.pick({ name: true, type: true })),
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

export interface RequestTable {
  [name: string]: { input: z.ZodType; output: z.ZodType }
}

/**
 * Everything the page may ask of the host. Files are named by ids that the transport handed out
 * (`fileIds` for reading, `targetId` for writing), never by paths.
 */
export const requests = {
  'app.info': {
    input: none,
    output: z.object({
      version: z.string(),
      /** Name of the library folder, without its path. */
      libraryName: z.string(),
      replies: z.number().int(),
      templates: z.number().int(),
      drafts: z.number().int(),
      /** Notices of start-up: a recovered database, a stale lock taken over. */
      notices: z.array(warningSchema),
      jobs: z.array(jobSchema),
    }),
  },
  'library.import': { input: z.object({ fileIds: z.array(id).min(1).max(10_000) }), output: jobStarted },
  'library.importSamples': { input: none, output: jobStarted },
  /** A part of the list; `total` counts all that the filter leaves. Search words may name a field: `案由:停车`. */
  'library.list': {
    input: replyFilterSchema.extend({
      order: replyOrderSchema.default({ by: 'date', isDescending: true }),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1_000).default(200),
    }),
    output: z.object({ replies: z.array(replySummarySchema), total: z.number().int() }),
  },
  /** What the list can be filtered by, with the number of replies; `ownOrgan` is the office's own body as far as known. */
  'library.facets': {
    input: none,
    output: z.object({
      total: z.number().int(),
      ownOrgan: z.string().nullable(),
      organs: z.array(z.object({ organ: z.string(), count: z.number().int(), isForeign: z.boolean() })),
      years: z.array(z.object({ year: z.number().int(), count: z.number().int() })),
      kinds: z.array(z.object({ kind: kindSchema.nullable(), count: z.number().int() })),
      formats: z.array(z.object({ format: z.string(), count: z.number().int() })),
      marks: z.object({
        warned: z.number().int(),
        corrected: z.number().int(),
        olderVersion: z.number().int(),
        foreign: z.number().int(),
      }),
    }),
  },
  /** The ids of all that a filter leaves, to mark them at once. */
  'library.ids': { input: replyFilterSchema, output: z.object({ ids: z.array(id) }) },
  'library.get': { input: z.object({ replyId: id }), output: libraryReplySchema },
  /** The text as the file had it, see `sourceSchema`. `canReread` when the file's bytes were kept for another encoding. */
  'library.source': {
    input: z.object({ replyId: id }),
    output: sourceSchema.extend({ canReread: z.boolean() }),
  },
  /** Replaces what was corrected of a reply; the answer is the reply as it is then. */
  'library.correct': {
    input: z.object({ replyId: id, corrections: correctionsSchema }),
    output: libraryReplySchema,
  },
  /** The beginning of a text file in another encoding, at most 2,000 characters, to choose by. */
  'library.tryEncoding': {
    input: z.object({ replyId: id, encoding: textEncodingSchema }),
    output: z.object({ text: z.string() }),
  },
  /** Reads a reply anew from what was kept of its file, in another encoding or, with null, as before. Corrections stay. */
  'library.reread': {
    input: z.object({ replyId: id, encoding: textEncodingSchema.nullable() }),
    output: libraryReplySchema,
  },
  /** Says that a reply is (not) a version of the others it is linked with. */
  'library.separate': {
    input: z.object({ replyId: id, isSeparate: z.boolean() }),
    output: libraryReplySchema,
  },
  'library.remove': {
    input: z.object({ replyIds: z.array(id).min(1) }),
    output: z.object({ removed: z.number().int() }),
  },
  'library.restore': {
    input: z.object({ replyIds: z.array(id).min(1) }),
    output: z.object({ restored: z.number().int() }),
  },
  'library.outcomes': { input: none, output: z.object({ outcomes: z.array(importOutcomeSchema) }) },
  'library.dismissOutcomes': { input: z.object({ ids: z.array(id).min(1) }), output: none },
  'job.cancel': { input: z.object({ jobId: id }), output: none },
  'templates.mine': { input: none, output: jobStarted },
  'templates.list': {
    input: z.object({ search: z.string().max(200).default('') }),
    output: z.object({ templates: z.array(templateSummarySchema), coverage: z.number().nullable() }),
  },
  'templates.get': { input: z.object({ templateId: id }), output: curatedTemplateSchema },
  /** Makes a change and keeps it for every later mining. `templateId` of the answer is where its text stands then. */
  'templates.change': {
    input: z.object({ templateId: id, change: templateChangeSchema }),
    output: z.object({ editId: id, templateId: id.nullable() }),
  },
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
  /** The facts that the library states more than once with different values, the most recently used first. */
  'facts.list': {
    input: z.object({ search: z.string().max(200).default('') }),
    output: z.object({ facts: z.array(factSchema) }),
  },
  'draft.list': { input: none, output: z.object({ drafts: z.array(draftSummarySchema) }) },
  'draft.create': { input: z.object({ card: cardSchema, structureId: id.nullable() }), output: draftSchema },
  'draft.get': { input: z.object({ draftId: id }), output: draftSchema },
  /** `revision` is the one the page last saw; `stale` when the draft was saved from elsewhere since. */
  'draft.save': {
    input: z.object({
      draftId: id,
      revision: z.number().int(),
      card: cardSchema,
      blocks: z.array(draftBlockSchema),
      state: draftStateSchema,
    }),
    output: z.object({ revision: z.number().int(), updatedAtMs: z.number() }),
  },
  'draft.remove': { input: z.object({ draftId: id }), output: none },
  'draft.restore': { input: z.object({ draftId: id }), output: none },
  'suggest.ask': {
    input: suggestRequestSchema,
    output: z.object({ items: z.array(suggestionSchema), ms: z.number() }),
  },
  /** Passages and replies that hold what is searched, best first. */
  'suggest.search': {
    input: suggestSearchSchema,
    output: z.object({
      passages: z.array(foundPassageSchema),
      replies: z.array(replySummarySchema),
      ms: z.number(),
    }),
  },
  /** Forgets what was learned from taking and putting away. */
  'suggest.forget': { input: none, output: none },
  'suggest.feedback': {
    input: z.object({ kind: z.enum(['accepted', 'dismissed']), suggestion: suggestionSchema }),
    output: none,
  },
  /** The replies of the library that share most text with `text`, best first. */
  'compare.nearest': {
    input: z.object({ text: z.string(), limit: z.number().int().min(1).max(50).default(5) }),
    output: z.object({ nearest: z.array(z.object({ reply: replySummarySchema, share: z.number() })) }),
  },
  /** `a` of the answer is the reply of the library, `b` the text given. */
  'compare.withReply': { input: z.object({ replyId: id, text: z.string() }), output: comparisonSchema },
  /** The draft as last saved; the offsets of the findings are into `text`, its blocks joined by "\n". */
  'check.run': {
    input: z.object({ draftId: id }),
    output: z.object({ text: z.string(), findings: z.array(findingSchema) }),
  },
  'issue.preview': {
    input: z.object({ draftId: id, layout: layoutSchema, edition: editionSchema }),
    output: z.object({ html: z.string(), fileName: z.string(), warnings: z.array(warningSchema) }),
  },
  'issue.export': {
    input: z.object({
      draftId: id,
      targetId: id,
      format: exportFormatSchema,
      layout: layoutSchema,
      edition: editionSchema,
    }),
    output: z.object({ fileName: z.string(), bytes: z.number().int(), warnings: z.array(warningSchema) }),
  },
  /** The vocabularies that come with the program, to begin from; the general one first. */
  'settings.profiles': { input: none, output: z.object({ profiles: z.array(profileSchema) }) },
  'settings.get': { input: none, output: settingsSchema },
  'settings.set': { input: settingsSchema, output: none },
} as const satisfies RequestTable

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller writes (defaults may be left out) and what a handler receives (defaults filled in). */
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>
export type HandlerInput<N extends RequestName> = z.output<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>
export type ReplyFilter = z.output<typeof replyFilterSchema>
export type ReplyOrder = z.infer<typeof replyOrderSchema>
export type ReplySummary = z.infer<typeof replySummarySchema>
export type TemplateImportItem = z.infer<typeof templateImportItemSchema>
export type TemplateSummary = z.infer<typeof templateSummarySchema>
