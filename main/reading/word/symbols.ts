/** Characters of the symbol fonts that forms and lists use, by their place in the font. */
const wingdings: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x22: '✂',
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x46: '☞',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa4: '◉',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

const wingdings2: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x30: '□',
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa2: '■',
  0xa3: '□',
}

const symbol: Readonly<Record<number, string>> = {
  0x20: ' ',
  0x2d: '−',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd0: '∠',
  0xd6: '√',
  0xe5: '∑',
}

/** The letters A to Z, then a to z, in the font Symbol. */
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ'

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  'wingdings 2': wingdings2,
  symbol,
}

const symbolFont = /^(wingdings( [23])?|webdings|symbol|marlett|mt extra)$/i

/** Whether a font shows other characters than the ones that are stored. */
export function isSymbolFont(font: string | undefined): boolean {
  return symbolFont.test(font ?? '')
}

const digitsOfWingdings = { first: 0x81, filledFirst: 0x8c, count: 10 }

/**
 * The character that a place in a symbol font shows.
 *
 * @param code  as stored; symbol fonts are also addressed in the private area from F000
 * @returns null when it is not known
 */
export function symbolCharacter(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = font.toLowerCase()
  const known = Object.hasOwn(fonts, name) ? fonts[name]?.[place] : undefined
  if (known !== undefined) return known
  if (name === 'symbol') {
    if (place >= 0x30 && place <= 0x39) return String.fromCharCode(place)
    if (place >= 0x41 && place <= 0x5a) return greek.charAt(place - 0x41)
    if (place >= 0x61 && place <= 0x7a) return greek.charAt(place - 0x61 + 26)
  }
  if (name !== 'wingdings') return null
  const { first, filledFirst, count } = digitsOfWingdings
  if (place >= first && place < first + count) return String.fromCodePoint(0x2460 + place - first)
  if (place >= filledFirst && place < filledFirst + count)
    return String.fromCodePoint(0x2776 + place - filledFirst)
  return null
}

/**
 * What a text set in a symbol font shows. Chinese characters in it are set in another font and stay.
 *
 * @returns the text without the characters that are not known, and how many those are
 */
export function symbolText(font: string, text: string): { text: string; unknown: number } {
  let shown = ''
  let unknown = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const isSymbol = code < 0x100 || (code >= 0xf000 && code <= 0xf0ff)
    const character = isSymbol ? symbolCharacter(font, code) : char
    if (character === null) unknown++
    shown += character ?? ''
  }
  return { text: shown, unknown }
}
