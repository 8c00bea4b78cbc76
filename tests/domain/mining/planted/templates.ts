import type { ValueType } from './slots.ts'
import { framesOf, valueOf } from './slots.ts'
import type { Random } from './words.ts'
import { clause, pick, sentence, whole } from './words.ts'

/** A piece of a planted template. `share` of a clause is how often a use has it. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'slot'; type: ValueType }
  | { kind: 'clause'; pieces: Piece[]; share: number }

/** `family` tells what it was made from: a near-duplicate and a part of another bear the other's number. */
export type PlantedTemplate = {
  pieces: Piece[]
  sentences: number
  origin: 'own' | 'near' | 'part'
  family: number
}

/** What a use of a template prints, and where its slots stand in it. */
export type Filled = {
  text: string
  slots: { start: number; end: number; type: ValueType; text: string }[]
  /** For each clause, in order, whether the use has it. */
  clauses: boolean[]
}

const types = Object.keys(valueOf) as ValueType[]

/** The middle of a sentence with slots: clauses, some of them framed slots, some optional. */
function sentencePieces(random: Random, slotShare: number, clauseShare: number): Piece[] {
  const pieces: Piece[] = []
  const clauses = whole(random, 2, 4)
  for (let at = 0; at < clauses; at += 1) {
    const lead = at === 0 ? '' : '，'
    if (random() < slotShare) {
      const type = pick(random, types)
      const [before, after] = pick(random, framesOf[type])
      pieces.push({ kind: 'text', text: lead + before }, { kind: 'slot', type })
      pieces.push({ kind: 'text', text: `${after}，${clause(random)}` })
    } else pieces.push({ kind: 'text', text: lead + clause(random) })
    if (at < clauses - 1 && random() < clauseShare)
      pieces.push({
        kind: 'clause',
        share: 0.3 + random() * 0.4,
        pieces: [{ kind: 'text', text: `，${clause(random)}` }],
      })
  }
  pieces.push({ kind: 'text', text: '。' })
  return pieces
}

/** A short formula of 12 to 25 characters, with at most one slot. */
function formulaPieces(random: Random): Piece[] {
  if (random() < 0.4) return [{ kind: 'text', text: `${clause(random)}。` }]
  const type = pick(random, types)
  const [before, after] = pick(random, framesOf[type])
  return [
    { kind: 'text', text: before },
    { kind: 'slot', type },
    { kind: 'text', text: `${after}，${clause(random)}。` },
  ]
}

function ownPieces(random: Random): { pieces: Piece[]; sentences: number } {
  const size = random()
  if (size < 0.2) return { pieces: formulaPieces(random), sentences: 1 }
  const sentences = size < 0.5 ? 1 : whole(random, 2, 6)
  const pieces = Array.from({ length: sentences }, () =>
    random() < 0.35
      ? [{ kind: 'text', text: sentence(random) } satisfies Piece]
      : sentencePieces(random, 0.4, 0.06),
  ).flat()
  return { pieces, sentences }
}

/** Sentences of a template: its pieces cut after each 。. */
function sentencesOf(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]]
  for (const piece of pieces) {
    sentences.at(-1)?.push(piece)
    if (piece.kind === 'text' && piece.text.endsWith('。')) sentences.push([])
  }
  return sentences.filter((own) => own.length > 0)
}

/** The template with one of its sentences written anew: at least a fifth of it differs. */
function nearPieces(random: Random, pieces: readonly Piece[]): Piece[] {
  const sentences = sentencesOf(pieces)
  const changed = Math.floor(random() * sentences.length)
  return sentences.flatMap((own, at) => (at === changed ? sentencePieces(random, 0.3, 0) : own))
}

/**
 * Templates of 12 to 400 characters. One in twelve is a near-duplicate of an earlier one, one in twelve is one or two sentences of an earlier,
 * longer one.
 */
export function plantTemplates(random: Random, count: number): PlantedTemplate[] {
  const templates: PlantedTemplate[] = []
  while (templates.length < count) {
    const kind = random()
    const long = templates.flatMap((template, at) =>
      template.origin === 'own' && template.sentences >= 3 ? [{ template, at }] : [],
    )
    const source = long.length > 0 && kind < 1 / 6 ? pick(random, long) : null
    if (source && kind < 1 / 12)
      templates.push({
        pieces: nearPieces(random, source.template.pieces),
        sentences: source.template.sentences,
        origin: 'near',
        family: source.at,
      })
    else if (source) {
      const sentences = sentencesOf(source.template.pieces)
      const from = whole(random, 0, sentences.length - 2)
      const taken = sentences.slice(from, from + whole(random, 1, Math.min(2, sentences.length - 1)))
      templates.push({ pieces: taken.flat(), sentences: taken.length, origin: 'part', family: source.at })
    } else templates.push({ ...ownPieces(random), origin: 'own', family: templates.length })
  }
  return templates
}

/** One use of a template. Clauses do not nest. */
export function fillTemplate(random: Random, pieces: readonly Piece[]): Filled {
  const filled: Filled = { text: '', slots: [], clauses: [] }
  const fill = (own: readonly Piece[]) => {
    for (const piece of own) {
      if (piece.kind === 'text') filled.text += piece.text
      else if (piece.kind === 'slot') {
        const text = valueOf[piece.type](random)
        const start = filled.text.length
        filled.slots.push({ start, end: start + text.length, type: piece.type, text })
        filled.text += text
      } else {
        const isPresent = random() < piece.share
        filled.clauses.push(isPresent)
        if (isPresent) fill(piece.pieces)
      }
    }
  }
  fill(pieces)
  return filled
}

/**
 * The template as one text, \u0000 for a slot.
 *
 * @param clauses  for each clause in order whether it is put in
 */
export function formOf(pieces: readonly Piece[], clauses: readonly boolean[]): string {
  let clause = 0
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      if (piece.kind === 'slot') return '\u0000'
      clause += 1
      return clauses[clause - 1] ? formOf(piece.pieces, []) : ''
    })
    .join('')
}
