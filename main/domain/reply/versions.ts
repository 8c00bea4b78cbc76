import type { Reply } from '#contract/reply.ts'
import { isSameMeeting } from './same-meeting.ts'
import { bigramSimilarity } from '#domain/text/bigrams.ts'
import { hashText } from '#domain/text/hash.ts'
import { parseMeeting } from './meeting.ts'
import { fileStem } from './file-stem.ts'
import { bareSubject } from './subject.ts'

/** What is compared of a reply. `file` is the name it came under, `path#id` for a line of a file of records. */
export type Versioned = { reply: Reply; text: string; file: string }

/** How alike the texts of two versions are at least, by what is known of the case. */
const leastAlike = { sameCase: 0.5, sameSubject: 0.7, sameFile: 0.8 } as const

/** Versions of one reply are written within a year. */
const longestApartMs = 366 * 24 * 3600 * 1000

/**
 * How alike two texts are: Dice's coefficient over their character bigrams, 0 to 1, white space left out. Two different
 * replies of one office come to about 0.3 to 0.6.
 *
 * O(n) time.
 */
export function similarity(textA: string, textB: string): number {
  return bigramSimilarity(textA.replace(/\s/g, ''), textB.replace(/\s/g, ''))
}

function bareNumber(number: string): string {
  return number.replace(/^0+(?=.)/, '')
}

/** The numbers of a meeting, or its name where it has none. */
function meetingKey(meeting: string): string {
  const { term, session } = parseMeeting(meeting)
  return term === null && session === null ? meeting.replace(/\s/g, '') : `${term ?? ''}-${session ?? ''}`
}

/**
 * What replies to one item have in common, whatever the form of the meeting's name and the zeros before the number; null
 * when meeting or number is not known. Replies of several organs to one item share it.
 */
export function caseKey(reply: Reply): string | null {
  if (reply.meeting === null || reply.number === null) return null
  return `${meetingKey(reply.meeting)}/${bareNumber(reply.number)}`
}

/** A short name may leave out the place: 民政局 beside 甲县民政局. */
function isSameOrgan(a: string, b: string): boolean {
  const [one, other] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')]
  return (
    one === other || (Math.min(one.length, other.length) >= 3 && (one.endsWith(other) || other.endsWith(one)))
  )
}

/** true, false, or null where one side does not say. */
function compare<T>(a: T | null, b: T | null, isSame: (a: T, b: T) => boolean): boolean | null {
  return a === null || b === null ? null : isSame(a, b)
}

function listOrNull(items: readonly string[]): readonly string[] | null {
  return items.length === 0 ? null : items
}

type Agreement = Record<
  'kind' | 'meeting' | 'number' | 'organ' | 'addressees' | 'subject' | 'date',
  boolean | null
>

function agreementOf(a: Reply, b: Reply): Agreement {
  const isSame = (x: string, y: string): boolean => x === y
  return {
    kind: compare(a.kind, b.kind, isSame),
    meeting: compare(a.meeting, b.meeting, (x, y) => meetingKey(x) === meetingKey(y) && isSameMeeting(x, y)),
    number: compare(a.number, b.number, (x, y) => bareNumber(x) === bareNumber(y)),
    organ: compare(a.organ, b.organ, isSameOrgan),
    addressees: compare(listOrNull(a.addressees), listOrNull(b.addressees), (x, y) =>
      x.some((name) => y.includes(name)),
    ),
    subject: compare(bareSubject(a.subject), bareSubject(b.subject), isSame),
    date: compare(a.date, b.date, (x, y) => Math.abs(Date.parse(x) - Date.parse(y)) <= longestApartMs),
  }
}

/** How alike the texts must be, by what is known of the case; null when no likeness would do. */
function leastSimilarity(a: Versioned, b: Versioned): number | null {
  const agree = agreementOf(a.reply, b.reply)
  const contradicts = (...fields: (keyof Agreement)[]): boolean =>
    fields.some((field) => agree[field] === false)
  if (contradicts('kind', 'meeting', 'number', 'organ')) return null
  if (agree.meeting === true && agree.number === true)
    return agree.organ === null ? leastAlike.sameSubject : leastAlike.sameCase
  if (contradicts('addressees', 'date')) return null
  if (agree.subject === true) return leastAlike.sameSubject
  const stem = fileStem(a.file)
  if (contradicts('subject') || stem === null || stem !== fileStem(b.file)) return null
  return leastAlike.sameFile
}

/**
 * Whether two replies are versions of one: the same case (kind, meeting, number, organ) in other words; or, where meeting or
 * number is missing, the same subject, or names of files that differ in marks of copying alone, and much the same text.
 * Replies to different items or of different organs never are, however alike (并案, 分办), nor texts that are alike and tell
 * nothing of their case.
 *
 * O(n) time.
 */
export function isVersionOf(a: Versioned, b: Versioned): boolean {
  const least = leastSimilarity(a, b)
  return least !== null && similarity(a.text, b.text) >= least
}

/** Keys by which versions can be found: two versions always share at least one. At most three, fewer where little is known. */
export function versionKeys(reply: Reply, file: string): string[] {
  const known = caseKey(reply)
  const subject = bareSubject(reply.subject)
  const stem = fileStem(file)
  return [
    ...(known === null ? [] : [`case:${known}`]),
    ...(subject === null ? [] : [`subject:${hashText(subject)}`]),
    ...(stem === null ? [] : [`file:${stem}`]),
  ]
}
