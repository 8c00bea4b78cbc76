import type { Reply } from '#contract/reply.ts'
import type { Template } from '#contract/template.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { maskText } from '#domain/text/mask.ts'
import { findAtoms, planAtoms } from './atoms.ts'
import { joinDates } from './dates.ts'
import { induceMisread } from './induce.ts'
import { templateOfItems } from './induce-occurrences.ts'
import { joinConstants } from './items.ts'
import { pieceMark } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { sharedPlaces } from './shared.ts'
import { tokenise } from './tokens.ts'

const leastPiece = 4
/** A piece that more passages have leads nowhere; each has others. */
const mostPassages = 60
/** A passage of at least so many uses takes others of at most so many that have this share of its constants, if these are long enough to tell. */
const leastHost = 4
const mostMisread = 12
const nearShare = 0.9
const leastConstants = 16
/** The uses of one passage that are laid side by side anew. */
const mostUses = 400

/** `constants` are the usual words without the slots. */
type Known = { template: Template; constants: string }

/**
 * Makes passages of few uses part of another whose constants they have but for what is misread where too few uses agree to tell it. They stay by
 * themselves when the two together would need more slots than the other.
 *
 * @param passages  those with most uses first, of a library that was misread
 * @param replyOf   the fields of a reply by its id
 *
 * Yields now and then. Near linear.
 */
export function* joinMisread(
  passages: readonly Template[],
  replyOf: (replyId: string) => Reply | null,
  reading: Reading,
): Generator<void, Template[]> {
  const known = passages.map((template): Known => ({
    template,
    constants: usualText(parseTemplate(template.template).nodes),
  }))
  const byPiece = new Map<string, Known[]>()
  for (const one of known)
    for (const piece of piecesOf(one.constants)) byPiece.set(piece, [...(byPiece.get(piece) ?? []), one])
  const gone = new Set<Known>()
  for (const rarer of known.toReversed()) {
    yield
    if (rarer.template.occurrences.length > mostMisread) continue
    const host = candidatesOf(rarer, byPiece).find((other) => !gone.has(other) && isMisreadOf(rarer, other))
    const together =
      host &&
      induceAnew(
        [...host.template.occurrences, ...rarer.template.occurrences],
        host.template.part,
        replyOf,
        reading,
      )
    if (!host || !together || slotsOf(together) > slotsOf(host.template)) continue
    gone.add(rarer)
    host.template = { ...together, id: host.template.id }
  }
  return known.flatMap((one) => (gone.has(one) ? [] : [one.template]))
}

function slotsOf({ slots }: Template): number {
  return slots.filter(({ type }) => type !== 'clause').length
}

/** What nodes print with all flags off, without slots. */
function usualText(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'clause' ? usualText(node.negated ? node.then : node.otherwise) : ''
    })
    .join('')
}

function piecesOf(text: string): string[] {
  return text.split(pieceMark).filter((piece) => piece.length >= leastPiece)
}

/** Passages with more uses that share a piece, those that share the longest first. */
function candidatesOf(rarer: Known, byPiece: ReadonlyMap<string, readonly Known[]>): Known[] {
  const { part, occurrences } = rarer.template
  const lists = piecesOf(rarer.constants)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((piece) => {
      const own = byPiece.get(piece) ?? []
      return own.length <= mostPassages ? own : []
    })
  return [...new Set(lists)].filter(
    (other) =>
      other !== rarer &&
      other.template.part === part &&
      other.template.occurrences.length >= Math.max(leastHost, occurrences.length),
  )
}

function isMisreadOf(rarer: Known, host: Known): boolean {
  const constants = maskText(host.constants).codes
  if (constants.length < leastConstants) return false
  if (host.template.occurrences.length + rarer.template.occurrences.length > mostUses) return false
  return rarer.template.occurrences.every(({ text }) => {
    const { left } = sharedPlaces(constants, maskText(text).codes)
    return left.length >= nearShare * constants.length
  })
}

/** Finds what all uses share in their texts as they are printed. */
function induceAnew(
  uses: Template['occurrences'],
  part: string,
  replyOf: (replyId: string) => Reply | null,
  reading: Reading,
): Template | null {
  const rows = uses.map(({ text, replyId }) => {
    const reply = replyOf(replyId)
    return tokenise(text, reply === null ? [] : findAtoms(text, part, planAtoms(reply)))
  })
  return templateOfItems(joinDates(joinConstants(induceMisread(rows, reading))), uses, part)
}
