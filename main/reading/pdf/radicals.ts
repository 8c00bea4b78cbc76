import { supplementRadicals } from './lexicon.ts'

const characters = Array.from(supplementRadicals)
const equivalents = new Map<string, string>()
for (let at = 0; at + 1 < characters.length; at += 2)
  equivalents.set(characters[at] ?? '', characters[at + 1] ?? '')

const radical = /[\u2e80-\u2fd5]/g

/**
 * Puts characters where a producer named the radical that looks the same (⼈ for 人), which no search would find.
 *
 * @returns the text, of the same length, and how many were put right
 */
export function foldRadicals(text: string): { text: string; folded: number } {
  let folded = 0
  const result = text.replace(radical, (char) => {
    const equivalent = equivalents.get(char) ?? char.normalize('NFKC')
    if (equivalent !== char) folded++
    return equivalent
  })
  return { text: result, folded }
}
