import { cellsOf } from './labels.ts'
import {
  bracketNote,
  groupName,
  nameColumn,
  nameNotes,
  nameSeparators,
  noNames,
  personName,
} from './lexicon/words.ts'

const spaces = /[\s\u3000]+/

/**
 * The bare names in what is printed behind 提案人 and the like: persons and organisations, without unit, post, telephone
 * and title; in their order, each once. A name printed with a space between its two characters is joined.
 */
export function namesIn(value: string): string[] {
  const names = value
    .split(nameSeparators)
    .flatMap((item) => tokensOf(item.replace(bracketNote, ' ').trim()))
    .filter((name) => !noNames.has(name))
  return [...new Set(names)]
}

/** The names of one item: all its words where each is a name, else the first, behind which unit and post stand. */
function tokensOf(item: string): string[] {
  const words: string[] = []
  for (const word of item.split(spaces)) {
    const last = words.at(-1)
    if (word.length === 1 && last?.length === 1) words[words.length - 1] = last + word
    else words.push(word)
  }
  const names = words.map((word) => word.replace(nameNotes, '').trim())
  if (names.length > 1 && names.every((name) => personName.test(name) && !groupName.test(name))) return names
  const [first = ''] = names
  const whole = names.join('')
  if (personName.test(first) && !(groupName.test(first) && first.length > 3)) return [first]
  return groupName.test(whole) && whole.length <= 30 ? [whole] : groupName.test(first) ? [first] : []
}

export function isGroup(name: string): boolean {
  return !personName.test(name) || (groupName.test(name) && name.length > 3)
}

/** The names in the columns of a table that is headed 姓名; the first is the first proposer. */
export function namesInTable(lines: readonly string[]): string[] {
  const names: string[] = []
  let column = -1
  for (const line of lines) {
    const cells = cellsOf(line)
    const head = cells.findIndex((cell) => nameColumn.test(cell))
    const next = cells[head + 1]
    if (
      head >= 0 &&
      cells.length > 1 &&
      (next === undefined || !personName.test(next) || noNames.has(next))
    ) {
      column = head
      continue
    }
    if (cells.length < 2) {
      if (cells.length === 1) column = -1
      continue
    }
    const name = cells[column] ?? ''
    if (column >= 0 && /^[0-9]{0,2}$/.test(name) === false) names.push(...namesIn(name))
  }
  return [...new Set(names)]
}
