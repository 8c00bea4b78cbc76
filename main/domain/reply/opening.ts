import type { Reply } from '#contract/reply.ts'
import {
  afterSubject,
  answerFollows,
  beforeSubject,
  kindWords,
  openingMeeting,
  openingNumber,
  plainSubject,
  proposed,
  receiptBehindSubject,
  receiptEnd,
  receiptStart,
  subjectItem,
  subjectWordAtEnd,
  wrappedTopic,
} from './lexicon/formulas.ts'

/** What the receipt sentence says. `subjectStart` is the offset of the subject in it. */
export type OpeningFacts = {
  subject: string | null
  subjectStart: number
  kind: Reply['kind']
  number: string | null
  meeting: string | null
}

const longestOpening = 400

/** Whether a paragraph is the receipt sentence (收悉, 已交我局办理, 现答复如下). */
export function isOpening(text: string): boolean {
  if (text.length > longestOpening) return false
  const head = text.slice(0, 160)
  if (answerFollows.test(text) && text.length < 260) return true
  return receiptStart.test(head) && proposed.test(head) && receiptEnd.test(text)
}

/** Whether a short paragraph carries the receipt on: 经研究，现答复如下： */
export function continuesOpening(text: string): boolean {
  return text.length <= 60 && answerFollows.test(text)
}

/** The offset behind the mark that closes the quotation opened at `at`, nesting respected; -1 when it stays open. */
function closeOf(text: string, at: number): number {
  const open = text.charAt(at)
  const close = open === '《' ? '》' : '”'
  let depth = 0
  for (let index = at; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === open) depth++
    else if (char === close && --depth === 0) return index + 1
  }
  return -1
}

function findWrapped(text: string): { start: number; end: number } | null {
  for (const match of text.matchAll(/[“《]/g)) {
    const before = text.slice(0, match.index)
    if (before !== '' && !beforeSubject.test(before) && !/[：，“《]$/.test(before)) continue
    const end = closeOf(text, match.index)
    if (end < 0 || end - match.index < 6 || !afterSubject.test(text.slice(end))) continue
    return { start: match.index + 1, end: end - 1 }
  }
  for (const match of text.matchAll(wrappedTopic)) {
    const end = closeOf(text, match.index)
    if (end - match.index >= 6 && receiptBehindSubject.test(text.slice(end)))
      return { start: match.index + 1, end: end - 1 }
  }
  return null
}

/** A wrapper around the whole of a wrapped subject is taken off as well: “《关于…》”. */
function unwrapAgain(text: string, start: number, end: number): { start: number; end: number } {
  const inner = text.charAt(start)
  if ((inner === '《' || inner === '“') && closeOf(text, start) === end)
    return { start: start + 1, end: end - 1 }
  return { start, end }
}

/** Reads subject, item word, number and meeting from the receipt sentence. */
export function readOpening(text: string): OpeningFacts {
  const wrapped = findWrapped(text)
  let start = -1
  let end = -1
  if (wrapped !== null) {
    ;({ start, end } = unwrapAgain(text, wrapped.start, wrapped.end))
  } else {
    const plain = plainSubject.exec(text)
    if (plain !== null) {
      start = plain.index
      end = start + plain[0].length
    }
  }
  const rest = end < 0 ? text : text.slice(end).replace(/^[”》]+/, '')
  const item =
    subjectItem.exec(rest)?.[1] ??
    (wrapped === null ? (subjectWordAtEnd.exec(text.slice(start, end))?.[1] ?? null) : null)
  const outside = end < 0 ? text : text.slice(0, start) + rest
  return {
    subject: end < 0 ? null : text.slice(start, end),
    subjectStart: start,
    kind: item === null ? null : (kindWords[item] ?? null),
    number: openingNumber.exec(outside)?.[1] ?? null,
    meeting: openingMeeting.exec(outside)?.[1] ?? null,
  }
}
