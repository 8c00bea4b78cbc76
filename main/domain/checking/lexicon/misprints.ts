/** Characters that replace one another by right: numerals, pronouns, levels of places, joining words. */
export const misprintFree =
  /[零〇一二三四五六七八九十百千万亿两几您你我他她它们省市州区县乡镇村街年月日的了和与及等在是有不这那各该本上下大小新老东南西北前后内外子]/u
