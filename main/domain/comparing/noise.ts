const shapes = new Map(
  Object.entries({
    '"': '“”「」',
    "'": '‘’『』',
    '.': '。',
    '-': '—–',
    '[': '〔',
    ']': '〕',
  }).flatMap(([plain, marks]) =>
    Array.from(marks, (mark): [number, number] => [mark.charCodeAt(0), plain.charCodeAt(0)]),
  ),
)

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
  for (let at = 0; at < text.length; at += 1) {
    const code = codeWithoutNoise(text.charCodeAt(at))
    if (code >= 0) folded += String.fromCharCode(code)
  }
  return folded
}

/** The code unit that stands for another and all that differ from it by noise; -1 for white space. */
export function codeWithoutNoise(code: number): number {
  if (code >= 0x3100 && code < 0xff01) return code === 0xfeff ? -1 : code
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13) ? -1 : code
  if (code < 0x80) return code
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return -1
  return shapes.get(code) ?? code
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
