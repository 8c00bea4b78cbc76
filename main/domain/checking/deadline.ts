import { formatDate } from '#domain/reply/dates.ts'
import { type Checked, type Mark, givenText } from './checked.ts'
import { placeOfDate } from './dates.ts'
import { findingMessages } from './messages.ts'

/** The date of the reply against the day the case was handed over and the day it is due. ISO dates compare as texts. */
export function dateAgainstDeadline({ read, given }: Checked): Mark[] {
  const { date } = read.reply
  const place = placeOfDate(read)
  if (date === null || place === null) return []
  const assigned = givenText(given?.assignedOn)
  const deadline = givenText(given?.deadline)
  const mark = (message: string): Mark[] => [{ ...place, message, suggestion: null }]
  if (assigned !== null && date < assigned) return mark(findingMessages.beforeAssigned(formatDate(assigned)))
  if (deadline !== null && date > deadline) return mark(findingMessages.afterDeadline(formatDate(deadline)))
  return []
}
