import type { ImportOutcome } from '#contract/job.ts'

/** `version`: brought in as another version of a reply that the library had. */
export type OutcomeStatus = ImportOutcome['status'] | 'version'

/** The code of the warning by which the host says that a file is a version of a reply it had. */
const versionCode = 'version'

export function statusOf(outcome: Pick<ImportOutcome, 'status' | 'warnings'>): OutcomeStatus {
  const isVersion = outcome.warnings.some((warning) => warning.code === versionCode)
  return outcome.status === 'imported' && isVersion ? 'version' : outcome.status
}

export type OutcomeCounts = Record<OutcomeStatus, number>

/** How many files came to what; `imported` counts those versions too. */
export function countOutcomes(outcomes: readonly ImportOutcome[]): OutcomeCounts {
  const counts: OutcomeCounts = { imported: 0, version: 0, duplicate: 0, failed: 0 }
  for (const outcome of outcomes) {
    counts[outcome.status] += 1
    if (statusOf(outcome) === 'version') counts.version += 1
  }
  return counts
}

/** The outcomes of a status, what needs attention first; null for all. */
export function outcomesOf(
  outcomes: readonly ImportOutcome[],
  status: OutcomeStatus | null,
): ImportOutcome[] {
  const weight = (outcome: ImportOutcome) =>
    outcome.status === 'failed' ? 0 : outcome.warnings.length > 0 ? 1 : 2
  return outcomes
    .filter((outcome) => status === null || outcome.status === status || statusOf(outcome) === status)
    .sort((a, b) => weight(a) - weight(b))
}
