import type { DocumentNumber } from '#contract/issue.ts'
import { issueMarks } from '#renderer/strings/issue.ts'

/** A document number as it stands on paper, as the host prints it. */
export function printNumber({ series, year, sequence }: DocumentNumber): string {
  return `${series}${issueMarks.open}${year}${issueMarks.close}${sequence}${issueMarks.unit}`
}
