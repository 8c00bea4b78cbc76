import type { Reply } from '#contract/reply.ts'
import type { Occurrence, Template } from '#contract/template.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { findAtoms, planAtoms } from './atoms.ts'
import { joinDates } from './dates.ts'
import { induce } from './induce.ts'
import { templateOfItems } from './induce-occurrences.ts'
import { joinConstants } from './items.ts'
import { pieceMark, variantName } from './lexicon.ts'
import type { Matcher } from './match.ts'
import { matchText, matcherOf } from './match.ts'
import type { Slip } from './slips.ts'
import { tokenise } from './tokens.ts'
import { restoreSlips } from './variants.ts'

const leastPiece = 4
/** A piece that more passages have leads nowhere; each has others. */
const mostPassages = 60

/** A use as it would read with the usual words in the place of misread ones, and what is printed instead of them. */
type Righted = { use: Occurrence; text: string; slips: Slip[] }

type Known = { template: Template; matcher: Matcher; uses: Righted[] }

/**
 * Makes passages one that differ in misread letters alone: where every use of the rarer, misreadings put right, is a use of the more
 * frequent. What they share is found anew from all their uses together.
 *
 * @param passages  those with most uses first
 * @param replyOf   the fields of a reply by its id
 *
 * Yields now and then. Near linear.
 */
export function* joinAlike(
  passages: readonly Template[],
  replyOf: (replyId: string) => Reply | null,
): Generator<void, Template[]> {
  const known = passages.map(readPassage)
  const byPiece = indexPieces(known)
  const joined = new Map<Known, Known[]>()
  const gone = new Set<Known>()
  for (const rarer of known.toReversed()) {
    yield
    const host = candidatesOf(rarer, byPiece).find(
      (other) => other !== rarer && !gone.has(other) && takes(other, rarer),
    )
    if (host === undefined) continue
    gone.add(rarer)
    joined.set(host, [...(joined.get(host) ?? []), rarer, ...(joined.get(rarer) ?? [])])
    joined.delete(rarer)
  }
  const result: Template[] = []
  for (const one of known) {
    if (gone.has(one)) continue
    const others = joined.get(one)
    if (others === undefined) {
      result.push(one.template)
      continue
    }
    yield
    const together = induceTogether(one, others, replyOf)
    if (together === null) result.push(one.template, ...others.map(({ template }) => template))
    else result.push(together)
  }
  return result
}

function readPassage(template: Template): Known {
  const { nodes } = parseTemplate(template.template)
  return {
    template,
    matcher: matcherOf(nodes, template.slots),
    uses: template.occurrences.map((use) => putRight(nodes, use)),
  }
}

function putRight(nodes: readonly TemplateNode[], use: Occurrence): Righted {
  const righted: Righted = { use, text: '', slips: [] }
  const walk = (list: readonly TemplateNode[]): void => {
    for (const node of list) {
      if (node.kind === 'text') righted.text += node.text
      else if (node.kind === 'slot') righted.text += String(use.values[node.name] ?? '')
      else if (node.kind === 'clause') {
        const isOn = use.values[node.name] === true
        if (!isOn || !node.name.startsWith(variantName)) {
          walk(isOn === node.negated ? node.otherwise : node.then)
          continue
        }
        const start = righted.text.length
        righted.text += usualText(node.otherwise)
        const printed = usualText(node.then)
        righted.slips.push({ start, end: righted.text.length, printed: tokenise(printed, []) })
      }
    }
  }
  walk(nodes)
  return righted
}

/** What nodes print with all flags off. */
function usualText(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'clause' ? usualText(node.negated ? node.then : node.otherwise) : ''
    })
    .join('')
}

/** Passages by the pieces, from one mark to the next, of their first use put right. */
function indexPieces(known: readonly Known[]): Map<string, Known[]> {
  const byPiece = new Map<string, Known[]>()
  for (const one of known) {
    for (const piece of piecesOf(one.uses[0]?.text ?? '')) {
      const own = byPiece.get(piece)
      if (own) own.push(one)
      else byPiece.set(piece, [one])
    }
  }
  return byPiece
}

function piecesOf(text: string): string[] {
  return text.split(pieceMark).filter((piece) => piece.length >= leastPiece)
}

/** Passages with as many uses that share a piece, those with the longest first; the order of the list otherwise. */
function candidatesOf(rarer: Known, byPiece: ReadonlyMap<string, readonly Known[]>): Known[] {
  const uses = rarer.template.occurrences.length
  const lists = piecesOf(rarer.uses[0]?.text ?? '')
    .toSorted((a, b) => b.length - a.length)
    .flatMap((piece) => {
      const own = byPiece.get(piece) ?? []
      return own.length <= mostPassages ? [own] : []
    })
  const fitting = lists
    .flat()
    .filter(({ template }) => template.part === rarer.template.part && template.occurrences.length >= uses)
  return [...new Set(fitting)]
}

function takes(host: Known, rarer: Known): boolean {
  return rarer.uses.every(({ text }) => matchText(host.matcher, text) !== null)
}

/** Finds anew what all uses share, as they read when put right; then misread words go back where they stood. */
function induceTogether(
  host: Known,
  others: readonly Known[],
  replyOf: (replyId: string) => Reply | null,
): Template | null {
  const { part } = host.template
  const uses = [host, ...others].flatMap((one) => one.uses)
  const rows = uses.map(({ text, use }) => {
    const reply = replyOf(use.replyId)
    return tokenise(text, reply === null ? [] : findAtoms(text, part, planAtoms(reply)))
  })
  const right = joinDates(joinConstants(induce(rows)))
  const items = restoreSlips(
    right,
    uses.map(({ slips }) => slips),
  )
  return templateOfItems(
    items,
    uses.map(({ use }) => use),
    part,
  )
}
