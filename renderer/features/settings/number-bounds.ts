/** What may be set for reading one file; the same bounds as the settings' schema has. */
export const readingBounds = {
  maxSeconds: { least: 5, most: 600 },
  maxMegabytes: { least: 1, most: 500 },
} as const

/** The whole number that was typed, full-width digits too; null when it is none or lies outside. */
export function wholeNumber(typed: string, bounds: { least: number; most: number }): number | null {
  const plain = typed.normalize('NFKC').trim()
  if (!/^\d{1,6}$/.test(plain)) return null
  const value = Number(plain)
  return value >= bounds.least && value <= bounds.most ? value : null
}
