/** Digits of 0 to 9 as numbering writes them. The first zero stands inside counted numbers, the second in rows of digits. */
export const hanDigits = {
  simple: {
    digits: '零一二三四五六七八九',
    digitalZero: '○',
    units: ['', '十', '百', '千'],
    tenThousand: '万',
  },
  japanese: {
    digits: '〇一二三四五六七八九',
    digitalZero: '〇',
    units: ['', '十', '百', '千'],
    tenThousand: '万',
  },
  taiwanese: {
    digits: '零一二三四五六七八九',
    digitalZero: '○',
    units: ['', '十', '百', '千'],
    tenThousand: '萬',
  },
  legalSimplified: {
    digits: '零壹贰叁肆伍陆柒捌玖',
    digitalZero: '零',
    units: ['', '拾', '佰', '仟'],
    tenThousand: '万',
  },
  legalTraditional: {
    digits: '零壹貳參肆伍陸柒捌玖',
    digitalZero: '零',
    units: ['', '拾', '佰', '仟'],
    tenThousand: '萬',
  },
  legalJapanese: {
    digits: '零壱弐参四伍六七八九',
    digitalZero: '零',
    units: ['', '拾', '百', '阡'],
    tenThousand: '萬',
  },
} as const

/** 天干 and 地支: counters of ten and twelve. */
export const heavenlyStems = '甲乙丙丁戊己庚辛壬癸'
export const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥'

/** What a header or footer says around page numbers, which are dropped there: 第 页 共 页, — —, Page of. */
export const pageNumberWords = /[第共页頁/／\-‐–—－~～·.\s\u3000]|page|of/giu

/** The first numbers of OpenDocument's number formats, such as “一, 二, 三, ...”, with the name that OOXML gives them. */
export const sequenceStarts: readonly (readonly [string, string])[] = [
  ['壹, 贰', 'chineseLegalSimplified'],
  ['壹, 貳', 'ideographLegalTraditional'],
  ['壱', 'japaneseLegal'],
  ['一', 'chineseCountingThousand'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['①', 'decimalEnclosedCircleChinese'],
  ['⑴', 'decimalEnclosedParen'],
  ['⒈', 'decimalEnclosedFullstop'],
  ['㊀', 'ideographEnclosedCircle'],
  ['１', 'decimalFullWidth'],
  ['01', 'decimalZero'],
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]
