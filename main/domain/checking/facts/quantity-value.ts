import { parseNumeral } from '#domain/reply/dates.ts'
import { scales } from '../lexicon/quantities.ts'

/** The value of a figure with its scale (1.2 and 万, 三百, 2,000); null where it is none. */
export function parseQuantity(figure: string, scale: string): number | null {
  const plain = figure.replaceAll(',', '')
  const value = /^[\d.]+$/.test(plain) ? Number(plain) : parseNumeral(plain)
  if (value === null || !Number.isFinite(value)) return null
  return Array.from(scale).reduce((product, sign) => product * (scales[sign] ?? 1), value)
}
