/**
 * A space within a word: two Chinese characters within a line of text. Not in the forms of the head and tail, where a blank
 * parts labels from values and spreads out short words.
 */
export const spacedWord =
  /(?<=[^\n]{6}\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han}{2,}[^\n：:]{4,}(?:\n|$))(?<![：:][^\n]*)/gu

/** What reading puts right. */
export type Alteration = 'half-width' | 'straight-quote' | 'full-width' | 'markdown' | 'space'

/** The kind of slip that a printed character, or what was left out, is; null for one that is none. */
export function alterationOf(printed: string): Alteration | null {
  if (/^[,;:()?!]$/u.test(printed)) return 'half-width'
  if (/^["']$/u.test(printed)) return 'straight-quote'
  if (/^[０-９Ａ-Ｚａ-ｚ％．]$/u.test(printed)) return 'full-width'
  return /^(?:\*+|#+|\||`+|~~)$/u.test(printed) ? 'markdown' : null
}
