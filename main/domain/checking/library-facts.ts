import type { Reply } from '#contract/reply.ts'
import { parseMeeting } from '#domain/reply/meeting.ts'
import { placeOfMeeting } from '#domain/reply/same-meeting.ts'
import { type QuantityIndex, createQuantityIndex } from './facts/quantity-index.ts'
import { type SentenceIndex, createSentenceIndex } from './facts/sentence-index.ts'
import { placeInName } from './lexicon/places.ts'
import { subjectWords } from './subject-words.ts'
import { type Wordings, createWordings } from './wordings.ts'

export type NameRole = 'addressee' | 'signer' | 'contact'

/** Whom a reply of the library names, and in which one; `isOrgan` for one that is no person. */
export interface KnownName {
  name: string
  role: NameRole
  isOrgan: boolean
  /** Title of one reply that has the name. */
  from: string | null
}

/** A subject, a word of one or a place, and one reply that has it. */
export interface KnownSubject {
  text: string
  from: string | null
}

/** A reply as checks name it. */
export interface Source {
  title: string | null
  date: string | null
  meeting: string | null
  number: string | null
  organ: string | null
}

/** What the checks need to know of the library. */
export interface LibraryFacts {
  /** By the name's first two UTF-16 code units, so that a text is searched in one pass. */
  names: ReadonlyMap<string, readonly KnownName[]>
  /** The years of the replies to one meeting, by `meetingKey`. */
  yearsOfMeeting: ReadonlyMap<string, ReadonlySet<number>>
  /** The latest year of any reply; null for a library without dates. */
  newestYear: number | null
  /** Telephone numbers by their digits. */
  phones: ReadonlyMap<string, KnownName>
  /** Whole subjects, bare of 关于 and their item word, by their first four code units. */
  subjects: ReadonlyMap<string, readonly KnownSubject[]>
  /** Words of subjects by their first four code units. */
  topics: ReadonlyMap<string, readonly KnownSubject[]>
  /** Places of the signing organs, and one reply from there. */
  places: ReadonlyMap<string, KnownSubject>
  wordings: Wordings
  quantities: QuantityIndex
  sentences: SentenceIndex
}

/** The fields of a reply that `libraryFacts` reads. */
export type FactFields = Pick<
  Reply,
  | 'title'
  | 'meeting'
  | 'number'
  | 'addressees'
  | 'honorific'
  | 'signer'
  | 'contact'
  | 'date'
  | 'organ'
  | 'subject'
  | 'blocks'
>

export const noLibrary: LibraryFacts = {
  names: new Map(),
  yearsOfMeeting: new Map(),
  newestYear: null,
  phones: new Map(),
  subjects: new Map(),
  topics: new Map(),
  places: new Map(),
  wordings: createWordings(8),
  quantities: createQuantityIndex(),
  sentences: createSentenceIndex(),
}

/** Tells meetings apart whatever the form of their names; null when term or session is not printed. */
export function meetingKey(meeting: string | null): string | null {
  if (meeting === null) return null
  const { body, term, session } = parseMeeting(meeting)
  return body === null || term === null || session === null
    ? null
    : `${body} ${placeOfMeeting(meeting)} ${term} ${session}`
}

/** Length of the runs by which subjects are looked up and wordings counted. */
export const runLength = 4

/** Gathers the facts of a library, a reply at a time: start empty, add each, then read `facts`. O(characters of the library). */
export function createFactCollector(): { add(reply: FactFields): void; facts(): LibraryFacts } {
  const names = new Map<string, KnownName[]>()
  const seen = new Set<string>()
  const yearsOfMeeting = new Map<string, Set<number>>()
  const phones = new Map<string, KnownName>()
  const subjects = new Map<string, KnownSubject[]>()
  const topics = new Map<string, KnownSubject[]>()
  const places = new Map<string, KnownSubject>()
  const wordings = createWordings()
  const quantities = createQuantityIndex()
  const sentences = createSentenceIndex()
  let newestYear: number | null = null

  const addName = (name: string | null, role: NameRole, isOrgan: boolean, from: string | null) => {
    if (name === null || name.length < 2 || seen.has(`${role} ${name}`)) return
    seen.add(`${role} ${name}`)
    const key = name.slice(0, 2)
    names.set(key, [...(names.get(key) ?? []), { name, role, isOrgan, from }])
  }
  const addSubject = (
    known: Map<string, KnownSubject[]>,
    kind: string,
    text: string,
    from: string | null,
  ) => {
    if (text.length < runLength || seen.has(`${kind} ${text}`)) return
    seen.add(`${kind} ${text}`)
    const key = text.slice(0, runLength)
    known.set(key, [...(known.get(key) ?? []), { text, from }])
  }

  return {
    add({ title, meeting, number, addressees, honorific, signer, contact, date, organ, subject, blocks }) {
      for (const name of addressees) addName(name, 'addressee', honorific === null, title)
      addName(signer, 'signer', false, title)
      addName(contact.name, 'contact', false, title)
      for (const digits of phoneDigits(contact.phone)) {
        phones.set(digits, { name: contact.name ?? '', role: 'contact', isOrgan: false, from: title })
      }
      if (organ !== null) {
        const place = placeInName.exec(organ)?.[0]
        if (place !== undefined) places.set(place, { text: place, from: title })
      }
      if (subject !== null) {
        const { whole, words } = subjectWords(subject)
        addSubject(subjects, 'subject', whole, title)
        for (const word of words) addSubject(topics, 'topic', word, title)
      }
      const source: Source = { title, date, meeting, number, organ }
      const texts = blocks.flatMap(({ role, text }) =>
        role === 'heading' || role === 'paragraph' ? [text] : [],
      )
      wordings.add(texts, subject)
      for (const text of texts) {
        quantities.add(text, source)
        sentences.add(text, source, addressees)
      }
      const year = yearOf(date)
      if (year === null) return
      newestYear = Math.max(newestYear ?? year, year)
      const key = meetingKey(meeting)
      if (key === null) return
      const years = yearsOfMeeting.get(key) ?? new Set<number>()
      yearsOfMeeting.set(key, years.add(year))
    },
    facts: () => ({
      names,
      yearsOfMeeting,
      newestYear,
      phones,
      subjects,
      topics,
      places,
      wordings,
      quantities,
      sentences,
    }),
  }
}

/** The facts of replies at hand. */
export function libraryFacts(replies: Iterable<FactFields>): LibraryFacts {
  const collector = createFactCollector()
  for (const reply of replies) collector.add(reply)
  return collector.facts()
}

/** The telephone numbers in a printed phone field, as digits; short ones (extensions) are none. */
export function phoneDigits(phone: string | null | undefined): string[] {
  return (phone ?? '')
    .split(/[、，,；;/\s]+/u)
    .map((each) => each.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 7)
}

/** The year of an ISO date. */
export function yearOf(date: string | null): number | null {
  const year = date === null ? Number.NaN : Number(date.slice(0, 4))
  return Number.isInteger(year) && year > 0 ? year : null
}
