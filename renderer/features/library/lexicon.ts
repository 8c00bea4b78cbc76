/** The digits of written numbers by their value. */
export const digits = '〇一二三四五六七八九'
export const zeroes = /[○零]/gu
export const tens = '十'

export const patterns = {
  listSeparator: /[、，,；;\n]/u,
  ordinalFrame: /^第|[届次]$/gu,
  numberFrame: /^.*第\s*|\s*号.*$/gu,
  colonAtEnd: /[：:]\s*$/u,
  fullStopAtEnd: /。$/u,
  honorificAtEnd: /(?:委员|代表)$/u,
  writtenDate:
    /([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?/u,
  dateInside: /\d{4}(?:年\d{1,2}月\d{1,2}日?|[./-]\d{1,2}[./-]\d{1,2})/u,
} as const
