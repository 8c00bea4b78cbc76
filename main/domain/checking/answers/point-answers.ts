import type { AnswerState } from '#contract/finding.ts'
import type { Point } from '#contract/proposal.ts'
import { parseNumeral } from '#domain/reply/dates.ts'
import { markerOf } from '#domain/reply/numbering.ts'
import { goodwill, headingLine, namedByPlace } from './lexicon.ts'
import { plainWeight, termsOf } from './terms.ts'

/** `thin`: spoken of, but with nothing beyond goodwill or the request's own words. */
export interface PointAnswer {
  pointId: string
  state: AnswerState
  /** Indices of the paragraphs that speak of the point, ascending. */
  paragraphs: number[]
}

/** From this share of a point's terms on, weighted by rarity, a paragraph speaks of it; from the second on it answers it. */
const spokenShare = 0.14
const answeredShare = 0.22
/** A long request is met by so much of it: the weight of about twenty pairs. */
const mostWeight = 20
/** Paragraphs far behind the best one only brush the point. */
const besideBest = 0.5
/** So many characters beside goodwill and the request's own words make a statement. */
const leastStatement = 14
const mostParagraphs = 5
/** Of a heading's terms so many must be the request's for it to begin to count. */
const headingFloor = 0.3

/**
 * Tells which paragraphs answer which requested point, by the terms they share: a term counts the more, the fewer points and
 * paragraphs have it. A heading speaks for the paragraphs below it, and 第二条建议 names its point by place.
 *
 * @param points      in the order of the proposal; waived ones are judged like the others
 * @param paragraphs  of the reply, headings included, in order
 * @returns           one answer a point, in their order
 *
 * O(points × paragraphs × terms); deterministic.
 */
export function pointAnswers(points: readonly Point[], paragraphs: readonly string[]): PointAnswer[] {
  const pointTerms = points.map(({ text }) => termsOf(text))
  const lines = paragraphs.map(readLine)
  const weightOf = rarity(
    pointTerms,
    lines.map(({ terms }) => terms),
  )
  const sections = sectionHeads(paragraphs)
  return points.map(({ id, text }, index) => {
    const terms = pointTerms[index] ?? new Set<string>()
    const direct = lines.map((line) => {
      if (line.named.has(index + 1)) return 1
      const share = shareOf(terms, line.terms, weightOf)
      // A heading is short: it names the request when most of what it says is in it.
      return line.isHeading ? Math.max(share, shareOf(line.terms, terms, weightOf) - headingFloor) : share
    })
    const scores = lines.map((line, at) => {
      const head = sections[at] ?? null
      const inherited = head === null ? 0 : (direct[head] ?? 0)
      return line.isHeading ? 0 : Math.max(direct[at] ?? 0, inherited >= answeredShare ? inherited * 0.9 : 0)
    })
    return { pointId: id, ...judge(text, scores, direct, lines) }
  })
}

interface Line {
  terms: Set<string>
  isHeading: boolean
  text: string
  /** Numbers, from 1, of the points it names by their place. */
  named: Set<number>
}

function readLine(text: string): Line {
  const named = [...text.matchAll(namedByPlace)].map(([, a, b]) => parseNumeral(a ?? b ?? '') ?? 0)
  return {
    text,
    terms: termsOf(text),
    isHeading: headingLine.test(text.trim()) && text.length <= 60,
    named: new Set(named),
  }
}

/** Rare among paragraphs and among points counts more; usual talk counts little. */
function rarity(points: readonly Set<string>[], lines: readonly Set<string>[]): (term: string) => number {
  const inLines = countSets(lines)
  const inPoints = countSets(points)
  return (term) => {
    const lineCount = inLines.get(term) ?? 1
    const pointCount = inPoints.get(term) ?? 1
    const spread = 1 - (0.6 * (lineCount - 1)) / Math.max(1, lines.length)
    return (plainWeight(term) * spread) / Math.sqrt(pointCount)
  }
}

function countSets(sets: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function shareOf(point: Set<string>, line: Set<string>, weightOf: (term: string) => number): number {
  let total = 0
  let shared = 0
  for (const term of point) {
    const weight = weightOf(term)
    total += weight
    if (line.has(term)) shared += weight
  }
  return total === 0 ? 0 : Math.min(1, shared / Math.min(total, mostWeight))
}

/** For each paragraph the heading it stands under; null above the first one. */
function sectionHeads(paragraphs: readonly string[]): (number | null)[] {
  let head: number | null = null
  return paragraphs.map((text, at) => {
    if (headingLine.test(text.trim()) && text.length <= 60) head = at
    else if (markerOf(text).level === 1) head = null
    return head
  })
}

function judge(
  point: string,
  scores: readonly number[],
  direct: readonly number[],
  lines: readonly Line[],
): { state: AnswerState; paragraphs: number[] } {
  const best = Math.max(0, ...scores)
  if (best < spokenShare) {
    const heading = direct.findIndex((score, at) => score >= answeredShare && lines[at]?.isHeading === true)
    return heading < 0 ? { state: 'none', paragraphs: [] } : { state: 'thin', paragraphs: [heading] }
  }
  const floor = Math.max(spokenShare, best * besideBest)
  const chosen = scores
    .map((score, at) => ({ score, at }))
    .filter(({ score }) => score >= floor)
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, mostParagraphs)
  const states = chosen.some(({ score, at }) => score >= answeredShare && says(lines[at]?.text ?? '', point))
  return {
    state: states ? 'answered' : 'thin',
    paragraphs: chosen.map(({ at }) => at).toSorted((a, b) => a - b),
  }
}

/** Whether a paragraph says something of its own: more than goodwill and the words of the request. */
export function says(text: string, request: string): boolean {
  const own = text.replace(goodwill, '').replace(/[^\p{Script=Han}0-9A-Za-z]/gu, '')
  const asked = termsOf(request)
  let statement = 0
  for (let at = 0; at < own.length; at++) {
    if (!asked.has(own.slice(at, at + 2)) && !asked.has(own.slice(at - 1, at + 1))) statement += 1
  }
  return statement >= leastStatement
}
