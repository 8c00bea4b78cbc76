/**
 * A space within a word: two Chinese characters within a line of text. Not in the forms of the head and tail, where a blank
 * parts labels from values and spreads out short words.
 */
export const spacedWord =
  /(?<=[^\n]{6}\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han}{2,}[^\n：:]{4,}(?:\n|$))(?<![：:][^\n]*)/gu
