/** Han characters outside the basic plane lie in planes 2 and 3: these are their high surrogates. */
function isHanSurrogate(unit: number): boolean {
  return unit >= 0xd840 && unit <= 0xd8bf
}

/**
 * Whether a character belongs to Chinese typesetting: a Han character, CJK punctuation or a full-width form.
 * Curly quotes, dashes and ellipses do not count, since Latin text uses the same ones.
 *
 * @param char one UTF-16 code unit or one whole character; a lone low surrogate is taken as Chinese
 */
export function isCjk(char: string): boolean {
  const unit = char.charCodeAt(0)
  if (Number.isNaN(unit)) return false
  if (unit >= 0x4e00 && unit <= 0x9fff) return true
  if (unit >= 0x3001 && unit <= 0x303f) return true
  if (unit >= 0x3400 && unit <= 0x4dbf) return true
  if (unit >= 0xff01 && unit <= 0xff60) return true
  if (unit >= 0xffe0 && unit <= 0xffe6) return true
  if (unit >= 0xf900 && unit <= 0xfaff) return true
  return isHanSurrogate(unit) || (unit >= 0xdc00 && unit <= 0xdfff)
}

/** Whether a character takes a whole cell of the Chinese grid, curly quotes, dashes and ellipses included. */
export function isWide(char: string): boolean {
  return isCjk(char) || /[\u3000‘’“”—…·①-⑳×÷]/.test(char)
}

/** Width of a line in Chinese characters: 1 for a wide character, 0.5 for any other. A surrogate pair counts once. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += isWide(char) ? 1 : 0.5
  return width
}
