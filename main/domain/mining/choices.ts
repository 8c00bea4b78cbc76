import type { Item, VariableItem } from './items.ts'
import { bracketPairs } from './lexicon.ts'
import { byUse } from './slots.ts'

/** Values up to this many characters, and so many different ones, are a choice between wordings. */
const longestWording = 4
const mostWordings = 4

/**
 * Slots that hold half a pair of brackets are no slots but a choice between two ways to print the same, as “…” or 《…》 around a title:
 * they become variants, of which the row `newest` has the usual one, so that both halves come from one row.
 *
 * @param isPresent  which rows the items stand for; the others print nothing
 */
export function halfBracketsToChoices(
  items: readonly Item[],
  isPresent: readonly boolean[],
  newest: number,
): Item[] {
  return items.map((item) => {
    if (item.kind !== 'variable' || !isChoice(item, isPresent)) return item
    const usual = item.tokens[newest] ?? []
    const printed = item.texts.map((text, row) =>
      isPresent[row] && text !== item.texts[newest] ? text : null,
    )
    return { kind: 'variant', usual, printed }
  })
}

/** Slots that hold nothing but marks, as 。 in some rows and ！ in others, are no slots but a choice, of which most rows have the usual one. */
export function marksToChoices(items: readonly Item[]): Item[] {
  return items.map((item) => {
    if (item.kind !== 'variable' || item.typed !== null || !item.texts.every(isMark)) return item
    const wordings = byUse(item.texts)
    const [usual = ''] = wordings
    if (wordings.length > mostWordings) return item
    const at = item.texts.indexOf(usual)
    const printed = item.texts.map((text) => (text === usual ? null : text))
    return { kind: 'variant', usual: item.tokens[at] ?? [], printed }
  })
}

function isMark(text: string): boolean {
  return text.length <= longestWording && !/[\p{L}\p{N}]/u.test(text)
}

function isChoice({ typed, texts }: VariableItem, isPresent: readonly boolean[]): boolean {
  const own = texts.filter((_, row) => isPresent[row])
  return (
    typed === null &&
    own.some(hasHalfBracket) &&
    own.every(({ length }) => length <= longestWording) &&
    new Set(own).size <= mostWordings
  )
}

/** Whether a mark of a pair stands in the text without its other half. */
export function hasHalfBracket(text: string): boolean {
  return bracketPairs.some(([open, close]) => text.split(open).length !== text.split(close).length)
}

/** From so many rows on, of which so many agree, a value that is nearly theirs is a misreading. */
const leastRows = 4
const agreeing = 0.6
/** Letters in which a value may differ for every so many of its own. */
const lettersForOne = 4

/**
 * In a library that was misread: slots that have one value but for misread letters, as a title that all uses name, are no slots but a choice, of
 * which most rows have the usual one.
 */
export function misreadToChoices(items: readonly Item[]): Item[] {
  return items.map((item) => {
    if (item.kind !== 'variable' || item.cardName !== null || item.texts.length < leastRows) return item
    const [usual = ''] = byUse(item.texts)
    const isMisread = (text: string) =>
      text === usual || differences(text, usual) <= Math.max(1, Math.floor(usual.length / lettersForOne))
    const agree = item.texts.filter((text) => text === usual).length
    if (agree < agreeing * item.texts.length || /\d/.test(usual) || !item.texts.every(isMisread)) return item
    const printed = item.texts.map((text) => (text === usual ? null : text))
    return { kind: 'variant', usual: item.tokens[item.texts.indexOf(usual)] ?? [], printed }
  })
}

/** How many letters have to be changed, put in or taken out to make one text of another (Levenshtein). */
function differences(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
