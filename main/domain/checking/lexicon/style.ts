export const chinesePercent = /百分之[零〇一二三四五六七八九十百点]+/gu
/** A figure of ten or more in Chinese characters; round ones (百亿, 千家, 数十) are words. */
export const chineseFigure = /[一二三四五六七八九]?十|[一二三四五六七八九][百千]/u
