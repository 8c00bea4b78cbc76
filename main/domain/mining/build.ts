import type { Occurrence, Slot } from '#contract/template.ts'
import type { TemplateNode } from '#domain/templating/language.ts'
import { writeTemplate } from '#domain/templating/write.ts'
import type { Item, VariantItem, WholeItem } from './items.ts'
import { textOf } from './items.ts'
import { clauseName, hanRun, typeNames, variantName, wholeName } from './lexicon.ts'
import { fuse } from './fuse.ts'
import { byUse, describeSlot, SlotNames } from './slots.ts'

/** So many characters beside a slot tell what it is. */
const neighbours = 12
/** So many characters of a clause are told in its name, in whole words. */
const longestClauseName = 8

/** A template may not nest without end: clauses stand in each other so often, deeper ones are slots; so many wordings of one place are flags. */
const deepestClause = 4
const mostChoices = 12

/** A template with named slots, and the values of each row. */
export type BuiltTemplate = {
  nodes: TemplateNode[]
  template: string
  slots: Slot[]
  values: Occurrence['values'][]
}

/**
 * Names the slots of induced items and writes the template.
 *
 * @param count  how many rows the items have
 */
export function buildTemplate(items: readonly Item[], count: number): BuiltTemplate {
  const names = new SlotNames()
  const values: Occurrence['values'][] = Array.from({ length: count }, () => ({}))
  const nodes = nameItems(items, '', '', names, values)
  return { nodes, template: writeTemplate(nodes), slots: names.list(), values }
}

/** Names the slots of items within a template whose names are handed out by `names`; fills each row's values. */
export function nameItems(
  items: readonly Item[],
  before: string,
  after: string,
  names: SlotNames,
  values: Occurrence['values'][],
  depth = 0,
): TemplateNode[] {
  return items.map((given, at): TemplateNode => {
    const item = given.kind === 'clause' && depth >= deepestClause ? fuse([given]) : given
    if (item.kind === 'constant') return { kind: 'text', text: item.text }
    if (item.kind === 'variant') return variantNode(item, names, values)
    if (item.kind === 'whole') return wholeNode(item, names, values)
    const left = at === 0 ? before : wordsBefore(items, at)
    const right = at === items.length - 1 ? after : wordsAfter(items, at)
    if (item.kind === 'variable') {
      const { type, name: base } = describeSlot(item, left, right)
      const name = names.take(base, type, item.texts, item.cardName !== null)
      item.texts.forEach((text, row) => put(values, row, name, text))
      return { kind: 'slot', name }
    }
    const name = names.take(nameOfClause(item.items), 'clause', item.present, false)
    item.present.forEach((isPresent, row) => put(values, row, name, isPresent))
    const then = nameItems(item.items, left, right, names, values, depth + 1)
    return { kind: 'clause', name, negated: false, then, otherwise: [] }
  })
}

/** 含 and the first words of the clause, before its first slot and its first mark; 从句 when it begins with a slot. */
function nameOfClause(items: readonly Item[]): string {
  let words = ''
  for (const item of items) {
    if (item.kind !== 'constant' && item.kind !== 'variant') break
    for (const { text } of item.kind === 'constant' ? item.tokens : item.usual) {
      const letters = Array.from(text)
        .filter((letter) => hanRun.test(letter))
        .join('')
      const isEnd = letters === '' && words !== ''
      if (isEnd || words.length + letters.length > longestClauseName)
        return words === '' ? typeNames.clause : clauseName(words)
      words += letters
    }
  }
  return words === '' ? typeNames.clause : clauseName(words)
}

/** The usual words unless a flag is set: `{{#if 异文}}what a row has{{else}}the usual words{{/if}}`; a flag for each wording. */
function variantNode(item: VariantItem, names: SlotNames, values: Occurrence['values'][]): TemplateNode {
  const byCount = byUse(item.printed.filter((text) => text !== null))
  const wordings = byCount.slice(0, mostChoices)
  const others = new Set(byCount.slice(mostChoices))
  const text = (words: string): TemplateNode[] => (words === '' ? [] : [{ kind: 'text', text: words }])
  let node: TemplateNode = { kind: 'text', text: textOf(item.usual) }
  for (const wording of wordings) {
    const flags = item.printed.map((printed) => printed === wording)
    const name = names.take(variantName, 'clause', flags, false)
    flags.forEach((flag, row) => put(values, row, name, flag))
    const otherwise: TemplateNode[] = node.kind === 'text' ? text(node.text) : [node]
    node = { kind: 'clause', name, negated: false, then: text(wording), otherwise }
  }
  if (others.size === 0) return node
  const printed = item.printed.map((own) => (own !== null && others.has(own) ? own : null))
  return { ...takeOwnWords(printed, names, values), otherwise: [node] }
}

/** `{{#if 异文}}{{异文内容}}{{else}}the usual words, with their variants{{/if}}`. */
function wholeNode(item: WholeItem, names: SlotNames, values: Occurrence['values'][]): TemplateNode {
  const flag = takeOwnWords(item.printed, names, values)
  return { ...flag, otherwise: nameItems(item.items, '', '', names, values) }
}

/** `{{#if 异文}}{{异文内容}}{{else}}` for the rows that have words of their own. */
function takeOwnWords(
  printed: readonly (string | null)[],
  names: SlotNames,
  values: Occurrence['values'][],
): Extract<TemplateNode, { kind: 'clause' }> {
  const flags = printed.map((own) => own !== null)
  const name = names.take(variantName, 'clause', flags, false)
  const texts = printed.map((own) => own ?? '')
  const slot = names.take(wholeName, 'text', texts, false)
  flags.forEach((flag, row) => {
    put(values, row, name, flag)
    if (flag) put(values, row, slot, texts[row] ?? '')
  })
  return { kind: 'clause', name, negated: false, then: [{ kind: 'slot', name: slot }], otherwise: [] }
}

function put(values: Occurrence['values'][], row: number, name: string, value: string | boolean): void {
  const own = values[row]
  if (own) own[name] = value
}

function wordsBefore(items: readonly Item[], at: number): string {
  let words = ''
  for (let place = at - 1; place >= 0 && words.length < neighbours; place -= 1) {
    const own = usualWords(items[place])
    if (own === null) break
    words = own + words
  }
  return words.slice(-neighbours)
}

function wordsAfter(items: readonly Item[], at: number): string {
  let words = ''
  for (let place = at + 1; place < items.length && words.length < neighbours; place += 1) {
    const own = usualWords(items[place])
    if (own === null) break
    words += own
  }
  return words.slice(0, neighbours)
}

/** What an item prints but for slips; null for what has a value. */
function usualWords(item: Item | undefined): string | null {
  if (item?.kind === 'constant') return item.text
  if (item?.kind === 'variant') return textOf(item.usual)
  return item?.kind === 'whole' ? item.items.map((own) => usualWords(own) ?? '').join('') : null
}
