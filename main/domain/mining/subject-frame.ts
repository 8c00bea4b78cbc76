import { aboutWord, cardSlotNames, subjectEnd } from '#domain/templating/lexicon.ts'
import { cardNameOfAtom } from './atoms.ts'
import type { Item, VariableItem } from './items.ts'
import { constantOf, rowText, variableOf } from './items.ts'
import { bracketPairs } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Fewer letters between the words around it are no subject. */
const leastBare = 2

/**
 * Takes out of subjects what all of them say, 关于 and 的建议, for that is no part of what changes; a subject between a pair of marks stays
 * whole, as a title does.
 *
 * @returns items of the same text in every row
 */
export function unframeSubjects(items: readonly Item[]): Item[] {
  return items.flatMap((item, at) =>
    item.kind === 'variable' &&
    item.typed === 'atom' &&
    item.cardName === cardSlotNames.subject &&
    !isBetweenMarks(items, at, item.texts.length)
      ? unframe(item)
      : [item],
  )
}

/** Whether a mark opens right before a slot or closes right behind it, in any row. */
function isBetweenMarks(items: readonly Item[], at: number, rows: number): boolean {
  const edge = (item: Item | undefined, row: number, place: -1 | 0) =>
    item === undefined ? '' : rowText([item], row).at(place)
  for (let row = 0; row < rows; row += 1) {
    const [before, behind] = [edge(items[at - 1], row, -1), edge(items[at + 1], row, 0)]
    if (bracketPairs.some(([open, close]) => before === open || behind === close)) return true
  }
  return false
}

function unframe(item: VariableItem): Item[] {
  const distinct = new Set(item.texts)
  const [first = ''] = distinct
  const isShared = (test: (text: string) => boolean) => distinct.size > 1 && item.texts.every(test)
  const head = isShared((text) => text.startsWith(aboutWord)) ? aboutWord : ''
  const end = subjectEnd.exec(first)?.[0] ?? ''
  const tail = isShared((text) => text.endsWith(end)) ? end : ''
  const frame = head.length + tail.length
  if (frame === 0 || item.texts.some(({ length }) => length < frame + leastBare)) return [item]
  const bare = item.tokens.map((row) =>
    row.map((token): Token => ({
      ...token,
      text: token.text.slice(head.length, token.text.length - tail.length),
    })),
  )
  return [wordOf(head), variableOf(bare, cardNameOfAtom), wordOf(tail)].filter(
    (part) => part.kind !== 'constant' || part.text !== '',
  )
}

function wordOf(text: string): Item {
  return constantOf(text === '' ? [] : [{ text, key: text, kind: 'word', code: 0 }])
}
