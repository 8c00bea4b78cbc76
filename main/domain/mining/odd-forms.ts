import type { Form } from './forms.ts'

/** A line that fewer of the replies have is no part of their structure. */
const leastShare = 0.05

/** In how many forms each line around the body stands: a second line of one role counts by itself. */
export function lineCounts(forms: readonly Form[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const form of forms) for (const line of linesOf(form)) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/**
 * Whether a form has a line that hardly any other has, as where the text of a case was taken for letterhead: such a reply is no example. A
 * line of a role that stands once is one even then.
 */
export function isOddForm(form: Form, counts: ReadonlyMap<string, number>, forms: number): boolean {
  const least = Math.max(2, leastShare * forms)
  return linesOf(form).some(
    (line) => (counts.get(line) ?? 0) < least && (line.startsWith('other') || !line.endsWith(' 1')),
  )
}

/** The role of each line with its number among those of that role. */
function linesOf({ head, tail }: Form): string[] {
  const times = new Map<string, number>()
  return [...head, ...tail].map(({ role }) => {
    const count = (times.get(role) ?? 0) + 1
    times.set(role, count)
    return `${role} ${count}`
  })
}
