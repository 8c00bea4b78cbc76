import { slotInWords } from './lexicon.ts'

/** So many characters of the text are told before a hit, and behind it. */
const before = 8
const behind = 24

/**
 * Whether a template holds all words of a search in its name or its text, and what it says around the first of those that its name does not
 * have: a line of text with its slots by their names, null when the name has them all. Null when a word is missing; what stands in tags alone, but for
 * the names of slots, is no text. O(text).
 *
 * @param words  as typed; case does not count, and a slot may be written as in the source or as in the text
 */
export function searchTemplate(
  { name, template }: { name: string; template: string },
  words: readonly string[],
): { excerpt: string | null } | null {
  const known = name.toLowerCase()
  const missing = words.map((word) => readable(word).toLowerCase()).filter((word) => !known.includes(word))
  const [first] = missing
  if (first === undefined) return { excerpt: null }
  const text = readable(template)
  const lower = text.toLowerCase()
  if (missing.some((word) => !lower.includes(word))) return null
  const at = lower.indexOf(first)
  const from = Math.max(0, at - before)
  const to = Math.min(text.length, at + first.length + behind)
  return { excerpt: `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}` }
}

const comment = /\{\{~?!--[\s\S]*?--~?\}\}/g
const tag = /\{\{~?([^{}]*?)~?\}\}/g

function readable(template: string): string {
  return template
    .replace(comment, '')
    .replace(tag, (_, inside: string) =>
      /^\s*[#/!>^]|^\s*else\b/.test(inside) ? '' : slotInWords(inside.trim()),
    )
    .replace(/\s+/g, '')
}
