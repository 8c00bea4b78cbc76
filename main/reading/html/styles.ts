import type { Element } from './tree.ts'
import { attribute } from './tree.ts'

/** What a block hands down to those in it. `indent` is in Chinese characters. */
export type TextStyle = { indent: number; points: number | null; isAligned: boolean; isPreformatted: boolean }

export const plainStyle: TextStyle = { indent: 0, points: null, isAligned: false, isPreformatted: false }

const pointsOf: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72, pc: 12 }
/** Documents are set in 16 points, where nothing is said. */
const usualPoints = 16
const mostIndent = 4
const leastIndent = 1.5

function declaration(style: string, name: string): string | null {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)
  return found?.[1]?.trim() ?? null
}

function lengthIn(value: string): { amount: number; unit: string } | null {
  const found = /^(-?[\d.]+)\s*(em|rem|pt|px|cm|mm|in|pc)?/i.exec(value)
  return found === null ? null : { amount: Number(found[1]), unit: (found[2] ?? 'px').toLowerCase() }
}

/** The style of a block in one of a given style. */
export function styleOf(element: Element, around: TextStyle): TextStyle {
  const style = attribute(element, 'style')
  const align = declaration(style, 'text-align') ?? attribute(element, 'align')
  const size = lengthIn(declaration(style, 'font-size') ?? '')
  const points =
    size === null || size.unit.endsWith('em') ? around.points : size.amount * (pointsOf[size.unit] ?? 1)
  const own = declaration(style, 'text-indent')
  const characters = declaration(style, 'mso-char-indent-count')
  const isHeading = /^h[1-6]$/.test(element.tagName) || element.tagName === 'center'
  return {
    indent: characters !== null && own !== null ? Number(characters) : indentOf(own, points, around.indent),
    points,
    isAligned: align === '' ? around.isAligned || isHeading : /^(?:center|right|end)/i.test(align),
    isPreformatted:
      element.tagName === 'pre' ||
      /^pre/i.test(declaration(style, 'white-space') ?? '') ||
      around.isPreformatted,
  }
}

function indentOf(value: string | null, points: number | null, inherited: number): number {
  if (value === null) return inherited
  const length = lengthIn(value)
  if (length === null) return inherited
  if (length.unit.endsWith('em')) return length.amount
  return (length.amount * (pointsOf[length.unit] ?? 1)) / (points ?? usualPoints)
}

/** Whole characters; 0 for less than one and a half, and for lines that are centred or set to the right. */
export function indentCharacters({ indent, isAligned }: TextStyle): number {
  return isAligned || !(indent >= leastIndent) ? 0 : Math.min(mostIndent, Math.round(indent))
}
