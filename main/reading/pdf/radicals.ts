import { longDashes, sharedGlyphs, supplementRadicals, verticalMarks } from './lexicon.ts'

const characters = Array.from(supplementRadicals + verticalMarks + sharedGlyphs)
const equivalents = new Map<string, string>()
for (let at = 0; at + 1 < characters.length; at += 2)
  equivalents.set(characters[at] ?? '', characters[at + 1] ?? '')

const shared =
  /[\u2012\u2015\u2035\u2215\u2329\u232a\u2e3a\u2e3b\u2e80-\u2fd5\u301c\u3ada\u3b35\u3b3a\u3ba3\ufe10-\ufe19\ufe30-\ufe48]/g

/**
 * Puts characters where a producer named another one that is drawn the same, which no search would find: radicals (⼈ for
 * 人), dashes that two or three others make up, the marks of vertical writing, and what shares a glyph with a usual character.
 *
 * @returns the text, and how many were put right
 */
export function foldRadicals(text: string): { text: string; folded: number } {
  let folded = 0
  const result = text.replace(shared, (char) => {
    const equivalent =
      equivalents.get(char) ?? longDashes[char] ?? (char < '\ufe00' ? char.normalize('NFKC') : char)
    if (equivalent !== char) folded++
    return equivalent
  })
  return { text: result, folded }
}
