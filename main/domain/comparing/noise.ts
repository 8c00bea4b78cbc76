const shapes: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
  '『': "'",
  '』': "'",
  '。': '.',
  '—': '-',
  '–': '-',
  '〔': '[',
  '〕': ']',
}

/**
 * Whether two texts differ only in what reading and typing make of one text: white space, line breaks, full and half
 * width, shape of quotation marks and dashes.
 */
export function isNoise(a: string, b: string): boolean {
  return a === b || foldNoise(a) === foldNoise(b)
}

/** A text without white space, its marks, digits and letters half-width, quotation marks and dashes straight. O(n). */
export function foldNoise(text: string): string {
  let folded = ''
  for (const character of text.replaceAll(/\s+/gu, '')) {
    const code = character.charCodeAt(0)
    if (code < 0x2010 || (code >= 0x3020 && code < 0xff01)) {
      folded += character
      continue
    }
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
    folded += shapes[narrow] ?? narrow
  }
  return folded
}

const narrowEnd = /(?<=[\p{Script=Han}”’"'）)》%])\.(?![0-9A-Za-z.])/gu
const straightQuote = /["\n]/gu

/**
 * The text with a full stop for every point that ends a Chinese sentence and paired quotation marks for straight ones, so
 * that it is cut into sentences as its printed form is. Every character keeps its place.
 */
export function printedMarks(text: string): string {
  const ended = text.includes('.') ? text.replaceAll(narrowEnd, '。') : text
  if (!ended.includes('"')) return ended
  let isOpen = false
  return ended.replaceAll(straightQuote, (mark) => {
    isOpen = mark === '"' && !isOpen
    if (mark === '\n') return mark
    return isOpen ? '“' : '”'
  })
}
