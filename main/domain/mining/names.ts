import type { TemplateNode } from '#domain/templating/language.ts'
import { slotInWords } from '#domain/templating/lexicon.ts'
import { leadingMark, nthName, punctuation } from './lexicon.ts'

/** Characters of a name before it is cut; a slot that begins before stays whole. */
const nameLength = 24
/** The last heading of a structure is told up to this many characters. */
const headingLength = 12

/**
 * What a passage is called in a list: its first words with slots as 〔name〕, what only some replies have left out, … where it is cut.
 */
export function passageName(nodes: readonly TemplateNode[]): string {
  let name = ''
  let isCut = false
  for (const piece of piecesOf(nodes)) {
    const left = nameLength - name.length
    if (left <= 0) isCut = true
    if (isCut) break
    const isSlot = typeof piece !== 'string'
    const text = isSlot ? slotInWords(piece.slot) : piece.replace(/\s+/g, '')
    const own = name === '' && !isSlot ? withoutLeadingMark(text) : text
    isCut = !isSlot && own.length > left
    name += isCut ? own.slice(0, left) : own
  }
  return isCut ? `${name}…` : name
}

function piecesOf(nodes: readonly TemplateNode[]): (string | { slot: string })[] {
  return nodes.flatMap((node): (string | { slot: string })[] => {
    if (node.kind === 'text') return [node.text]
    if (node.kind === 'slot') return [{ slot: node.name }]
    return node.kind === 'clause' ? piecesOf(node.negated ? node.then : node.otherwise) : []
  })
}

/** A comma that a left-out clause leaves at the head goes; a mark that opens stays. */
function withoutLeadingMark(text: string): string {
  const [first = ''] = text
  return punctuation.test(first) && !/[\p{Ps}\p{Pi}]/u.test(first) ? text.slice(first.length) : text
}

/**
 * What the last headings of a structure's replies have in common: the beginning that explains most of them, shared by at least two and
 * half of all; null when there is none.
 */
export function commonHeading(headings: readonly string[]): string | null {
  const words = headings.map((heading) => heading.replace(leadingMark, '').trim())
  const least = words.length === 1 ? 1 : Math.max(2, words.length / 2)
  let best = ''
  let bestWorth = 0
  for (const prefix of new Set(words.flatMap(prefixes))) {
    const count = words.filter((word) => word.startsWith(prefix)).length
    const worth = count >= least ? count * prefix.length : 0
    if (worth > bestWorth) {
      best = prefix
      bestWorth = worth
    }
  }
  return best === '' ? null : best
}

function prefixes(word: string): string[] {
  return Array.from({ length: Math.min(word.length, headingLength) }, (_, at) => word.slice(0, at + 1)).slice(
    2,
  )
}

/** Gives names that came twice an ordinal, in the order of the list: 名, 名（二）. */
export function distinctNames<T extends { name: string }>(items: readonly T[]): T[] {
  const counts = new Map<string, number>()
  const taken = new Set(items.map(({ name }) => name))
  return items.map((item) => {
    let count = (counts.get(item.name) ?? 0) + 1
    while (count > 1 && taken.has(nthName(item.name, count))) count += 1
    counts.set(item.name, count)
    if (count === 1) return item
    const name = nthName(item.name, count)
    taken.add(name)
    return { ...item, name }
  })
}
