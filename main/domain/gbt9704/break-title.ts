import { notAtLineEnd, notAtLineStart, titleBreaks, unbreakable } from './lexicon/title.ts'
import { widthInChars } from './char-width.ts'

/** 二号 characters that fit on a line of the type area: 156 mm / 22 pt. */
export const titleCharsPerLine = 20

const wordBreakCost = 5
/** Every further line costs something, so that one more needs a reason. */
const lineCost = 2
/** Titles of more lines than this are filled instead of balanced. */
const maxBalancedLines = 4
const forbidden = Number.POSITIVE_INFINITY

type Candidate = { lines: string[]; cost: number }

/** The cost of a line break before each UTF-16 unit of the title: small where the sense breaks, infinite where it must not. */
function breakCosts(title: string): number[] {
  const costs = new Array<number>(title.length + 1).fill(forbidden)
  for (const word of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    costs[word.index] = wordBreakCost
  }
  for (const { pattern, cost } of titleBreaks) {
    for (const match of title.matchAll(pattern))
      costs[match.index] = Math.min(costs[match.index] ?? cost, cost)
  }
  for (let at = 1; at < title.length; at += 1) {
    if (notAtLineStart.includes(title.charAt(at)) || notAtLineEnd.includes(title.charAt(at - 1)))
      costs[at] = forbidden
  }
  for (const pattern of unbreakable) {
    for (const match of title.matchAll(pattern)) {
      costs.fill(forbidden, match.index + 1, match.index + match[0].length)
    }
  }
  return costs
}

/** How badly the lines are shaped: a stub of a last line, and lines of very different lengths, are ugly (梯形 or 菱形 is wanted). */
function shapeCost(widths: readonly number[], maxChars: number): number {
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  const stub = (widths.at(-1) ?? 0) < 4 ? 6 : 0
  return stub + ((longest - shortest) / maxChars) * 3
}

/** Fills line after line; the last resort for texts far longer than a title, where trying all ways would take too long. */
function fillLines(title: string, costs: readonly number[], maxChars: number): string[] {
  const lines: string[] = []
  let start = 0
  while (start < title.length) {
    let end = start
    for (let at = start + 1, width = 0; at <= title.length; at += 1) {
      width += widthInChars(title.charAt(at - 1))
      if (width > maxChars && end > start) break
      if (at === title.length || costs[at] !== forbidden) end = at
    }
    lines.push(title.slice(start, end))
    start = end
  }
  return lines
}

/**
 * Breaks a title into lines of at most `maxChars` characters by sense (clause 7.3.1: 回行时词意完整，排列对称，长短适宜): before 第…号, after the
 * meeting, between organ and subject, else between words.
 *
 * A title that fits on one line stays whole. Takes the fewest lines that fit, and one more when that breaks better. A title
 * that cannot be broken at all stays whole.
 */
export function breakTitle(title: string, maxChars: number = titleCharsPerLine): string[] {
  if (widthInChars(title) <= maxChars) return [title]
  const costs = breakCosts(title)
  const fewest = Math.ceil(widthInChars(title) / maxChars)
  if (fewest > maxBalancedLines) return fillLines(title, costs, maxChars)
  let best: Candidate = { lines: [title], cost: forbidden }
  const extend = (start: number, lines: string[], widths: number[], cost: number, left: number): void => {
    if (cost >= best.cost) return
    const rest = title.slice(start)
    const restWidth = widthInChars(rest)
    if (restWidth <= maxChars) {
      const total = cost + shapeCost([...widths, restWidth], maxChars)
      if (total < best.cost) best = { lines: [...lines, rest], cost: total }
    }
    if (left === 0) return
    for (let end = start + 1; end < title.length; end += 1) {
      const line = title.slice(start, end)
      const width = widthInChars(line)
      if (width > maxChars) break
      const price = costs[end] ?? forbidden
      if (price === forbidden) continue
      extend(end, [...lines, line], [...widths, width], cost + price + lineCost, left - 1)
    }
  }
  extend(0, [], [], 0, fewest)
  return best.lines
}
