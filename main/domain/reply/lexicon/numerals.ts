/** Values of the Chinese digits, with the look-alikes that dates are printed with. */
export const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  О: 0,
  O: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

export const ten = '十'
export const hundred = '百'

/** A number in either script, as source of a regular expression. */
export const numeralPattern = '[0-9〇零一二两三四五六七八九十百]+'

/** Year, month and day, in digits or in Chinese; the look-alikes of 〇 stand in years only. */
const year = '(?<year>[12][0-9]{3}|[一二][0-9〇○◯ОO零一二三四五六七八九]{3})'
const month = '(?<month>[0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})'
const day = '(?<day>[0-9]{1,2}|[〇零一二三四五六七八九十]{1,4})'
export const chineseDatePattern = `${year}年${month}月${day}日`
export const plainDatePattern =
  '(?<year>[12][0-9]{3})(?<mark>[-./])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})(?![0-9])'

export const dateWords = { year: '年', month: '月', day: '日' }

/** Term and session of a meeting: 第十五届…第三次会议, 十五届三次会议. */
export const termPattern = `第?(?<term>${numeralPattern})届`
export const sessionPattern = `第?(?<session>${numeralPattern})次`

/** The two bodies as the contract names them. */
export const bodyNames = { conference: '政协', congress: '人大' } as const

export const politicalConference = '政协'
export const peoplesCongress = /人大|人民代表大会/

/** Printed marks that open a numbered paragraph, by level. */
export const levelMarkers: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}(?:、|．|\.(?![0-9]))/,
  /^（[一二三四五六七八九十]{1,3}）、?/,
  /^[0-9]{1,2}(?:、|．|\.(?![0-9])|）)/,
  /^（[0-9]{1,2}）、?/,
]

/** Openings of a sequence that is no numbering: 一是, 第一，, 首先. */
export const sequenceMarker = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|首先|其次|再次，)/

export const numeral = new RegExp(numeralPattern)
/** A number that stands within a sentence, behind a mark. */
export const numberBehindMark =
  /(?<=[：；，])(?:（(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})）|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}(?:[、．]|\.(?![0-9])))/g
/** What an item of a running enumeration ends with. */
export const itemBehindItem = /[；，]$/
