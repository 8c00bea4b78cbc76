import { z } from 'zod'
import { bodySchema, honorificSchema, kindSchema } from './reply.ts'

/** Our part in a case: alone (独办), with others as the lead (主办) or as a partner (会办), or each for itself (分办). */
export const handlingSchema = z.enum(['sole', 'lead', 'joint', 'split'])

/** One thing that a proposal asks for. `text` as printed there, its number left out; paragraphs joined by "\n". */
export const pointSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** `waived`: the clerk says that it needs no answer. */
  isWaived: z.boolean(),
})

/** The proposal that a case answers, as it was attached or pasted. */
export const proposalSchema = z.object({
  /** Name of the file; null for pasted text. */
  file: z.string().nullable(),
  title: z.string().nullable(),
  /** Normalised, paragraphs joined by "\n". */
  text: z.string(),
  points: z.array(pointSchema),
})

/** What a proposal says of its case. What it does not say is null, a list empty; nothing is guessed. */
export const proposalFactsSchema = z.object({
  body: bodySchema.nullable(),
  kind: kindSchema.nullable(),
  meeting: z.string().nullable(),
  /** As printed, without 第 and 号. */
  number: z.string().nullable(),
  subject: z.string().nullable(),
  /** Bare names, the first proposer first: persons without unit and telephone, or organisations. */
  proposers: z.array(z.string()),
  /** Those who support it (附议人, 联名代表). */
  seconders: z.array(z.string()),
  /** How the proposers are addressed; null for organisations and where no proposer is named. */
  honorific: honorificSchema.nullable(),
  /** The bodies that handle it as printed: the lead (主办, 承办), those that help it (会办, 协办), each for itself (分办). */
  leads: z.array(z.string()),
  partners: z.array(z.string()),
  splits: z.array(z.string()),
  /** ISO dates. */
  proposedOn: z.string().nullable(),
  assignedOn: z.string().nullable(),
  deadline: z.string().nullable(),
})

/** Whose part in a case is ours, as the proposal's list of handling bodies shows it. */
export const partInCaseSchema = z.object({ handling: handlingSchema, partners: z.array(z.string()) })

export type Handling = z.infer<typeof handlingSchema>
export type Point = z.infer<typeof pointSchema>
export type Proposal = z.infer<typeof proposalSchema>
export type ProposalFacts = z.infer<typeof proposalFactsSchema>
export type PartInCase = z.infer<typeof partInCaseSchema>
