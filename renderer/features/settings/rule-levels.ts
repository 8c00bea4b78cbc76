import type { RuleInfo } from '#contract/finding.ts'
import type { Profile, RuleLevel } from '#contract/profile.ts'

/** The office's levels with one set; the usual one needs no entry. */
export function levelsWith(
  levels: Profile['checks'],
  id: string,
  level: RuleLevel,
  usual: RuleLevel,
): Profile['checks'] {
  const others = Object.fromEntries(Object.entries(levels).filter(([rule]) => rule !== id))
  return level === usual ? others : { ...others, [id]: level }
}

/** The rules that have the wanted words; of these, where asked for, those that the office changed and those always kept. */
export function rulesFor(
  rules: readonly RuleInfo[],
  levels: Profile['checks'],
  wanted: string,
  isOnlyChanged: boolean,
): RuleInfo[] {
  const words = wanted.trim()
  return rules
    .filter(({ name, why }) => words === '' || `${name}${why}`.includes(words))
    .filter(({ id, isAlwaysKept }) => !isOnlyChanged || levels[id] !== undefined || isAlwaysKept)
}
