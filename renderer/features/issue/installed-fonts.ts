/** Letters and digits whose widths differ between families; Chinese characters are as wide in all of them. */
const sample = 'mmmMWiil019,.&'
const generics = ['monospace', 'serif', 'sans-serif'] as const

/** Measures a text in a CSS font; the page's canvas, or a test's table. */
export type MeasureText = (font: string, text: string) => number

/** Measures in a canvas that is never shown. Zero where the page has none. */
export function canvasMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  return (font, text) => {
    if (context === null) return 0
    context.font = font
    return context.measureText(text).width
  }
}

/** Whether a family is installed: with it, text is as wide over every generic family, and not as that family alone. */
export function isInstalled(name: string, measure: MeasureText): boolean {
  return generics.some(
    (generic) => measure(`72px "${name}", ${generic}`, sample) !== measure(`72px ${generic}`, sample),
  )
}

/** The first of the names that is installed; null when none is. */
export function firstInstalled(names: readonly string[], measure: MeasureText): string | null {
  return names.find((name) => isInstalled(name, measure)) ?? null
}
