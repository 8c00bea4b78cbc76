import { fuse } from './fuse.ts'
import type { Item } from './items.ts'
import { rowText } from './items.ts'
import { notInList, nameSeparator } from './lexicon.ts'

/** A constant of more characters between two parts of a list is no member of it. */
const longestMembers = 24

/**
 * Makes one slot of a list whose uses happen to share members: 、快递驿站 between what varies before and after it.
 */
export function joinLists(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const members = joined.at(-1)
    const first = joined.at(-2)
    if (isPart(item) && members && isPart(members) && (endsOpen(members) || beginsOpen(item))) {
      joined.splice(-1, 1, fuse([members, item]))
      continue
    }
    const isList =
      isPart(item) &&
      first !== undefined &&
      isPart(first) &&
      members?.kind === 'constant' &&
      members.text.length <= longestMembers &&
      !notInList.test(members.text) &&
      (isOpen(members.text) || endsOpen(first) || beginsOpen(item))
    if (isList) joined.splice(-2, 2, fuse([first, members, item]))
    else joined.push(item)
  }
  return joined
}

/** What a list may vary in: a free slot, or a clause. */
function isPart(item: Item): boolean {
  return item.kind === 'clause'
    ? item.items.every(({ kind }) => kind === 'constant')
    : item.kind === 'variable' && item.typed === null
}

function isOpen(text: string): boolean {
  return text.startsWith(nameSeparator) || text.endsWith(nameSeparator)
}

function endsOpen(item: Item): boolean {
  return valuesOf(item).every((text) => text === '' || text.endsWith(nameSeparator))
}

function beginsOpen(item: Item): boolean {
  return valuesOf(item).every((text) => text === '' || text.startsWith(nameSeparator))
}

function valuesOf(item: Item): string[] {
  if (item.kind === 'variable') return item.texts
  return item.kind === 'clause' ? item.present.map((_, row) => rowText([item], row)) : []
}
