import type { Reply } from '#contract/reply.ts'
import { parseMeeting } from '#domain/reply/meeting.ts'
import { placeOfMeeting } from '#domain/reply/same-meeting.ts'

export type NameRole = 'addressee' | 'signer' | 'contact'

/** Whom a reply of the library names, and in which one; `isOrgan` for an addressee that is no person. */
export interface KnownName {
  name: string
  role: NameRole
  isOrgan: boolean
  /** Title of one reply that has the name. */
  from: string | null
}

/** What the checks need to know of the library. */
export interface LibraryFacts {
  /** By the name's first two UTF-16 code units, so that a text is searched in one pass. */
  names: ReadonlyMap<string, readonly KnownName[]>
  /** The years of the replies to one meeting, by `meetingKey`. */
  yearsOfMeeting: ReadonlyMap<string, ReadonlySet<number>>
  /** The latest year of any reply; null for a library without dates. */
  newestYear: number | null
}

/** The fields of a reply that `libraryFacts` reads. */
export type FactFields = Pick<
  Reply,
  'title' | 'meeting' | 'addressees' | 'honorific' | 'signer' | 'contact' | 'date'
>

export const noLibrary: LibraryFacts = { names: new Map(), yearsOfMeeting: new Map(), newestYear: null }

/** Tells meetings apart whatever the form of their names; null when term or session is not printed. */
export function meetingKey(meeting: string | null): string | null {
  if (meeting === null) return null
  const { body, term, session } = parseMeeting(meeting)
  return body === null || term === null || session === null
    ? null
    : `${body} ${placeOfMeeting(meeting)} ${term} ${session}`
}

/** Gathers the facts of a library, a reply at a time: start empty, add each, then read `facts`. O(replies). */
export function createFactCollector(): { add(reply: FactFields): void; facts(): LibraryFacts } {
  const names = new Map<string, KnownName[]>()
  const seen = new Set<string>()
  const yearsOfMeeting = new Map<string, Set<number>>()
  let newestYear: number | null = null

  const addName = (name: string | null, role: NameRole, isOrgan: boolean, from: string | null) => {
    if (name === null || name.length < 2 || seen.has(`${role} ${name}`)) return
    seen.add(`${role} ${name}`)
    const key = name.slice(0, 2)
    names.set(key, [...(names.get(key) ?? []), { name, role, isOrgan, from }])
  }

  return {
    add({ title, meeting, addressees, honorific, signer, contact, date }) {
      for (const name of addressees) addName(name, 'addressee', honorific === null, title)
      addName(signer, 'signer', false, title)
      addName(contact.name, 'contact', false, title)
      const year = yearOf(date)
      if (year === null) return
      newestYear = Math.max(newestYear ?? year, year)
      const key = meetingKey(meeting)
      if (key === null) return
      const years = yearsOfMeeting.get(key) ?? new Set<number>()
      yearsOfMeeting.set(key, years.add(year))
    },
    facts: () => ({ names, yearsOfMeeting, newestYear }),
  }
}

/** The facts of replies at hand. */
export function libraryFacts(replies: Iterable<FactFields>): LibraryFacts {
  const collector = createFactCollector()
  for (const reply of replies) collector.add(reply)
  return collector.facts()
}

/** The year of an ISO date. */
export function yearOf(date: string | null): number | null {
  const year = date === null ? Number.NaN : Number(date.slice(0, 4))
  return Number.isInteger(year) && year > 0 ? year : null
}
