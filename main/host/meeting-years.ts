import { meetingKey } from '#domain/checking/library-facts.ts'
import type { Database } from '#store/database.ts'
import { libraryMark, meetingYears } from '#store/reply-facts.ts'

/** The years of the replies to one meeting, by `meetingKey`. */
export type MeetingYears = ReadonlyMap<string, ReadonlySet<number>>

/** The years of the library as it is now: read once, and again after a reply was added, removed or restored. */
export function createMeetingYears(store: Database): () => MeetingYears {
  let known: { mark: string; years: MeetingYears } | null = null
  return () => {
    const mark = libraryMark(store)
    if (known?.mark !== mark) known = { mark, years: readYears(store) }
    return known.years
  }
}

function readYears(store: Database): MeetingYears {
  const years = new Map<string, Set<number>>()
  for (const { meeting, year } of meetingYears(store)) {
    const key = meetingKey(meeting)
    if (key !== null) years.set(key, (years.get(key) ?? new Set<number>()).add(year))
  }
  return years
}
