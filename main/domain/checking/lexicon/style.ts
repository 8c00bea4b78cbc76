export const chinesePercent = /百分之[零〇一二三四五六七八九十百点]+/gu
/** A figure of ten or more in Chinese characters. */
export const chineseFigure = /[十百千]/u
