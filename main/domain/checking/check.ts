import type { Finding } from '#contract/finding.ts'
import type { ReadReply } from '#contract/reply.ts'
import { type GivenCase, factsOfCase } from './case.ts'
import type { Checked } from './checked.ts'
import type { LibraryFacts } from './library-facts.ts'
import { rules } from './rules.ts'

/**
 * Checks a text for the case it is meant for.
 *
 * @param text     a reply or a draft as read; neither normalised nor changed
 * @param card     the case; what it leaves open is taken from the text, so that without a card the text is held against itself
 * @param library  what other replies say (`libraryFacts`); `noLibrary` when there is none
 * @returns        findings in the order of the text, errors first where they share a place
 *
 * O(length of the text), whatever the size of the library.
 */
export function check(text: ReadReply, card: GivenCase | null, library: LibraryFacts): Finding[] {
  const checked: Checked = { read: text, given: card, facts: factsOfCase(card, text.reply), library }
  const findings = new Map<string, Finding>()
  for (const { id: rule, severity, run } of rules) {
    for (const { start, end, message, suggestion } of run(checked)) {
      const place = start === end ? `${rule} ${start} ${message}` : `${start} ${end}`
      const first = findings.get(place)
      if (first !== undefined) first.suggestion ??= suggestion
      else {
        const finding = { rule, severity, message, start, end, text: text.text.slice(start, end), suggestion }
        findings.set(place, finding)
      }
    }
  }
  const order: Finding['severity'][] = ['error', 'warning', 'hint']
  return [...findings.values()].toSorted(
    (a, b) => a.start - b.start || order.indexOf(a.severity) - order.indexOf(b.severity) || a.end - b.end,
  )
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
