import { splitSentences } from '#domain/text/sentences.ts'
import {
  aboutWords,
  approximations,
  chineseQuantity,
  clauseEnd,
  digitQuantity,
  notQuantity,
  unitAfter,
} from '../lexicon/quantities.ts'
import { parseQuantity } from './quantity-value.ts'

/** A figure with its unit in running text, and the words of its clause that tell what is counted. */
export interface Quantity {
  /** The figure with its words of approximation and its unit: 近十场. */
  start: number
  end: number
  text: string
  value: number
  isAbout: boolean
  unit: string
  /** Pairs of characters of the clause without the figure. */
  clause: ReadonlySet<string>
  /** Pairs of characters close to the figure, at most six characters on both sides. */
  close: ReadonlySet<string>
}

const closeLength = 7

/** The quantities of a paragraph in order; dates, numbers of items and of documents are none. O(length). */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const { start: from, end: to } of clausesOf(text)) {
    const clause = text.slice(from, to)
    for (const match of [...clause.matchAll(digitQuantity), ...clause.matchAll(chineseQuantity)]) {
      const { before = '', figure = '', scale = '', more = '', more2 = '' } = match.groups ?? {}
      const end = match.index + match[0].length
      const unit = unitAfter.exec(clause.slice(end))?.[0] ?? ''
      if (unit === '' || notQuantity.test(clause.slice(Math.max(0, match.index - 4), end + unit.length + 2)))
        continue
      const value = parseQuantity(figure, scale)
      if (value === null) continue
      const left = clause.slice(0, match.index)
      const right = clause.slice(end + unit.length)
      found.push({
        start: from + match.index,
        end: from + end + unit.length,
        text: match[0] + unit,
        value,
        isAbout: aboutWords.test(before) || more !== '' || more2 !== '',
        unit,
        clause: new Set([...pairs(left), ...pairs(right)]),
        close: new Set([
          ...pairs(left.replace(approximations, '').slice(-closeLength)),
          ...pairs(right.slice(0, closeLength)),
        ]),
      })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Clauses between commas and stronger marks. */
function clausesOf(text: string): { start: number; end: number }[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const clauses: { start: number; end: number }[] = []
    let from = start
    for (let at = start; at <= end; at++) {
      if (at < end && !clauseEnd.includes(text.charAt(at))) continue
      if (at > from) clauses.push({ start: from, end: at })
      from = at + 1
    }
    return clauses
  })
}

function* pairs(text: string): Generator<string> {
  const plain = text.replace(/[^\p{Script=Han}A-Za-z]/gu, '')
  for (let at = 1; at < plain.length; at++) yield plain.slice(at - 1, at + 1)
}

/**
 * How surely two quantities count the same thing, 0..1: nothing for another unit; else what of the words close by, and of
 * both clauses, they share.
 */
export function sameThing(a: Quantity, b: Quantity): number {
  if (a.unit !== b.unit) return 0
  const close = shared(a.close, b.close)
  const fewest = Math.min(a.close.size, b.close.size)
  if (close < 2 || fewest === 0) return 0
  const byClose = (close / fewest) * 0.8
  const most = (2 * Math.min(a.clause.size, b.clause.size)) / Math.max(1, a.clause.size + b.clause.size)
  if (most <= byClose) return byClose
  const clause = shared(a.clause, b.clause)
  return Math.max(byClose, (2 * clause) / Math.max(1, a.clause.size + b.clause.size))
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const pair of a) if (b.has(pair)) count += 1
  return count
}
