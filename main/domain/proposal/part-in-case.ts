import type { PartInCase, ProposalFacts } from '#contract/proposal.ts'
import { longEndings, placeLevel } from './lexicon/words.ts'

/**
 * Our part in a case, by where our own name stands among the bodies that handle it. Partners are those that help where we
 * lead; where we help, the lead comes first.
 *
 * @returns null when no handling body is printed or ours is not among them
 */
export function partInCase(
  { leads, partners, splits }: Pick<ProposalFacts, 'leads' | 'partners' | 'splits'>,
  organ: string | null,
): PartInCase | null {
  if (organ === null) return null
  const isOurs = (name: string) => isSameBody(name, organ)
  const without = (names: readonly string[]) => names.filter((name) => !isOurs(name))
  if (splits.some(isOurs)) return { handling: 'split', partners: without(splits) }
  if (leads.some(isOurs)) {
    const others = [...without(leads), ...without(partners)]
    return { handling: others.length > 0 ? 'lead' : 'sole', partners: others }
  }
  if (partners.some(isOurs)) return { handling: 'joint', partners: [...leads, ...without(partners)] }
  return null
}

/** Whether a short name (区科委, 市教育局) may mean a body's whole name: its characters stand there in their order, the last two together. */
export function isSameBody(short: string, whole: string): boolean {
  if (short === whole) return true
  const [a = '', b = ''] = [shortened(short), shortened(whole)].toSorted(
    (one, other) => one.length - other.length,
  )
  const core = a.replace(placeLevel, '')
  if (core.length < 2 || !b.endsWith(core.slice(-1))) return false
  let from = 0
  for (const char of core) {
    const at = b.indexOf(char, from)
    if (at < 0) return false
    from = at + 1
  }
  return b.endsWith(core) || core.length >= 3 || b.length <= core.length + 8
}

function shortened(name: string): string {
  return longEndings.reduce((text, [ending, short]) => text.replace(ending, short), name)
}
