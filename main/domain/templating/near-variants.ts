import type { Template } from '#contract/template.ts'
import { bigramKey, bigramSimilarity } from '#domain/text/bigrams.ts'
import { constantText } from './constants.ts'

/** Share of bigrams from which two passages say nearly the same. */
const leastAlike = 0.6
/** Shorter constants are alike by chance. */
const shortest = 12
/** Pairs of characters in more templates than this say nothing of kinship. */
const commonFrom = 200

type Entry = { id: string; part: string; text: string }

/** What is looked at of a template. */
export type VariantSource = Pick<Template, 'id' | 'kind' | 'part' | 'template'>

/**
 * Finds passages that say nearly the same in other words. Candidates share a rare pair of characters, so the cost of one look is near
 * that of the text looked at.
 */
export class VariantIndex {
  #entries = new Map<number, Entry>()
  #numbers = new Map<string, number>()
  #holders = new Map<number, number[]>()
  #next = 0

  /** One of the same id takes the place of the one before. */
  add({ id, kind, part, template }: VariantSource): void {
    this.remove(id)
    const text = kind === 'passage' ? constantText(template) : ''
    if (text.length < shortest) return
    const number = this.#next
    this.#next += 1
    this.#entries.set(number, { id, part, text })
    this.#numbers.set(id, number)
    for (const key of keysOf(text)) {
      const own = this.#holders.get(key)
      if (own) own.push(number)
      else this.#holders.set(key, [number])
    }
  }

  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#numbers.delete(id)
    this.#entries.delete(number)
  }

  /** Ids of the passages that say nearly what one says, in the order in which they were added. */
  variantsOf(id: string): string[] {
    const number = this.#numbers.get(id)
    const entry = number === undefined ? undefined : this.#entries.get(number)
    if (number === undefined || entry === undefined) return []
    const { text, part } = entry
    const found = [...this.#candidates(text, number)].flatMap(([other, shared]) => {
      const against = this.#entries.get(other)
      if (against === undefined || against.part !== part) return []
      if (shared < leastAlike * 0.5 * Math.min(text.length, against.text.length)) return []
      return bigramSimilarity(text, against.text) < leastAlike ? [] : [{ other, id: against.id }]
    })
    return found.toSorted((a, b) => a.other - b.other).map((variant) => variant.id)
  }

  /** The others that share rare pairs with a text, with how many. */
  #candidates(text: string, number: number): Map<number, number> {
    const shared = new Map<number, number>()
    for (const key of keysOf(text)) {
      const own = this.#holders.get(key) ?? []
      if (own.length > commonFrom) continue
      for (const other of own) if (other !== number) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return shared
  }
}

/**
 * Finds passages that say nearly the same in other words: variants that the office used side by side or one after the other.
 *
 * @returns for each template id the ids of its variants, newest use first; templates without any are not in the map
 *
 * Near linear in the text of the templates.
 */
export function nearVariants(templates: readonly Template[]): Map<string, string[]> {
  const index = new VariantIndex()
  for (const template of templates) index.add(template)
  const byId = new Map(templates.map((template) => [template.id, template]))
  const found = new Map<string, string[]>()
  for (const { id } of templates) {
    const variants = newestFirst(index.variantsOf(id), byId)
    if (variants.length > 0) found.set(id, variants)
  }
  return found
}

/** Orders ids by the last use of their templates, the newest first. */
export function newestFirst(
  ids: readonly string[],
  byId: ReadonlyMap<string, Pick<Template, 'lastUse'>>,
): string[] {
  const lastUse = (id: string) => byId.get(id)?.lastUse ?? ''
  return ids.toSorted((a, b) => lastUse(b).localeCompare(lastUse(a)))
}

function keysOf(text: string): Set<number> {
  const keys = new Set<number>()
  for (let at = 1; at < text.length; at += 1) keys.add(bigramKey(text, at))
  return keys
}
