/** A figure in digits with the words of approximation around it. */
export const digitQuantity =
  /(?<before>大约|将近|超过|不少于|达到|约|近|超|逾|达|共)?(?<![\d.A-Za-z〔/-])(?<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<more>余|多)?(?<scale>[百千]?[万亿]|[百千])?(?<more2>余|多)?/gu

/** A figure in Chinese characters; of one character alone only with a word of approximation. */
export const chineseQuantity =
  /(?<before>大约|将近|超过|约|近|超|逾)(?<![第])(?<figure>[一二两三四五六七八九十百]{1,5})(?<more>余|多)?(?<scale>[千万亿]{1,2})?/gu

/** What a figure counts by: % or a measure word. */
export const unitAfter =
  /^(?:[%％‰]|个百分点|亩|平方公里|平方米|立方米|公里|千米|公斤|千克|吨|万?元|美元|千瓦时|人次|人|名|位|户|家|场次|场|个|项|条|件|处|座|所|间|套|台|辆|盏|株|棵|批|次|期|份|篇|种|类|支|只|张|片|块|栋|幢|层|米|个月|天|小时|分钟|万|亿)(?!\d)/u

/** Words of approximation right before a figure, taken out when looking what is counted. */
export const approximations = /(?:大约|将近|超过|不少于|达到|约|近|超|逾|达|共|为|到|至|了)+$/u

/** Figures that are no quantity: years, dates, terms, numbers of documents. */
export const notQuantity = /(?:19|20)\d{2}年|第\d+|\d{1,2}月|\d{1,2}日|\d+号|第[一二三四五六七八九十]+/u

export const clauseEnd = '，,；。\n'

export const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 }

/** Words before a figure that make it an approximate one; 达 and 共 do not. */
export const aboutWords = /^(?:大约|将近|超过|不少于|约|近|超|逾)$/u

/** A time that a sentence names: what is counted at two times may differ. */
export const yearToken = /(?:19|20)\d{2}年?(?:\d{1,2}月)?|去年|今年|前年|上年|目前|\d{1,2}月/gu

/** A year that dates a figure; a year from which on something is counted does not. */
export const namedYear = /(?:19|20)\d{2}(?!\d|年?(?:以来|来|起|开始|至今|成立))/gu
export const isSentenceBreak = /[。；]/u

/** What counts a part of what stands before. */
export const shareWords = /其中|有(?=[^，。；]{0,2}$)/u

/** A street, village or estate by its name. */
export const smallPlace = /\p{Script=Han}{2}(?:[东西南北中])?(?:大道|街道|路|街|巷|镇|乡|村|社区|小区)/gu
