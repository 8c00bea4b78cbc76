/** A page number that is marked as one: -1-, — 1 —, 第1页, 第1页 共3页, 1/3. Spaces are gone. */
export const markedPageNumber =
  /^(?:[-—–－―─一·•.~～〜]{1,3}[0-9０-９]{1,4}[-—–－―─一·•.~～〜]{1,3}|第[0-9０-９一二三四五六七八九十百]{1,4}页(?:[，,/／（(]?共[0-9０-９一二三四五六七八九十百]{1,4}页[）)]?)?|共[0-9]{1,4}页[，,/／]?第[0-9]{1,4}页|[0-9]{1,4}[/／][0-9]{1,4}|[Pp]age[0-9]{1,4}(?:of[0-9]{1,4})?)$/

/** A page number that is nothing but a number. */
export const barePageNumber = /^(?:[0-9０-９]{1,4}|[ivxlc]{1,6})$/

/** What a line that goes on below does not end with. */
export const sentenceEnd = /[。！？：；!?:;][”’」』）》\])]*$/

/** Cells that number the lines of a list. */
export const listMarker =
  /^(?:[0-9]{1,3}[.．、)）]?|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]?|[①-⑳]|[•●■◆○\-–—])$/

/** A label before its value, as in the tail of a letter. */
export const labelled = /[：:]/

/** A date alone, as under a signature. */
export const wholeDate =
  /^(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日$/

/** The first unit of a line that no typesetter breaks: a word or number, or a character, with the marks that cling to it. */
export const unbreakable = /^[“‘（《〈【〔]*(?:[A-Za-z0-9.%+/-]+|.)[，。、；：？！”’）》〉】〕％]*/u

/** What a part of a letter begins with that may stand at the edge: a number, a bracket, a label. */
export const partStart =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(]|[0-9]{1,2}[.．、)）]|[①-⑳]|第[一二三四五六七八九十]|附件|[^，。；：:]{1,10}[：:])/
