import type { TypingReport } from '#domain/suggesting/evaluate.ts'
import type { Row } from './measure.ts'

/** Several runs of the typing simulation as one row; shares are of all their characters together. */
export function typingRow(name: string, reports: readonly TypingReport[], seconds: number): Row {
  const sum = (value: (report: TypingReport) => number) =>
    reports.reduce((total, report) => total + value(report), 0)
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const characters = sum((report) => report.characters)
  const reused = sum((report) => report.reusedCharacters)
  const ghosts = sum((report) => report.ghosts)
  const known = sum((report) => report.knownParagraphs)
  const requests = sum((report) => report.requests)
  return {
    case: name,
    characters,
    reusedShare: share(reused, characters),
    savedOfReused: share(
      sum((report) => report.savedReused * report.reusedCharacters),
      reused,
    ),
    saved: share(
      sum((report) => report.saved * report.characters),
      characters,
    ),
    picks: sum((report) => report.picks),
    ghosts,
    ghostsTaken: share(
      sum((report) => report.ghostAcceptance * report.ghosts),
      ghosts,
    ),
    knownParagraphs: known,
    amongFive: share(
      sum((report) => report.paragraphAmongItems * report.knownParagraphs),
      known,
    ),
    first: share(
      sum((report) => report.paragraphFirst * report.knownParagraphs),
      known,
    ),
    meanRank: share(
      sum((report) => report.paragraphRank * report.knownParagraphs),
      known,
    ),
    requests,
    msPerRequest: share(seconds * 1000, requests),
  }
}
