import type { Finding } from '#contract/finding.ts'

/** A finding's place with a little of its paragraph on both sides. */
export interface Quote {
  before: string
  found: string
  after: string
}

const contextLength = 10
const longestFound = 40

/** Quotes the place of a finding from the checked text. Characters left out show as …; a place that holds nothing is quoted by what stands before it. */
export function quoteOf(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): Quote {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineBreak = text.indexOf('\n', end)
  const lineEnd = lineBreak < 0 ? text.length : lineBreak
  const before = Array.from(text.slice(start === 0 ? 0 : lineStart, start))
  const after = Array.from(text.slice(end, lineEnd))
  const found = Array.from(text.slice(start, end).replaceAll('\n', ''))
  return {
    before: before.length > contextLength ? `…${before.slice(-contextLength).join('')}` : before.join(''),
    found: found.length > longestFound ? `${found.slice(0, longestFound).join('')}…` : found.join(''),
    after: after.length > contextLength ? `${after.slice(0, contextLength).join('')}…` : after.join(''),
  }
}

/** The findings by severity, the gravest first and none empty; within one in the order of the text. */
export function groupFindings<T extends Pick<Finding, 'severity'>>(
  findings: readonly T[],
): { severity: Finding['severity']; findings: T[] }[] {
  return (['error', 'warning', 'hint'] as const)
    .map((severity) => ({ severity, findings: findings.filter((one) => one.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}

/** The finding after or before the one with the key, round the ends; the first, or the last, when there is none with it. */
export function nextFinding<T extends { key: string }>(
  findings: readonly T[],
  key: string | null,
  step: 1 | -1,
): T | null {
  const at = findings.findIndex((finding) => finding.key === key)
  const from = at === -1 && step === -1 ? 0 : at
  return findings.at((from + step) % Math.max(1, findings.length)) ?? null
}

/** From so many findings of one rule with a fix on, all are mended in one go where the clerk likes. */
const alike = 3

/**
 * The findings of a rule that can be mended together, by the key of the first of them: those of one rule with a fix, three and more, not yet kept.
 * In the order of the text.
 */
export function mendedTogether<
  T extends Pick<Finding, 'rule' | 'suggestion' | 'start' | 'end'> & { key: string },
>(findings: readonly T[]): Map<string, T[]> {
  const byRule = new Map<string, T[]>()
  for (const finding of findings) {
    if (finding.suggestion === null || finding.end === finding.start) continue
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding])
  }
  return new Map(
    [...byRule.values()].flatMap((group) => {
      const [first] = group
      return first === undefined || group.length < alike ? [] : [[first.key, group] as const]
    }),
  )
}
