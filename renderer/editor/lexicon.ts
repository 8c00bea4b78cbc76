/**
 * Han vocabulary of the editor: numbering at a paragraph's start, marks that end a clause, and what in a reused
 * passage may have become untrue.
 */

const numeral = '[一二三四五六七八九十]{1,3}'

/** Numbering that makes a heading, by level, matched against the text from the block's start up to the caret. */
export const numberings: readonly { level: number; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^${numeral}、`, 'u') },
  { level: 2, pattern: new RegExp(`^（${numeral}）`, 'u') },
]

/** Ends a clause: the unit that Ctrl+→ takes. */
export const clauseEnds = '，。；：！？'

/** Ends a sentence: a heading on its own line has none. */
export const sentenceEnds = '。；！？'

/** After one of these a new step of undo begins. */
export const typingStops = '，。；：！？、'

/** Blanks at a line's edge that stand for the first-line indent in text from elsewhere. */
export const lineEdges = /^[\s　]+|[\s　]+$/gu

/** The placeholder of a slot without a value. */
export const placeholderPattern = /〔待补：[^〕]*〕/gu

/** Words that are true only at their time. */
const timeWords =
  '截至目前|今年以来|近年来|上年度|本年度|年底前|今年|去年|前年|明年|上年|上月|本月|日前|近日|近期|目前|据悉|年内'

/** Figures with their unit, years, and words that are true only at their time. */
export const perishable = new RegExp(
  `\\d[\\d,.]*(?:余|多)?(?:[%％]|[万亿千百]?\\p{Script=Han})?|${timeWords}`,
  'gu',
)

/** Places where a title breaks by sense, best first; each matches what begins the new line. */
export const titleBreaks: readonly RegExp[] = [
  /第(?:[\d０-９]+|〔待补[^〕]*〕)号/u,
  /(?<=会议)(?!的)/u,
  /(?<=.{3})关于/u,
]
