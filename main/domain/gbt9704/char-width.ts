/** Code points of scripts and marks that take a full character: CJK, kana, hangul, full-width forms, general punctuation used in Chinese. */
function isFullWidth(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2030 && code <= 0x203b) ||
    (code >= 0x2100 && code <= 0x27bf) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x1f300
  )
}

/** The width of a text in characters: 1 for a Chinese character or mark, 0.5 for a digit or Latin letter. */
export function widthInChars(text: string): number {
  let width = 0
  for (const character of text) width += isFullWidth(character.codePointAt(0) ?? 0) ? 1 : 0.5
  return width
}
