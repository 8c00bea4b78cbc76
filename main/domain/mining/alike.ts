import type { Template } from '#contract/template.ts'
import { parseTemplate } from '#domain/templating/language.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import type { Atom } from '#domain/text/mask.ts'
import { cardNameOfAtom, findAtoms, planAtoms, withoutFields } from './atoms.ts'
import type { AtomSearch } from './atoms.ts'
import { pieceMark } from './lexicon.ts'
import type { CaseFields } from './packed-reply.ts'
import type { PackedTemplate } from './packed-template.ts'
import { tokenise } from './tokens.ts'
import type { Token } from './tokens.ts'

const leastPiece = 4
/** A piece that more passages have leads nowhere; each has others. */
const mostPassages = 60

/** The fields of a reply by its id; null for a reply that is gone. */
export type ReplyFields = (replyId: string) => CaseFields | null

/** What nodes print with all flags off, without slots. */
export function usualText(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'clause' ? usualText(node.negated ? node.then : node.otherwise) : ''
    })
    .join('')
}

/** Share of the uses that must have a field of the case for it to be one. */
const evenShare = 0.9

/** The uses of one passage as tokens, with the fields of their replies; a field that fewer than nine of ten have is none. */
export function tokensOfUses(
  uses: readonly { text: string; replyId: string }[],
  part: string,
  replyOf: ReplyFields,
): Token[][] {
  const searches = uses.map(({ replyId }) => {
    const reply = replyOf(replyId)
    return reply === null ? null : planAtoms(reply)
  })
  const found = uses.map(({ text }, at) => atomsOf(text, part, searches[at] ?? null))
  const counts = new Map<number, number>()
  for (const atoms of found)
    for (const code of new Set(atoms.map((atom) => atom.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  const uneven = new Set(
    [...counts].flatMap(([code, count]) =>
      cardNameOfAtom(code) !== null && count < evenShare * uses.length ? [code] : [],
    ),
  )
  return uses.map(({ text }, at) => {
    const search = searches[at] ?? null
    const atoms = found[at] ?? []
    const isEven = search === null || !atoms.some(({ code }) => uneven.has(code))
    return tokenise(text, isEven ? atoms : atomsOf(text, part, withoutFields(search, uneven)))
  })
}

function atomsOf(text: string, part: string, search: AtomSearch | null): Atom[] {
  return search === null ? [] : findAtoms(text, part, search)
}

const parsed = new WeakMap<Template, TemplateNode[]>()

/** A template's nodes, parsed once. */
export function nodesOf(template: Template): TemplateNode[] {
  const known = parsed.get(template)
  if (known) return known
  const { nodes } = parseTemplate(template.template)
  parsed.set(template, nodes)
  return nodes
}

/** A passage that may be one with another; `words` are what the two would share, without slots or as one use reads. */
export type Passage = { passage: PackedTemplate; words: string }

/** Passages by the pieces of their words, from one mark to the next. */
export class PieceIndex<P extends Passage> {
  #byPiece = new Map<string, P[]>()

  constructor(passages: readonly P[]) {
    for (const one of passages) {
      for (const piece of piecesOf(one.words)) {
        const own = this.#byPiece.get(piece)
        if (own) own.push(one)
        else this.#byPiece.set(piece, [one])
      }
    }
  }

  /** The passages of the same part with at least so many uses that share a piece, those with the longest first; then in the order of the list. */
  candidates(rarer: P, leastUses: number): P[] {
    const { part } = rarer.passage.template
    const lists = piecesOf(rarer.words)
      .toSorted((a, b) => b.length - a.length)
      .map((piece) => this.#byPiece.get(piece) ?? [])
      .filter(({ length }) => length <= mostPassages)
    return [...new Set(lists.flat())].filter(
      (other) => other !== rarer && other.passage.template.part === part && other.passage.count >= leastUses,
    )
  }
}

function piecesOf(text: string): string[] {
  return text.split(pieceMark).filter((piece) => piece.length >= leastPiece)
}
