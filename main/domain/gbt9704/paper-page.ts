import type { Card } from '#contract/draft.ts'
import { readLineRole } from '#contract/line-role.ts'
import { emptyReply } from '#contract/reply.ts'
import { cardSlotValue } from '#domain/templating/card-slots.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { renderNodes } from '#domain/templating/render.ts'
import type { SlotValues } from '#domain/templating/render.ts'
import { blockLines } from './block-lines.ts'
import { breakTitle } from './break-title.ts'
import { paperSlots, unfilledPattern } from './lexicon/labels.ts'
import { layoutWarnings } from './messages.ts'
import { text as spacing } from './numbers.ts'
import { pageLine } from './page-line.ts'
import type { OfficialPage, PageLine } from './page.ts'
import { signatureLines } from './signature-lines.ts'
import { attachmentLines } from './tail-lines.ts'

/** What a paper beside the reply is about: the card, and what else its template may name. */
export type PaperFacts = { card: Card; title: string | null }

type Part = { role: string; nodes: TemplateNode[] }

/** A template's parts: each begins with a comment that tells the role of its lines. */
function partsOf(nodes: readonly TemplateNode[]): Part[] {
  const parts: Part[] = []
  for (const node of nodes) {
    const role = node.kind === 'comment' ? readLineRole(node.text)?.role : undefined
    if (role !== undefined) parts.push({ role, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts
}

/** The card's values for the slots, and for each slot `有…` whether there is one. */
function valuesOf(slots: readonly string[], clauses: readonly string[], facts: PaperFacts): SlotValues {
  const valueOf = (name: string): string | null => {
    if (name === paperSlots.title) return facts.title
    if (name === paperSlots.cc) return facts.card.cc.length === 0 ? null : facts.card.cc.join(paperSlots.join)
    return cardSlotValue(name, facts.card)
  }
  const values: SlotValues = {}
  for (const name of slots) {
    const value = valueOf(name)
    if (value !== null) values[name] = value
  }
  for (const name of clauses) values[name] = valueOf(name.slice(paperSlots.has.length)) !== null
  return values
}

function linesOf(role: string, lines: readonly string[], { card }: PaperFacts): PageLine[] {
  const [first = ''] = lines
  switch (role) {
    case 'title':
      return [pageLine('title', breakTitle(first).join('\n'))]
    case 'salutation':
      return [pageLine('salutation', first, spacing.blankLinesUnderTitle)]
    case 'attachment':
      return attachmentLines(lines)
    case 'signature':
      return signatureLines(
        { ...emptyReply(), organ: first, date: card.date },
        { layout: 'document', edition: 'delivery', seal: 'seal' },
      )
    default:
      return blockLines(
        lines.map((text) => ({
          role: role === 'table' ? ('table' as const) : ('paragraph' as const),
          level: 0,
          text,
        })),
      )
  }
}

/**
 * Lays out a paper that goes with a reply, 征询意见表 or a cover note, from a template of the closed language whose comments tell what the lines under
 * them are: title, salutation, paragraph, table (cells parted by ｜), attachment, signature.
 *
 * @throws Error  when the template does not keep to the language
 */
export function paperPage(template: string, facts: PaperFacts): OfficialPage {
  const { nodes, slots, clauses, errors } = parseTemplate(template)
  const [fault] = errors
  if (fault !== undefined)
    throw new Error(`template, line ${fault.line}, column ${fault.column}: ${fault.message}`)
  const values = valuesOf(slots, clauses, facts)
  let isFirst = true
  const lines = partsOf(nodes).flatMap(({ role, nodes: content }) => {
    const texts = renderNodes(content, values)
      .split('\n')
      .filter((text) => text.trim() !== '')
    const made = texts.length === 0 ? [] : linesOf(role, texts, facts)
    const needsBlank = isFirst && made.length > 0 && role !== 'title' && role !== 'salutation'
    if (made.length > 0 && role !== 'title') isFirst = false
    return needsBlank ? made.map((line, index) => (index === 0 ? { ...line, linesBefore: 1 } : line)) : made
  })
  const unfilled = lines.reduce((count, line) => count + [...line.text.matchAll(unfilledPattern)].length, 0)
  return {
    layout: 'document',
    edition: 'delivery',
    title: lines.find((line) => line.role === 'title')?.text.replaceAll('\n', '') ?? null,
    organ: facts.card.organ,
    date: facts.card.date,
    lines,
    warnings: unfilled === 0 ? [] : [layoutWarnings.unfilled(unfilled)],
    removed: [],
  }
}
