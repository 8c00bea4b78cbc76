import { hashText } from '#domain/text/hash.ts'
import { splitSentences } from '#domain/text/sentences.ts'
import type { Source } from '../library-facts.ts'
import { type Identity, isOneOf } from '../own-identity.ts'

/** Which sentences and paragraphs the library has. Figures and years do not count: 去年新增21个 is 去年新增15个. */
export interface SentenceIndex {
  add(paragraph: string, source: Source, addressees: readonly string[]): void
  /** A reply that has the sentence and is none of those described by `own`. */
  sourceOf(sentence: string, own: readonly Identity[]): Source | null
  /** An earlier reply to the addressee that has the paragraph, and is none of `own`. */
  repeatedTo(paragraph: string, addressee: string, own: readonly Identity[]): Source | null
}

/** Shorter ones are turns of phrase. */
const leastSentence = 12
const leastParagraph = 50
/** So many replies are remembered for one sentence: enough to find another than one's own. */
const mostSources = 3

export function createSentenceIndex(): SentenceIndex {
  const sentences = new Map<string, Source[]>()
  const paragraphs = new Map<string, Source[]>()
  const remember = (known: Map<string, Source[]>, key: string, source: Source) => {
    const list = known.get(key)
    if (list === undefined) known.set(key, [source])
    else if (list.length < mostSources && !list.includes(source)) list.push(source)
  }
  return {
    add(paragraph, source, addressees) {
      for (const { start, end } of splitSentences(paragraph)) {
        const plain = comparable(paragraph.slice(start, end))
        if (plain.length >= leastSentence) remember(sentences, hashText(plain), source)
      }
      const plain = comparable(paragraph)
      if (plain.length < leastParagraph) return
      for (const addressee of addressees) remember(paragraphs, hashText(addressee + plain), source)
    },
    sourceOf(sentence, own) {
      const plain = comparable(sentence)
      if (plain.length < leastSentence) return null
      return other(sentences.get(hashText(plain)), own)
    },
    repeatedTo(paragraph, addressee, own) {
      const plain = comparable(paragraph)
      return plain.length < leastParagraph ? null : other(paragraphs.get(hashText(addressee + plain)), own)
    },
  }
}

function comparable(text: string): string {
  return text.replace(/[0-9.,]+/g, '#').replace(/[^\p{Script=Han}A-Za-z#]/gu, '')
}

function other(sources: Source[] | undefined, own: readonly Identity[]): Source | null {
  return sources?.find((source) => !isOneOf(own, source)) ?? null
}
