import { earthlyBranches, hanDigits, heavenlyStems } from './lexicon.ts'

type HanDigits = (typeof hanDigits)[keyof typeof hanDigits]

/** Numbers are written with Chinese units up to here, in plain digits beyond, as no document counts so far. */
const largestCounted = 99_999_999
const largestRoman = 3999
/** Word repeats the letter after Z: AA, BB … Beyond this many a made-up number would only fill the memory. */
const longestLetters = 30

/** One group of up to four digits, such as 一千零五. */
function countGroup(value: number, han: HanDigits): string {
  let text = ''
  let hasGap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      hasGap = text !== ''
      continue
    }
    text += (hasGap ? han.digits.charAt(0) : '') + han.digits.charAt(digit) + (han.units[place] ?? '')
    hasGap = false
  }
  return text
}

/** 十二, 一百零三, 二万三千. A number from 10 to 19 begins with the ten itself when `bareTen`. */
function counted(value: number, han: HanDigits, bareTen: boolean): string {
  if (value > largestCounted || value < 0) return String(value)
  if (value === 0) return han.digits.charAt(0)
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const zero = high > 0 && low > 0 && low < 1000 ? han.digits.charAt(0) : ''
  const text = (high > 0 ? countGroup(high, han) + han.tenThousand : '') + zero + countGroup(low, han)
  return bareTen && value >= 10 && value < 20 ? text.slice(1) : text
}

/** Digit by digit: 一○三. */
function digital(value: number, han: HanDigits): string {
  const digitOf = (digit: string) => (digit === '0' ? han.digitalZero : han.digits.charAt(Number(digit)))
  return String(value).replace(/\d/g, digitOf)
}

/** Tens are counted, hundreds are written digit by digit: 十二, 九十九, 一○○. */
function countedBelowHundred(value: number, han: HanDigits): string {
  return value < 100 ? counted(value, han, true) : digital(value, han)
}

/** Japanese leaves out the one before every unit: 百十一. */
function japaneseCounted(value: number): string {
  const han = hanDigits.japanese
  return counted(value, han, true).replace(
    new RegExp(`${han.digitalZero}|${han.digits.charAt(1)}(?=[${han.units.slice(1).join('')}])`, 'g'),
    '',
  )
}

function letters(value: number, first: string): string {
  const repeats = Math.ceil(value / 26)
  if (value < 1 || repeats > longestLetters) return String(value)
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(repeats)
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > largestRoman) return String(value)
  let rest = value
  let text = ''
  for (const [worth, letter] of romanParts) {
    while (rest >= worth) {
      text += letter
      rest -= worth
    }
  }
  return text
}

/** One character of a run of them in Unicode; plain digits outside the run. */
function fromRun(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)
}

/** ① to ⑳, then ㉑ to ㊿, which stand in two other places. */
function circled(value: number): string {
  if (value <= 20) return value === 0 ? '⓪' : fromRun(value, 0x2460, 20)
  return value <= 35
    ? fromRun(value - 20, 0x3251, 15)
    : value <= 50
      ? fromRun(value - 35, 0x32b1, 15)
      : String(value)
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function fromList(value: number, list: string): string {
  return value >= 1 && value <= list.length ? list.charAt(value - 1) : String(value)
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => fromRun(value, 0x2488, 20),
  decimalEnclosedParen: (value) => fromRun(value, 0x2474, 20),
  ideographEnclosedCircle: (value) => fromRun(value, 0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  ordinal,
  hex: (value) => value.toString(16).toUpperCase(),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: (value) => countedBelowHundred(value, hanDigits.simple),
  chineseCountingThousand: (value) => counted(value, hanDigits.simple, true),
  chineseLegalSimplified: (value) => counted(value, hanDigits.legalSimplified, false),
  ideographLegalTraditional: (value) => counted(value, hanDigits.legalTraditional, false),
  japaneseLegal: (value) => counted(value, hanDigits.legalJapanese, false),
  ideographDigital: (value) => digital(value, hanDigits.japanese),
  japaneseDigitalTenThousand: (value) => digital(value, hanDigits.japanese),
  japaneseCounting: japaneseCounted,
  taiwaneseCounting: (value) => countedBelowHundred(value, hanDigits.taiwanese),
  taiwaneseCountingThousand: (value) => counted(value, hanDigits.taiwanese, true),
  taiwaneseDigital: (value) => digital(value, hanDigits.taiwanese),
  ideographTraditional: (value) => fromList(value, heavenlyStems),
  ideographZodiac: (value) => fromList(value, earthlyBranches),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60
      ? heavenlyStems.charAt((value - 1) % 10) + earthlyBranches.charAt((value - 1) % 12)
      : String(value),
  none: () => '',
  bullet: () => '',
}

/**
 * Writes a number as Word prints it in one of the formats of ISO 29500-1, 17.18.59. A format that is not known, or a
 * number that it cannot write, is printed in plain digits.
 */
export function formatNumber(value: number, format: string): string {
  return Object.hasOwn(formats, format) ? (formats[format]?.(value) ?? '') : String(value)
}

/** The formats by the numbers that Word 97 to 2003 give them (MS-OSHARED 2.2.1.3), where they have a name in OOXML. */
const namesByNumber: readonly string[] = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'decimal',
  'decimal',
  'hex',
  'decimal',
  'ideographDigital',
  'japaneseCounting',
  'aiueo',
  'iroha',
  'decimalFullWidth',
  'decimal',
  'japaneseLegal',
  'japaneseDigitalTenThousand',
  'decimalEnclosedCircle',
  'decimalFullWidth2',
  'aiueoFullWidth',
  'irohaFullWidth',
  'decimalZero',
  'bullet',
  'ganada',
  'chosung',
  'decimalEnclosedFullstop',
  'decimalEnclosedParen',
  'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'taiwaneseCounting',
  'ideographLegalTraditional',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'chineseCounting',
  'chineseLegalSimplified',
  'chineseCountingThousand',
]

/** The name of a format that an older file gives by its number. */
export function formatName(number: number): string {
  return number === 255 ? 'none' : (namesByNumber[number] ?? 'decimal')
}
