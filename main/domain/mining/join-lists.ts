import { fuse } from './fuse.ts'
import type { Item } from './items.ts'
import { constantOf, rowText, textOf } from './items.ts'
import { listClose, nameSeparator, notInList } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A constant of more characters between two parts of a list is no member of it. */
const longestMembers = 24
/** Of one member no more characters are shared by all uses; more are words beside the list: 由我单位主办、. */
const longestShared = 4

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

/** Takes the members that all uses have at the end of a list into its slot: 、座椅 before 等设施. */
export function takeLastMembers(items: readonly Item[]): Item[] {
  const taken: Item[] = []
  for (const item of items) {
    const list = taken.at(-1)
    const count = item.kind === 'constant' && list && isPart(list) ? lastMembers(item.tokens) : 0
    if (count === 0 || item.kind !== 'constant' || !list) {
      taken.push(item)
      continue
    }
    taken.splice(-1, 1, fuse([list, constantOf(item.tokens.slice(0, count))]))
    taken.push(constantOf(item.tokens.slice(count)))
  }
  return taken
}

/** How many tokens from a separator on are members of a list that is closed after them; 0 when it is not. */
function lastMembers(tokens: readonly Token[]): number {
  if (tokens[0]?.text !== nameSeparator) return 0
  const count = tokens.findIndex(({ text }) => listClose.test(text))
  const members = textOf(tokens.slice(0, Math.max(0, count)))
  return members.length > 1 && members.length <= longestMembers && !notInList.test(members) ? count : 0
}

/** What a list may vary in: a free slot, or a clause. */
function isPart(item: Item): boolean {
  return item.kind === 'clause'
    ? item.items.every(({ kind }) => kind === 'constant')
    : item.kind === 'variable' && item.typed === null
}

/** Whether a constant is members of a list: it begins or ends with a separator, and has few words of a member that goes on in a slot. */
function isOpen(text: string): boolean {
  const [begins, ends] = [text.startsWith(nameSeparator), text.endsWith(nameSeparator)]
  if (begins === ends) return begins
  const part = begins
    ? text.slice(text.lastIndexOf(nameSeparator))
    : text.slice(0, text.indexOf(nameSeparator) + 1)
  return part.length - 1 <= longestShared
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
