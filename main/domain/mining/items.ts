import { isDateAtom, isMeetingAtom } from './atoms.ts'
import type { Token } from './tokens.ts'

/** What varies: `texts` holds a value for each row (empty where a clause is absent), `tokens` the same cut into tokens. */
export type VariableItem = {
  kind: 'variable'
  texts: string[]
  tokens: Token[][]
  /** The one token kind of all rows, when each row holds exactly one token of it. */
  typed: 'number' | 'title' | 'atom' | 'date' | 'meeting' | null
  /** The card field it equals in every row. */
  cardName: string | null
}

/** Words that nearly all rows share; `printed` holds what a row has instead, null where it has the usual words. */
export type VariantItem = { kind: 'variant'; usual: Token[]; printed: (string | null)[] }

/** Constants and variants that some rows have in words of their own, told as one text; null where a row has what the items say. */
export type WholeItem = { kind: 'whole'; printed: (string | null)[]; items: Item[] }

/** A template before its slots are named: what is constant, what varies, and what only some rows have. */
export type Item =
  | { kind: 'constant'; text: string; tokens: Token[] }
  | VariableItem
  | { kind: 'clause'; present: boolean[]; items: Item[] }
  | VariantItem
  | WholeItem

export function textOf(tokens: readonly Token[]): string {
  let text = ''
  for (const token of tokens) text += token.text
  return text
}

/** A variable of the given rows; typed when every row is one token of one kind. */
export function variableOf(rows: Token[][], cardNameOf: (code: number) => string | null): VariableItem {
  const [first] = rows.find((row) => row.length > 0) ?? []
  const isSingle = rows.every(
    (row) => row.length === 1 && row[0]?.kind === first?.kind && row[0]?.code === first?.code,
  )
  return {
    kind: 'variable',
    texts: rows.map(textOf),
    tokens: rows,
    typed: isSingle && first ? typeOfToken(first) : null,
    cardName: isSingle && first?.kind === 'atom' ? cardNameOf(first.code) : null,
  }
}

function typeOfToken({ kind, code }: Token): VariableItem['typed'] {
  if (kind === 'atom' && isDateAtom(code)) return 'date'
  if (kind === 'atom' && isMeetingAtom(code)) return 'meeting'
  return kind === 'number' || kind === 'title' || kind === 'atom' ? kind : null
}

export function constantOf(tokens: Token[]): Item {
  return { kind: 'constant', text: textOf(tokens), tokens }
}

/** What row `row` prints for these items. */
export function rowText(items: readonly Item[], row: number): string {
  let text = ''
  for (const item of items) {
    if (item.kind === 'constant') text += item.text
    else if (item.kind === 'variable') text += item.texts[row] ?? ''
    else if (item.kind === 'variant') text += item.printed[row] ?? textOf(item.usual)
    else if (item.kind === 'whole') text += item.printed[row] ?? rowText(item.items, row)
    else if (item.present[row]) text += rowText(item.items, row)
  }
  return text
}

/** The tokens of row `row` for these items. */
export function rowTokens(items: readonly Item[], row: number): Token[] {
  return items.flatMap((item) => {
    if (item.kind === 'constant') return item.tokens
    if (item.kind === 'variable') return item.tokens[row] ?? []
    if (item.kind === 'variant' || item.kind === 'whole') {
      const printed = item.printed[row]
      return typeof printed === 'string'
        ? [{ text: printed, key: printed, kind: 'word', code: 0 }]
        : item.kind === 'variant'
          ? item.usual
          : rowTokens(item.items, row)
    }
    return item.present[row] ? rowTokens(item.items, row) : []
  })
}

/** Characters of constants, those inside clauses included. */
export function constantLength(items: readonly Item[]): number {
  let length = 0
  for (const item of items) {
    if (item.kind === 'constant') length += item.text.length
    else if (item.kind === 'variant') length += textOf(item.usual).length
    else if (item.kind === 'clause' || item.kind === 'whole') length += constantLength(item.items)
  }
  return length
}

/** Joins constants that touch; the items given are not changed. */
export function joinConstants(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  let run: Token[] = []
  const close = () => {
    if (run.length > 0) joined.push(constantOf(run))
    run = []
  }
  for (const item of items) {
    if (item.kind === 'constant') {
      if (item.text !== '') for (const token of item.tokens) run.push(token)
      continue
    }
    close()
    joined.push(item)
  }
  close()
  return joined
}

/** Spreads items of some rows over all rows: row `rows[i]` of the whole takes what was row `i`; the others are empty. */
export function spreadRows(items: readonly Item[], rows: readonly number[], count: number): Item[] {
  return items.map((item) => {
    if (item.kind === 'constant') return item
    if (item.kind === 'clause')
      return {
        kind: 'clause',
        present: spread(item.present, rows, count, false),
        items: spreadRows(item.items, rows, count),
      }
    if (item.kind === 'variant') return { ...item, printed: spread(item.printed, rows, count, null) }
    if (item.kind === 'whole')
      return {
        ...item,
        printed: spread(item.printed, rows, count, null),
        items: spreadRows(item.items, rows, count),
      }
    return {
      ...item,
      texts: spread(item.texts, rows, count, ''),
      tokens: spread(item.tokens, rows, count, []),
    }
  })
}

function spread<T>(values: readonly T[], rows: readonly number[], count: number, empty: T): T[] {
  const all = new Array<T>(count).fill(empty)
  rows.forEach((row, at) => {
    all[row] = values[at] ?? empty
  })
  return all
}
