/** Numerals of headings and items, in order from one. */
export const countingNumerals = '一二三四五六七八九十'
