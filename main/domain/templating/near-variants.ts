import type { Template } from '#contract/template.ts'
import { bigramKey, bigramSimilarity } from '#domain/text/bigrams.ts'
import { constantText } from './constants.ts'

/** Share of bigrams from which two passages say nearly the same. */
const leastAlike = 0.6
/** Shorter constants are alike by chance. */
const shortest = 12
/** Pairs of characters in more templates than this say nothing of kinship. */
const commonFrom = 200

/**
 * Finds passages that say nearly the same in other words: variants that the office used side by side or one after the other.
 *
 * @returns for each template id the ids of its variants, newest use first; templates without any are not in the map
 *
 * Candidates share a rare pair of characters, so the cost is near linear in the text of the templates.
 */
export function nearVariants(templates: readonly Template[]): Map<string, string[]> {
  const constants = templates.map((template) =>
    template.kind === 'passage' ? constantText(template.template) : '',
  )
  const holders = new Map<number, number[]>()
  constants.forEach((text, index) => {
    if (text.length < shortest) return
    for (const key of keysOf(text)) {
      const own = holders.get(key)
      if (own) own.push(index)
      else holders.set(key, [index])
    }
  })
  const found = new Map<number, Set<number>>()
  const link = (a: number, b: number) => {
    const own = found.get(a)
    if (own) own.add(b)
    else found.set(a, new Set([b]))
  }
  constants.forEach((text, index) => {
    if (text.length < shortest) return
    for (const [other, shared] of candidatesOf(text, index, holders)) {
      const against = constants[other] ?? ''
      if (shared < leastAlike * 0.5 * Math.min(text.length, against.length)) continue
      if (templates[other]?.part !== templates[index]?.part) continue
      if (bigramSimilarity(text, against) < leastAlike) continue
      link(index, other)
      link(other, index)
    }
  })
  const variants = new Map<string, string[]>()
  for (const [index, others] of found) {
    const ordered = [...others].toSorted((a, b) =>
      (templates[b]?.lastUse ?? '').localeCompare(templates[a]?.lastUse ?? ''),
    )
    variants.set(
      templates[index]?.id ?? '',
      ordered.map((other) => templates[other]?.id ?? ''),
    )
  }
  return variants
}

/** Later templates that share rare pairs with a text, with how many. */
function candidatesOf(
  text: string,
  index: number,
  holders: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>()
  for (const key of keysOf(text)) {
    const own = holders.get(key) ?? []
    if (own.length > commonFrom) continue
    for (const other of own) if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return shared
}

function keysOf(text: string): Set<number> {
  const keys = new Set<number>()
  for (let at = 1; at < text.length; at += 1) keys.add(bigramKey(text, at))
  return keys
}
