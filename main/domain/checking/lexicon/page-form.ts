/** 此页无正文 and the like. */
export const emptyPage = /[（(]?(?:此|本)页无正文[）)]?/gu
/** A note on publicity as a line of its own without its brackets. */
export const bareNote = /^(?:此件|此文|本件)[^（）()]{2,16}$/u
/** A date in Chinese characters. */
export const chineseDate =
  /[一二][〇零○0-9一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/u
