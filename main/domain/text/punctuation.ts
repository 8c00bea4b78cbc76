import type { ChangeCounts } from './characters.ts'
import { isCjk } from './width.ts'

/** The full-width form of marks that Chinese text does not have narrow. */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Addresses keep their marks; a mark that ends one belongs to the sentence. */
const address = /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
const addressEnd = /[(),.;:!?'"[\]]+$/

/** The places inside web and mail addresses. */
function addressPlaces(text: string): Set<number> {
  const places = new Set<number>()
  for (const match of text.matchAll(address)) {
    const length = match[0].replace(addressEnd, '').length
    for (let at = 0; at < length; at++) places.add(match.index + at)
  }
  return places
}

const passedOver = /[ "'“”‘’]/

/** Longer runs of spaces and quotes are no writing; without a bound they would take quadratic time. */
const farthest = 64

/** The nearest character that is neither space nor quote, going by `step` from `at`. Empty at the line's edge, and far off. */
function neighbour(units: readonly string[], at: number, step: 1 | -1): string {
  for (
    let index = at + step, left = farthest;
    index >= 0 && index < units.length && left > 0;
    index += step, left--
  ) {
    const unit = units[index] ?? ''
    if (!passedOver.test(unit)) return unit
  }
  return ''
}

function touchesCjk(units: readonly string[], at: number): boolean {
  return isCjk(neighbour(units, at, -1)) || isCjk(neighbour(units, at, 1))
}

/** For every bracket of either width the place of its partner, nesting respected. */
function pairBrackets(units: readonly string[], skip: ReadonlySet<number>): Map<number, number> {
  const partners = new Map<number, number>()
  if (!units.includes('(') && !units.includes(')')) return partners
  const open: number[] = []
  units.forEach((unit, at) => {
    if (skip.has(at)) return
    if (unit === '(' || unit === '（') open.push(at)
    else if (unit === ')' || unit === '）') {
      const start = open.pop()
      if (start === undefined) return
      partners.set(start, at)
      partners.set(at, start)
    }
  })
  return partners
}

function widenMarks(units: string[], skip: ReadonlySet<number>, counts: ChangeCounts): boolean {
  let changed = false
  const partners = pairBrackets(units, skip)
  const widen = (at: number): void => {
    const wide = fullWidth[units[at] ?? '']
    if (wide === undefined) return
    units[at] = wide
    counts.punctuation++
    changed = true
  }
  const widenWhereChinese = (at: number): void => {
    const unit = units[at] ?? ''
    if (unit > '?' || fullWidth[unit] === undefined || skip.has(at)) return
    const partner = partners.get(at)
    const partnerIsWide = partner !== undefined && fullWidth[units[partner] ?? ''] === undefined
    if (!touchesCjk(units, at) && !partnerIsWide) return
    widen(at)
    if (partner !== undefined) widen(partner)
  }
  for (let at = 0; at < units.length; at++) widenWhereChinese(at)
  if (changed) for (let at = units.length - 1; at >= 0; at--) widenWhereChinese(at)
  return changed
}

type QuoteStyle = { straight: string; open: string; close: string }
const doubleQuotes: QuoteStyle = { straight: '"', open: '“', close: '”' }
const singleQuotes: QuoteStyle = { straight: "'", open: '‘', close: '’' }

function isApostrophe(units: readonly string[], at: number): boolean {
  return /[A-Za-z]/.test(units[at - 1] ?? '') && /[A-Za-z]/.test(units[at + 1] ?? '')
}

/**
 * Gives straight quotes their direction, opening and closing by turns within the line, when they, their partner or what
 * they enclose touches Chinese. Curly ones already there keep their turn.
 */
function pairQuotes(
  units: string[],
  style: QuoteStyle,
  skip: ReadonlySet<number>,
  counts: ChangeCounts,
): boolean {
  if (!units.includes(style.straight)) return false
  let changed = false
  let openedAt: number | null = null
  const set = (at: number, mark: string): void => {
    if (units[at] === mark) return
    units[at] = mark
    counts.quotes++
    changed = true
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? ''
    if (unit === style.open) openedAt = at
    else if (unit === style.close) openedAt = null
    else if (unit === style.straight && !skip.has(at) && !isApostrophe(units, at)) {
      if (openedAt === null) {
        openedAt = at
        continue
      }
      const inChinese =
        touchesCjk(units, openedAt) || touchesCjk(units, at) || units.slice(openedAt + 1, at).some(isCjk)
      if (inChinese) {
        set(openedAt, style.open)
        set(at, style.close)
      }
      openedAt = null
    }
  }
  if (openedAt !== null && units[openedAt] === style.straight && touchesCjk(units, openedAt)) {
    set(
      openedAt,
      isCjk(units[openedAt - 1] ?? '') && !isCjk(units[openedAt + 1] ?? '') ? style.close : style.open,
    )
  }
  return changed
}

/**
 * Makes half-width marks full-width where they touch Chinese text (spaces between do not count), and gives straight
 * quotes their direction, in place. Latin phrases, decimal commas, times and addresses are left alone. A pair of
 * brackets has one width. Repeats until nothing changes, since a widened mark is Chinese text to its neighbours.
 */
export function widenPunctuation(units: string[], counts: ChangeCounts): void {
  const skip = addressPlaces(units.join(''))
  let changed = true
  while (changed) {
    changed = widenMarks(units, skip, counts)
    changed = pairQuotes(units, doubleQuotes, skip, counts) || changed
    changed = pairQuotes(units, singleQuotes, skip, counts) || changed
  }
}
