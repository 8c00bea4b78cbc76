import { commonSimplified, commonTraditional } from '../lexicon.ts'

/** A Chinese text can hardly do without these; of characters told wrongly next to none is among them. */
const everyday = new Set(commonSimplified + commonTraditional)

/** Share of characters from which on a text is taken as told wrongly by its fonts. */
const tolerable = 0.1

/** A few characters in an odd font do not make a judgement. */
const enoughHan = 60

/** No character, one of somebody's own, a control, or a script that has no place in a Chinese text. */
const untold =
  /[\ufffd\p{Co}\p{Cn}\p{Cc}]|(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}])\p{L}|[\u0180-\u024f]/u

/** Whether a character is one of the usual block, where everyday ones are. */
function isHan(char: string): boolean {
  const unit = char.charCodeAt(0)
  return unit >= 0x4e00 && unit <= 0x9fff
}

/**
 * Counts characters of a text to tell whether a file's fonts said which ones they are. Fonts that do not leave glyph
 * numbers: private or unassigned characters, letters of far scripts, or rare characters instead of everyday ones.
 */
export class Legibility {
  visible = 0
  #untold = 0
  #han = 0
  #everyday = 0

  /** O(n). */
  add(text: string): void {
    for (const char of text) {
      if (char <= ' ' || char === '\u3000' || char === '\u00a0') {
        if (char < ' ' && !/\s/.test(char)) {
          this.visible++
          this.#untold++
        }
        continue
      }
      this.visible++
      if (isHan(char)) {
        this.#han++
        if (everyday.has(char)) this.#everyday++
      } else if (char > '~' && untold.test(char)) this.#untold++
    }
  }

  get isGarbled(): boolean {
    if (this.visible === 0) return false
    if (this.#untold > tolerable * this.visible) return true
    return this.#han >= enoughHan && this.#everyday < 0.2 * this.#han
  }
}
