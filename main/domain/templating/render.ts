import type { Card, Origin, Segment } from '#contract/draft.ts'
import type { Template } from '#contract/template.ts'
import { cardSlotValue } from './card-slots.ts'
import { parseTemplate } from './language.ts'
import type { TemplateNode } from './language.ts'
import { missingMark } from './messages.ts'

/** Values of slots; a clause holds a boolean. A name that is not its own property counts as missing. */
export type SlotValues = Record<string, string | boolean>

/** Called for each run of the rendering, in order. */
type Emit = (text: string, slot: string | null) => void

/**
 * Fills a template. It walks the parsed tree instead of running code that Handlebars would generate, so it works
 * under a content security policy; for templates of the closed language the result equals Handlebars' own.
 *
 * @returns the text; a missing value stands as 〔待补：名〕, a missing clause is left out
 * @throws Error when the template does not keep to the language (parse it first to tell the errors)
 */
export function renderText(template: string, values: SlotValues): string {
  return renderNodes(parseOrThrow(template), values)
}

/** As `renderText`, over nodes that are already parsed. */
export function renderNodes(nodes: readonly TemplateNode[], values: SlotValues): string {
  let text = ''
  eachRun(nodes, values, (run, slot) => {
    text += slot !== null && !hasText(values, slot) ? missingMark(slot) : run
  })
  return text
}

/** As `renderNodes`, in runs with the slot that each fills, null for constant text; a missing value is an empty run. */
export function renderRuns(
  nodes: readonly TemplateNode[],
  values: SlotValues,
): { text: string; slot: string | null }[] {
  const runs: { text: string; slot: string | null }[] = []
  eachRun(nodes, values, (text, slot) => runs.push({ text, slot }))
  return runs
}

/**
 * Fills a template, each run with its origin.
 *
 * @param values  what to fill in; a reused value is marked `unconfirmed`
 * @param origin  the origin of the constant text
 * @param card    when given, it fills the slots that bear its fields' names, before `values`, with origin `card`
 * @returns       segments in order, none empty; their texts joined equal `renderText` with the same values
 * @throws Error  as `renderText`
 */
export function renderSegments(
  template: Pick<Template, 'id' | 'template'>,
  values: SlotValues,
  origin: Origin,
  card: Partial<Card> = {},
): Segment[] {
  const segments: Segment[] = []
  eachRun(parseOrThrow(template.template), values, (run, slot) => {
    const segment =
      slot === null
        ? ({ text: run, origin, slot: null, state: 'plain' } as const)
        : fillSlot(slot, values, template.id, card)
    if (segment.text !== '') segments.push(segment)
  })
  return segments
}

/** One slot as a segment: from the card, else the reused value to be confirmed, else the mark of a missing value. */
export function fillSlot(name: string, values: SlotValues, templateId: string, card: Partial<Card>): Segment {
  const known = cardSlotValue(name, card)
  if (known !== null) {
    return { text: known, origin: { from: 'card', ref: name }, slot: name, state: 'plain' }
  }
  const origin: Origin = { from: 'slot', ref: templateId }
  if (!hasText(values, name)) return { text: missingMark(name), origin, slot: name, state: 'missing' }
  return { text: String(values[name]), origin, slot: name, state: 'unconfirmed' }
}

function parseOrThrow(template: string): TemplateNode[] {
  const { nodes, errors } = parseTemplate(template)
  const [first] = errors
  if (first) throw new Error(`template, line ${first.line}, column ${first.column}: ${first.message}`)
  return nodes
}

function hasText(values: SlotValues, name: string): boolean {
  return Object.hasOwn(values, name) && typeof values[name] === 'string'
}

function isSet(values: SlotValues, name: string): boolean {
  return Object.hasOwn(values, name) && values[name] !== false && values[name] !== ''
}

/** Tells each run of a rendering in order, with the slot that it fills, null for constant text; a missing value is an empty run. */
export function eachRun(nodes: readonly TemplateNode[], values: SlotValues, emit: Emit): void {
  for (const node of nodes) {
    if (node.kind === 'text') emit(node.text, null)
    else if (node.kind === 'slot')
      emit(hasText(values, node.name) ? String(values[node.name]) : '', node.name)
    else if (node.kind === 'clause')
      eachRun(isSet(values, node.name) !== node.negated ? node.then : node.otherwise, values, emit)
  }
}
