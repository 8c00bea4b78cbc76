import {
  chineseDatePattern,
  dateWords,
  digitValues,
  hundred,
  plainDatePattern,
  ten,
} from './lexicon/numerals.ts'

/** A date found in a text: `iso` as YYYY-MM-DD, offsets into that text. */
export type FoundDate = { iso: string; start: number; end: number }

const chineseDate = new RegExp(chineseDatePattern, 'g')
const plainDate = new RegExp(plainDatePattern, 'g')

/** What every date has, looked for first because most texts hold none. */
const mayHoldDate = new RegExp(`${dateWords.day}|[12][0-9]{3}[-./]`)

/** The value of a number in digits or in Chinese up to 999, or null. Digits in a row (二〇二四) are read one by one. */
export function parseNumeral(text: string): number | null {
  if (/^[0-9]+$/.test(text)) return Number(text)
  if (text === '') return null
  const chars = Array.from(text)
  if (!text.includes(ten) && !text.includes(hundred)) {
    const digits = chars.map((char) => digitValues[char] ?? (/[0-9]/.test(char) ? Number(char) : null))
    if (digits.includes(null)) return null
    return Number(digits.join(''))
  }
  let total = 0
  let current: number | null = null
  for (const char of chars) {
    if (char === hundred || char === ten) {
      total += (current ?? 1) * (char === hundred ? 100 : 10)
      current = null
    } else {
      const digit = digitValues[char]
      if (digit === undefined) return null
      current = digit
    }
  }
  return total + (current ?? 0)
}

function toIso(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null
  if (year < 1949 || year > 2999 || month < 1 || month > 12 || day < 1) return null
  const lastDay = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (day > (lastDay[month - 1] ?? 0)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** All whole dates of a text in order, in digits (2024年4月30日, 2024-04-30, 2024.4.30) or in Chinese (二〇二四年四月三十日). */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  if (!mayHoldDate.test(text)) return found
  for (const pattern of [chineseDate, plainDate]) {
    for (const match of text.matchAll(pattern)) {
      const { year = '', month = '', day = '' } = match.groups ?? {}
      const iso = toIso(parseNumeral(year), parseNumeral(month), parseNumeral(day))
      if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** No date is longer when printed: 二〇二四年十二月三十一日, with room for odd forms, and its final mark. */
const longestDate = 20

/** The date a text consists of, bare of its final mark; null when there is anything else. */
export function parseWholeDate(text: string): FoundDate | null {
  if (text.length > longestDate) return null
  const bare = text.replace(/[。.]$/, '')
  const [date] = findDates(bare)
  return date !== undefined && date.start === 0 && date.end === bare.length ? date : null
}

/** `2024-04-30` as 2024年4月30日. A text that is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})/.exec(iso)
  if (match === null) return iso
  const [, year = '', month = '', day = ''] = match
  return `${year}${dateWords.year}${Number(month)}${dateWords.month}${Number(day)}${dateWords.day}`
}
