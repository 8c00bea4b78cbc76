/**
 * Han vocabulary of the editor: numbering at a paragraph's start, marks that end a clause, and what in a reused
 * passage may have become untrue.
 */

const numeral = '[一二三四五六七八九十]{1,3}'

/**
 * The marks that number a paragraph, by level, matched at its start; the numeral is the first group. After 1. a digit
 * would make a decimal of it. What follows the numeral stays as the office prints it.
 */
export const markForms: readonly { level: number; script: 'han' | 'digits'; pattern: RegExp }[] = [
  { level: 1, script: 'han', pattern: new RegExp(`^()(${numeral})(?:、|．|\\.(?!\\d))`, 'u') },
  { level: 2, script: 'han', pattern: new RegExp(`^([（(])(${numeral})[）)]、?`, 'u') },
  { level: 3, script: 'digits', pattern: /^()(\d{1,2})(?:、|．|\.(?!\d))/u },
  { level: 4, script: 'digits', pattern: /^([（(])(\d{1,2})[）)]/u },
]

/** How the standard prints the mark of a level: what stands before and after the numeral. */
export const standardMarks: readonly (readonly [string, string])[] = [
  ['', '、'],
  ['（', '）'],
  ['', '.'],
  ['（', '）'],
]

/** 1 to 9 in Han numerals, and ten. */
export const hanDigits = '一二三四五六七八九'
export const hanTen = '十'

/** Ends a line that announces a list: numbers begin anew after it. */
export const listIntroduction = '：'

/** Ends a clause: the unit that Ctrl+→ takes. */
export const clauseEnds = '，。；：！？'

/** Ends a sentence: a heading on its own line has none. */
export const sentenceEnds = '。；！？'

/** After one of these a new step of undo begins. */
export const typingStops = '，。；：！？、'

/** Blanks at a line's edge that stand for the first-line indent in text from elsewhere. */
export const lineEdges = /^[\s　]+|[\s　]+$/gu

/** Signs without width, which pages use to lay text out. */
export const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** A blank beside a Chinese character or mark: it is layout, not text. */
export const blankAtHan =
  /(?<=[\p{Script=Han}，。；：！？、）》”’〕】…—％]) | (?=[\p{Script=Han}，。；：！？、（《“‘〔【…—％])/gu

/** The number of an item, as against the sign of a bullet. */
export const numberedItem = /[0-9一二三四五六七八九十①-⑳]/u

/** Between the cells of a table's row, and what stands for it where it is meant as text. */
export const cellMark = '｜'
export const cellMarkInText = '|'

/** Ends a part of a sentence: nothing need be put between it and the next. */
export const partEnds = /[，。；：！？、]$/u

/** The placeholder of a slot without a value. */
export const placeholderPattern = /〔待补：[^〕]*〕/gu

/** Words that are true only at their time; the longer before those that begin so. */
const timeWords = [
  '截至目前|截至|截止目前|今年以来|去年以来|近年来|近几年|近[一二两三四五六七八九十]{1,2}(?:个月|年|月)',
  '上年度|本年度|上半年|下半年|去年底|今年底|明年底|年底前|年内|年初|今年|去年|前年|明年|后年|上年|当年',
  '[一二三四]季度|本季度|上季度|上个月|上月|本月|下月|日前|近日|近期|最近|目前|当前|现阶段|据悉',
].join('|')

/** What Han numerals count; without one of these they belong to a word (十四五, 千万, 第十五届). */
const counted = '个|家|项|人|次|台|户|套|亩|公里|所|名|件|场|处|条|座|辆|吨|栋|批|平方米|亿|万元'

const figures = [
  '[〇零一二三四五六七八九]{4}年',
  '[\\d０-９][\\d０-９,.，．]*(?<![,.，．])(?:余|多)?(?:[%％]|[万亿千百]?\\p{Script=Han})?',
  `(?<!第)(?:[一二三四五六七八九十百千万两]{2,}(?:余|多)?|[十百千万](?:余|多)|[数上][十百千万]+)(?:${counted})`,
  `百分之[一二三四五六七八九十百零点]+`,
].join('|')

/** Common surnames but for those that more often begin another word before a title (向人大代表, 常委会主任). */
const surnames = [
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹魏陶姜戚谢邹喻苏潘葛范彭鲁韦马苗俞袁柳鲍史唐薛雷倪汤罗毕郝傅齐康余顾孟黄萧尹姚',
  '邵汪毛戴宋庞熊纪屈祝董梁杜阮季贾郭梅林钟徐邱骆夏蔡田樊胡霍卢莫丁邓洪石崔龚程陆翁段侯宁甘武刘龙叶蒲赖乔庄柴瞿廖耿聂辛曾游肖岳',
].join('')

const titles = '同志|书记|副?(?:局长|主任|市长|区长|县长|处长|科长)|委员|代表|先生|女士'

/** A person by name: before a title, after the words that announce a contact. */
const persons = [
  `[${surnames}][^\\P{Script=Han}省市区县镇乡办局委会大协部处科中各位全副]{1,2}(?=${titles})`,
  '(?<=(?:联系人|经办人|联络人)[：:]\\s*)\\p{Script=Han}{2,4}',
].join('|')

/** Figures with their unit, years, words that are true only at their time, and persons. */
export const perishable = new RegExp(`${figures}|${timeWords}|${persons}`, 'gu')

/** The place in whose name a body acts, at the start of the body's name; the stem without its kind is the first group. */
export const placeOfOrgan =
  /^(\p{Script=Han}{2,8}?)(?:特别行政区|自治区|自治州|自治县|开发区|高新区|新区|省|市|区|县|旗|镇|乡)/u

/** Places where a title breaks by sense, best first; each matches what begins the new line. */
export const titleBreaks: readonly RegExp[] = [
  /第(?:[\d０-９]+|〔待补[^〕]*〕)号/u,
  /(?<=会议)(?!的)/u,
  /(?<=.{3})关于/u,
]

/** The full-width form of a mark, where it follows Chinese text. */
export const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
export const openingQuote = '“'
export const closingQuote = '”'

/** Text that ends with a Chinese character or a mark that closes Chinese text. */
export const hanBefore = /[\p{Script=Han}》”’）〕]$/u

/** A line that holds nothing yet but a numeral. */
export const numeralLine = /^[一二三四五六七八九十]{1,3}$/u
