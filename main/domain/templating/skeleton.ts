import { type Card, type DraftBlock, type DraftRole, draftRoleSchema, type Segment } from '#contract/draft.ts'
import { readLineRole } from '#contract/line-role.ts'
import type { Template } from '#contract/template.ts'
import { isCardSlot } from './card-slots.ts'
import { parseTemplate } from './language.ts'
import type { ClauseNode, TemplateNode } from './language.ts'
import {
  caseSlots,
  headingMark,
  headingNumerals,
  headingPrefix,
  leadingNumber,
  pronounSlot,
} from './lexicon.ts'
import { fillSlot } from './render.ts'
import { publicityOf, salutationOf, standardBlocks } from './standard-form.ts'
import { cardSegment, followKind, followPronoun, pronounSegment, wrapSubject } from './wording.ts'

/** A longer value is a text of its own, to be written anew rather than confirmed. */
const longestPhrase = 24

type Line = { role: string; level: number; segments: Segment[]; slots: string[] }

/**
 * Lays a structure out as the blocks of a new draft.
 *
 * Slots that the card knows are filled from it; a fact of the case that it leaves open is marked 〔待补：…〕; what the office says
 * the same way each time (its own name, its handler, turns of phrase) is taken from the most frequent use and marked `unconfirmed`.
 * Headings that most uses share are taken over, each with an empty paragraph under it. Parts and sections that only some
 * replies have are laid out when most have them.
 *
 * @returns blocks in order; headings of level 1 are numbered anew
 */
export function layOutSkeleton(structure: Template, card: Card): DraftBlock[] {
  const { nodes } = parseTemplate(structure.template)
  const lines: Line[] = []
  collect(nodes, structure, card, lines)
  const blocks: DraftBlock[] = []
  let headings = 0
  for (const line of lines) {
    const role = draftRoleSchema.options.find((name) => name === line.role)
    if (role === undefined) continue
    if (role === 'heading') {
      const number = `${headingNumerals[headings] ?? headings + 1}${headingMark}`
      headings += 1
      blocks.push({ role, level: 1, segments: headingSegments(structure, line.slots[0] ?? '', number) })
    } else if (role === 'paragraph') blocks.push({ role, level: 0, segments: [] })
    else if (role === 'salutation' && card.addressees.length > 0)
      blocks.push({ role, level: 0, segments: salutationOf(card) })
    else if (role === 'signature' && card.organ !== null)
      blocks.push({ role, level: 0, segments: [cardSegment('organ', card)] })
    else if (role === 'publicity' && card.publicity !== null)
      blocks.push({ role, level: 0, segments: publicityOf(card) })
    else blocks.push({ role, level: line.level, segments: wordedFor(card, role, line.segments) })
  }
  return blocks
}

/** What a line says of the case in the words that the card asks for. */
function wordedFor(card: Card, role: DraftRole, segments: readonly Segment[]): Segment[] {
  const wrapped = wrapSubject(segments)
  if (role === 'title') return followKind(wrapped, card)
  return role === 'opening' ? followPronoun(followKind(wrapped, card), card) : wrapped
}

function collect(nodes: readonly TemplateNode[], structure: Template, card: Card, lines: Line[]): void {
  for (const node of nodes) {
    const line = lines.at(-1)
    if (node.kind === 'comment') {
      const line = readLineRole(node.text)
      if (line !== null) lines.push({ ...line, segments: [], slots: [] })
    } else if (node.kind === 'clause') {
      const isUsual = isClauseUsual(structure, node)
      collect(isUsual !== node.negated ? node.then : node.otherwise, structure, card, lines)
    } else if (node.kind === 'slot') {
      line?.slots.push(node.name)
      line?.segments.push(slotSegment(node.name, structure, card))
    } else if (node.kind === 'text') {
      const text = node.text.replaceAll('\n', '')
      if (text !== '')
        line?.segments.push({
          text,
          origin: { from: 'template', ref: structure.id },
          slot: null,
          state: 'plain',
        })
    }
  }
}

function slotSegment(name: string, structure: Template, card: Card): Segment {
  if (name === pronounSlot) return pronounSegment(card)
  const usual = mostFrequent(structure, name) ?? ''
  const isCaseFact = isCardSlot(name) && caseSlots.has(name)
  return fillSlot(
    name,
    usual === '' || usual.length > longestPhrase || isCaseFact ? {} : { [name]: usual },
    structure.id,
    card,
  )
}

/** A clause is laid out when most uses have it; of a choice between two wordings the one of the newest use is taken. */
function isClauseUsual(structure: Template, { name, otherwise }: ClauseNode): boolean {
  const [newest] = structure.occurrences.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  const isChoice = otherwise.length > 0 && newest !== undefined && Object.hasOwn(newest.values, name)
  return isChoice ? newest.values[name] === true : mostFrequent(structure, name) === 'true'
}

/** The values of a slot stand in order of their frequency. */
function mostFrequent(structure: Template, name: string): string | null {
  return structure.slots.find((slot) => slot.name === name)?.values[0] ?? null
}

/** The heading's words when at least two uses, and half of all, have them in any section; else the mark of a missing one. */
function headingSegments(structure: Template, name: string, number: string): Segment[] {
  const origin = { from: 'template', ref: structure.id } as const
  const segments: Segment[] = [{ text: number, origin, slot: null, state: 'plain' }]
  const counts = new Map<string, number>()
  for (const { values } of structure.occurrences) {
    const value = values[name]
    const words = typeof value === 'string' ? value.replace(leadingNumber, '') : ''
    if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (best && best[1] >= 2 && best[1] * 2 >= structure.occurrences.length)
    return [...segments, { text: best[0], origin, slot: name, state: 'unconfirmed' }]
  return [...segments, fillSlot(headingPrefix, {}, structure.id, {})]
}

/** The skeleton by the standard form, from the card alone, for a library that has no structure yet; see `standardBlocks`. */
export function fallbackSkeleton(card: Card): DraftBlock[] {
  return standardBlocks(card)
}
