import type { Reply } from '#contract/reply.ts'
import { parseNumeral } from './dates.ts'
import {
  bodyNames,
  peoplesCongress,
  politicalConference,
  sessionPattern,
  termPattern,
} from './lexicon/numerals.ts'

/** The body that met, and the numbers of its 届 and 次. Null where the name does not say. */
export type Meeting = { body: Reply['body']; term: number | null; session: number | null }

const term = new RegExp(termPattern)
const session = new RegExp(sessionPattern)

/** Reads a meeting's printed name: 栖岭区政协第十五届三次会议, 政协第十五届栖岭县委员会第四次会议, 市十八届人大四次会议. */
export function parseMeeting(text: string): Meeting {
  const termMatch = term.exec(text)
  const rest = termMatch === null ? text : text.slice(termMatch.index + termMatch[0].length)
  const sessionMatch = session.exec(rest)
  return {
    body: bodyOf(text),
    term: parseNumeral(termMatch?.groups?.['term'] ?? ''),
    session: parseNumeral(sessionMatch?.groups?.['session'] ?? ''),
  }
}

/** Which body a text speaks of; null when of neither or of both. */
export function bodyOf(text: string): Reply['body'] {
  const conference = text.includes(politicalConference)
  const congress = peoplesCongress.test(text)
  if (conference === congress) return null
  return conference ? bodyNames.conference : bodyNames.congress
}
