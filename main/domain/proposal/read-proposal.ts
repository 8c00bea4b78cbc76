import type { Point, Proposal, ProposalFacts } from '#contract/proposal.ts'
import { hashText } from '#domain/text/hash.ts'
import { normaliseLineText } from '#domain/text/normalise.ts'
import { readProposalFacts } from './facts.ts'
import { cellsOf, leadingProposalLabel } from './labels.ts'
import { bareTitle } from './lexicon/words.ts'
import { pointMarkOf } from './marks.ts'
import { pointsAnywhere, pointsOfPart } from './points.ts'
import { findRequestParts } from './request-part.ts'

/**
 * Reads what a proposal says of its case and what it asks for.
 *
 * @param file    its name, null for pasted text
 * @param text    normalised, paragraphs joined by "\n"
 * @param source  the text as the file had it, which still has the spaces between names
 *
 * O(n) time.
 */
export function readProposal(
  file: string | null,
  text: string,
  source: string,
): { proposal: Proposal; facts: ProposalFacts } {
  const lines = source.split(/\r\n?|\n/u)
  const facts = readProposalFacts(lines)
  const parted = partedAtLabels(text, lines)
  const points = pointsOf(parted, facts.subject)
  return { proposal: { file, title: facts.subject, text: parted, points }, facts }
}

/** Enough of a line to find it again in its paragraph. */
const lineStart = 10

/** A form's lines are short, and what unwraps the lines of a page may join them: where one began with a label it begins again. */
function partedAtLabels(text: string, lines: readonly string[]): string {
  const starts = lines.flatMap((line) => {
    const normalised = normaliseLineText(line).trim()
    return leadingProposalLabel(normalised) === null ? [] : [normalised.slice(0, lineStart)]
  })
  return starts.reduce((parted, start) => {
    const at = parted.indexOf(start)
    return at <= 0 || parted[at - 1] === '\n' ? parted : `${parted.slice(0, at)}\n${parted.slice(at)}`
  }, text)
}

/** The requested points of a proposal, in order; the id is a hash of the text, so that the same point keeps its answers. */
export function pointsOf(text: string, title: string | null): Point[] {
  const body = bodyOf(text, title)
  const parts = findRequestParts(body)
  const inParts = parts.flatMap(pointsOfPart)
  const found =
    inParts.length > 0 ? inParts : pointsAnywhere(body.map((one) => ({ text: one, mark: pointMarkOf(one) })))
  return [...new Set(found)].map((point) => ({ id: hashText(point), text: point, isWaived: false }))
}

/** The paragraphs of a proposal without title and labelled lines; those labelled as text or requests stay. Cells stand alone. */
function bodyOf(text: string, title: string | null): string[] {
  const paragraphs = text.split('\n').flatMap((paragraph) => {
    const cells = cellsOf(paragraph)
    return cells.length > 1 ? rowOf(cells) : [paragraph.trim()]
  })
  let isSkipping = false
  return paragraphs.filter((paragraph) => {
    const bare = paragraph.replace(/[《》“”]/gu, '')
    if (paragraph === '' || bare === title || (title === null && bareTitle.test(bare))) return false
    const label = leadingProposalLabel(paragraph)
    const isText = label === null || label.label === 'text' || label.label === 'requests'
    isSkipping = !isText && label.rest === ''
    return isText && !isSkipping
  })
}

/** A row of a form: a cell of text is a paragraph, a label before it stays with it. */
function rowOf(cells: readonly string[]): string[] {
  const [first = '', ...rest] = cells
  const label = leadingProposalLabel(`${first}：`)
  if (label === null) return cells.filter((cell) => cell.length > 20)
  return label.label === 'text' || label.label === 'requests' ? [`${first}：${rest.join('')}`] : []
}
