const shapes: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '—': '-',
  '–': '-',
  '〔': '[',
  '〕': ']',
}

/**
 * Whether two texts differ only in what reading and typing make of one text: white space, full and half width, shape of
 * quotation marks and dashes.
 */
export function isNoise(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b)
}

function fold(text: string): string {
  let folded = ''
  for (const character of text.replaceAll(/\s+/gu, '')) {
    const code = character.charCodeAt(0)
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
    folded += shapes[narrow] ?? narrow
  }
  return folded
}
