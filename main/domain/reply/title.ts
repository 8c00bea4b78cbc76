import type { Reply } from '#contract/reply.ts'
import {
  bareTitle,
  itemKindAfterNumber,
  itemNumber,
  kindWords,
  meetingEnd,
  meetingWord,
  titleBeforeMeeting,
  titleEnd,
  titleItem,
  titleRest,
  titleStart,
} from './lexicon/formulas.ts'
import type { ReplyProfile } from './lexicon/profile.ts'
import { bareOrgan, isOrganName } from './organ.ts'
import { readSalutation } from './salutation.ts'

/** What a title says. `organ` is the one that stands before 关于 or 对. */
export type TitleFacts = {
  meeting: string | null
  number: string | null
  kind: Reply['kind']
  organ: string | null
}

const longestTitle = 120
const mostLines = 5

/** Whether a joined text reads as the title of a reply. */
export function isTitle(text: string): boolean {
  if (text.length > longestTitle || text.length < 6 || /[。！；]/.test(text) || /[：:]$/.test(text))
    return false
  return titleStart.test(text) && titleItem.test(text) && titleEnd.test(text)
}

/**
 * Whether the first line of what reads as a title is the name of the organ above it: the rest is a whole title that begins with that name again, or the name
 * stands apart and the rest begins with 关于 or 对.
 */
function isLetterhead(line: string, joined: string, isApart: boolean): boolean {
  const rest = joined.slice(line.length)
  if (!isTitle(rest)) return false
  return rest.startsWith(line) || (isApart && rest.search(titleBeforeMeeting) === 0)
}

/** Whether a line addresses somebody: no title begins with it, nor runs across it. */
function isAddress(line: string): boolean {
  return /[：:]$/.test(line) && readSalutation(line) !== null
}

/**
 * Finds the title among lines of a head, whose parts may stand on up to five lines (…第58号提案的 / 答 复).
 *
 * @param lines    normalised; those that are marks of the head are null, so that a title never runs across one
 * @param isApart  whether a line stands apart from the one before it: an organ's name above is a letterhead then
 * @returns first and last line, inclusive
 */
export function findTitle(
  lines: readonly (string | null)[],
  isApart: (line: number) => boolean,
): { first: number; last: number } | null {
  const address = lines.findIndex((line) => typeof line === 'string' && isAddress(line))
  const head = address < 0 ? lines : lines.slice(0, address)
  for (let first = 0; first < head.length; first++) {
    let joined = ''
    for (let last = first; last < Math.min(head.length, first + mostLines); last++) {
      const line = head[last]
      if (line === null || line === undefined) break
      joined += line
      if (bareTitle.test(joined)) break
      if (!isTitle(joined)) continue
      if (last > first && isLetterhead(head[first] ?? '', joined, isApart(first + 1))) break
      const next = head[last + 1]
      const runsOn = typeof next === 'string' && titleRest.test(next)
      return { first, last: runsOn ? last + 1 : last }
    }
  }
  const bare = head.findIndex((line) => line !== null && bareTitle.test(line))
  return bare < 0 || bare > 3 ? null : { first: bare, last: bare }
}

/**
 * The name between 对 or 关于 and the item's number; without a number up to 会议. A title that begins with the meeting
 * itself has neither word before it.
 */
function findMeeting(title: string): string | null {
  const number = itemNumber.exec(title)
  const beforeNumber = number === null ? title : title.slice(0, number.index)
  const openers = [...beforeNumber.matchAll(titleBeforeMeeting)]
  if (openers.length === 0 && number !== null) {
    const end = beforeNumber.lastIndexOf(meetingEnd)
    return end < 0 ? null : beforeNumber.slice(0, end + meetingEnd.length)
  }
  for (const opener of openers) {
    const rest = beforeNumber.slice(opener.index + opener[0].length)
    const quoted = rest.search(/[“《]/)
    const plain = quoted < 0 ? rest : rest.slice(0, quoted)
    const inner = plain.search(titleBeforeMeeting)
    const name = inner < 0 ? plain : plain.slice(0, inner)
    if (!meetingWord.test(name)) continue
    const end = name.lastIndexOf(meetingEnd)
    if (end >= 0) return name.slice(0, end + meetingEnd.length)
    if (inner < 0) return number === null ? null : name
  }
  return null
}

/** Reads meeting, number, item word and organ from a title without white space. */
export function readTitle(title: string, profile: ReplyProfile): TitleFacts {
  const number = itemNumber.exec(title)
  const after = number === null ? null : title.slice(number.index + number[0].length)
  const word = after === null ? null : (itemKindAfterNumber.exec(after)?.[1] ?? null)
  const opener = title.matchAll(titleBeforeMeeting)
  let organ: string | null = null
  for (const match of opener) {
    const before = title.slice(0, match.index)
    if (before !== '' && isOrganName(before, profile)) organ = bareOrgan(before)
    if (organ !== null) break
  }
  return {
    meeting: findMeeting(title),
    number: number?.[1] ?? null,
    kind: word === null ? null : (kindWords[word] ?? null),
    organ,
  }
}
