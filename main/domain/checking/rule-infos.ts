import type { RuleInfo } from '#contract/finding.ts'
import type { Profile } from '#contract/profile.ts'
import { ruleWords } from './lexicon/rule-words.ts'
import { rules } from './rules.ts'

/** Kept so often and never mended, a rule says of itself that it may not suit the office. */
const alwaysKept = 5

/** Every rule as a clerk reads it, in the order in which they are looked at. */
export function ruleInfos(
  profile: Profile | null,
  counts: readonly { rule: string; kept: number; fixed: number }[],
): RuleInfo[] {
  return rules.map(({ id, severity }) => {
    const { name, why } = ruleWords[id] ?? { name: id, why: '' }
    const { kept = 0, fixed = 0 } = counts.find(({ rule }) => rule === id) ?? {}
    const level = profile?.checks[id] ?? severity
    return { id, name, why, severity, level, kept, fixed, isAlwaysKept: kept >= alwaysKept && fixed === 0 }
  })
}
