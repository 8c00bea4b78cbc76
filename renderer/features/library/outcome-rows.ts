import type { ImportOutcome } from '#contract/job.ts'
import type { Warning } from '#contract/reply.ts'

/** `version`: brought in as another version of a reply that the library had. */
export type OutcomeStatus = ImportOutcome['status'] | 'version'

/** The code of the warning by which the host says that a file is a version of a reply it had. */
const versionCode = 'version'

function isOwn(warning: Pick<Warning, 'code'>): boolean {
  return warning.code !== versionCode
}

export function statusOf(outcome: Pick<ImportOutcome, 'status' | 'warnings'>): OutcomeStatus {
  const isVersion = outcome.warnings.some((warning) => !isOwn(warning))
  return outcome.status === 'imported' && isVersion ? 'version' : outcome.status
}

/** `warned`: brought in, with something to look at. */
export type OutcomeCounts = Record<OutcomeStatus | 'warned', number>

/** How many files came to what; `imported` counts versions and warned ones too. */
export function countOutcomes(outcomes: readonly ImportOutcome[]): OutcomeCounts {
  const counts: OutcomeCounts = { imported: 0, version: 0, duplicate: 0, failed: 0, warned: 0 }
  for (const outcome of outcomes) {
    counts[outcome.status] += 1
    if (statusOf(outcome) === 'version') counts.version += 1
    if (outcome.status === 'imported' && outcome.warnings.some(isOwn)) counts.warned += 1
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
