/**
 * A parser in the manner of Drain (He, Zhu, Zheng, Lyu 2017), as used for logs: a tree by number of words and first words, at its leaves
 * templates of which one takes a sentence when at least half of the words agree; words that differ become wildcards.
 * Words come from Intl.Segmenter; those with digits are wildcards from the start.
 */
export const wildcard = '\u0000'
const depth = 2
const leastAgreement = 0.5

export interface DrainTemplate {
  words: string[]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export class Drain {
  #leaves = new Map<string, DrainTemplate[]>()

  /** The template that takes a sentence; it may change with later ones. */
  add(sentence: string): DrainTemplate {
    const words = Array.from(segmenter.segment(sentence), ({ segment }) =>
      /\d/.test(segment) ? wildcard : segment,
    )
    const key = [words.length, ...words.slice(0, depth)].join(' ')
    const leaf = this.#leaves.get(key)
    if (!leaf) {
      const template = { words }
      this.#leaves.set(key, [template])
      return template
    }
    let best: DrainTemplate | null = null
    let bestShare = 0
    for (const template of leaf) {
      const share = template.words.filter((word, at) => word === words[at]).length / words.length
      if (share > bestShare) {
        best = template
        bestShare = share
      }
    }
    if (!best || bestShare < leastAgreement) {
      const template = { words }
      leaf.push(template)
      return template
    }
    best.words = best.words.map((word, at) => (word === words[at] ? word : wildcard))
    return best
  }
}

/** A template as one text, neighbouring wildcards as one. */
export function drainForm(templates: readonly DrainTemplate[]): string {
  return templates
    .flatMap(({ words }) => words)
    .join('')
    .replaceAll(/\0+/g, wildcard)
}
