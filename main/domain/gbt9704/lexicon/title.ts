/** Where a title breaks by sense, as places between two characters: best first. A smaller cost is a better place. */
export const titleBreaks: readonly { readonly pattern: RegExp; readonly cost: number }[] = [
  { pattern: /(?=第(?:[\d０-９]+|〔待补[^〕]*〕)号)/gu, cost: 0 },
  { pattern: /(?<=会议)(?!的)/gu, cost: 0 },
  { pattern: /(?<=.{3})(?=关于)/gu, cost: 0 },
  { pattern: /(?<=[局委会府院厅处办室部站心司团])(?=对.*号)/gu, cost: 0 },
  { pattern: /(?<=[》”])/gu, cost: 1 },
  { pattern: /(?<=[，、])/gu, cost: 1 },
  { pattern: /(?<=的)(?=答复|复函|回复|函$)/gu, cost: 3 },
]

/** Runs that a line break must not cut. */
export const unbreakable: readonly RegExp[] = [
  /第[\d０-９一二三四五六七八九十百零〇]+[届次号]/gu,
  /[\dA-Za-z.+%-]+/gu,
  /〔\d{4}〕\d*号?/gu,
  /第?〔待补[^〕]*〕/gu,
  /[一二三四五六七八九十]+(?:届|次会议)/gu,
]

/** Characters that may not begin a line, and characters that may not end one. */
export const notAtLineStart = '，。、；：？！）》〉”’】〕的等号'
export const notAtLineEnd = '（《〈“‘【〔第关对'
