import type { Slot, SlotType } from '#contract/template.ts'
import { cardSlotNames } from '#domain/templating/lexicon.ts'
import type { VariableItem } from './items.ts'
import {
  addressName,
  addressValue,
  clauseMark,
  dateValue,
  figure,
  hanNumber,
  hanNumeral,
  gatheringEnd,
  pairOfMembers,
  meetingWords,
  nameSeparator,
  numberNames,
  openQuote,
  openTitle,
  ordinalBefore,
  organEnd,
  percentUnits,
  personAfter,
  personBefore,
  phoneName,
  phoneValue,
  proposedAfter,
  regionEnd,
  regionName,
  roughFigure,
  sessionAfter,
  surnames,
  topicNames,
  typeNames,
  yearUnits,
  yearValue,
} from './lexicon.ts'

const typesOfFields: Record<string, SlotType> = {
  [cardSlotNames.subject]: 'topic',
  [cardSlotNames.addressees]: 'person',
  [cardSlotNames.meeting]: 'meeting',
  [cardSlotNames.number]: 'number',
  [cardSlotNames.handlingResult]: 'text',
  [cardSlotNames.signer]: 'person',
  [cardSlotNames.documentNumber]: 'text',
  [cardSlotNames.organ]: 'organ',
  [cardSlotNames.contactName]: 'person',
  [cardSlotNames.contactPhone]: 'number',
  [cardSlotNames.contactAddress]: 'text',
  [cardSlotNames.contactPostcode]: 'number',
  [cardSlotNames.date]: 'date',
  [cardSlotNames.kind]: 'text',
}

/** So many different values that all look like names of persons are, whatever stands beside them. */
const sureNames = 5
/** Share of many values that must be of a type; the others are misread. */
const sureShare = 0.8

/** Whether all values, or of many nearly all, pass a test. */
function isNearlyAll(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter(test).length >= (values.length < 5 ? 1 : sureShare) * values.length
}

/** What is misread is another value each time, but one use each: of so many uses so many are, and most values. */
const manyUses = 10
const usesRead = 0.9
const valuesRead = 0.5

function areMisread(
  uses: readonly string[],
  values: readonly string[],
  test: (value: string) => boolean,
): boolean {
  if (uses.length < manyUses || uses.filter(test).length < usesRead * uses.length) return false
  return values.filter(test).length >= valuesRead * values.length
}

const longestMember = 8
/** Share of many values that must be told by their marks to be lists, when others have two members and no mark. */
const leastLists = 0.4

/** What a slot is, from its values and the constant text on both sides. */
export function describeSlot(
  item: VariableItem,
  before: string,
  after: string,
): { type: SlotType; name: string } {
  if (item.cardName !== null) {
    const type = typesOfFields[item.cardName] ?? 'text'
    const isGroup = type === 'person' && item.texts.some((text) => organEnd.test(text))
    return { type: isGroup ? 'organ' : type, name: item.cardName }
  }
  const values = [...new Set(item.texts.filter((text) => text !== ''))]
  if (item.typed === 'meeting') return { type: 'meeting', name: typeNames.meeting }
  const uses = item.texts.filter((text) => text !== '')
  const all = (pattern: RegExp) => values.every((value) => pattern.test(value))
  const nearlyAll = (pattern: RegExp) =>
    isNearlyAll(values, (value) => pattern.test(value)) ||
    areMisread(uses, values, (value) => pattern.test(value))
  const most = (test: (value: string) => boolean) =>
    values.filter(test).length * 5 >= values.length * 4 || areMisread(uses, values, test)
  if (item.typed === 'title' || before.endsWith(openTitle))
    return { type: 'document', name: typeNames.document }
  if (item.typed === 'date' || nearlyAll(dateValue)) return { type: 'date', name: typeNames.date }
  if ((nearlyAll(figure) && values.some((value) => /\d/.test(value))) || all(hanNumber))
    return describeNumber(
      values
        .filter((value) => !/\d/.test(value) || figure.test(value))
        .map((value) => value.replaceAll(' ', '')),
      before,
      after,
    )
  if (nearlyAll(roughFigure)) return describeNumber(values, before, after)
  if (nearlyAll(/^[\d.,]+[%％]$/)) return { type: 'percentage', name: typeNames.percentage }
  if (most(isMeeting)) return { type: 'meeting', name: typeNames.meeting }
  if (isPerson(values, before, after)) return { type: 'person', name: typeNames.person }
  if (areLists(values)) return { type: 'list', name: typeNames.list }
  if (most((value) => regionEnd.test(value))) return { type: 'organ', name: regionName }
  if (most((value) => organEnd.test(value))) return { type: 'organ', name: typeNames.organ }
  if (before === '' && proposedAfter.test(after)) return { type: 'person', name: addressName }
  if (most((value) => addressValue.test(value))) return { type: 'person', name: addressName }
  if (values.filter((value) => value.length <= 16 && !/[，。；]/.test(value)).length * 5 < values.length * 4)
    return { type: 'text', name: typeNames.text }
  if (before === '' && after.startsWith('，')) return { type: 'text', name: typeNames.text }
  const topic = topicNames.find(([pattern]) => pattern.test(after))
  if (topic) return { type: 'topic', name: topic[1] }
  if (openQuote.test(before) || most((value) => value.length >= 3))
    return { type: 'topic', name: typeNames.topic }
  return { type: 'text', name: typeNames.text }
}

function describeNumber(
  values: readonly string[],
  before: string,
  after: string,
): { type: SlotType; name: string } {
  if (
    isNearlyAll(values, (value) => yearValue.test(value)) &&
    (yearUnits.test(after) || before.endsWith('〔'))
  )
    return { type: 'year', name: typeNames.year }
  if (percentUnits.test(after)) return { type: 'percentage', name: typeNames.percentage }
  if (ordinalBefore.test(before) && sessionAfter.test(after))
    return { type: 'meeting', name: typeNames.meeting }
  if (values.every((value) => phoneValue.test(value))) return { type: 'number', name: phoneName }
  const named = numberNames.find(([pattern]) => pattern.test(after))
  return { type: 'number', name: named?.[1] ?? typeNames.number }
}

function isMeeting(value: string): boolean {
  return meetingWords.test(value) || (gatheringEnd.test(value) && !organEnd.test(value))
}

/** Lists, of which some may have two members only: 双河口和石壁村 among others with more. */
function areLists(values: readonly string[]): boolean {
  const lists = values.filter(isList).length
  const pairs = values.filter((value) => !isList(value) && pairOfMembers.test(value)).length
  return lists >= leastLists * values.length && lists + pairs >= sureShare * values.length
}

/** Members between 、, or short ones between commas. */
function isList(value: string): boolean {
  const clauses = value.split(clauseMark)
  return (
    value.includes(nameSeparator) ||
    (clauses.length > 1 && clauses.every(({ length }) => length <= longestMember))
  )
}

function isPerson(values: readonly string[], before: string, after: string): boolean {
  const areNames = isNearlyAll(values, (value) =>
    value
      .split(nameSeparator)
      .every((name) => name.length >= 2 && name.length <= 4 && surnames.includes(name.charAt(0))),
  )
  return areNames && (values.length >= sureNames || personAfter.test(after) || personBefore.test(before))
}

/** Hands out slot names that are unique within a template. */
export class SlotNames {
  #slots = new Map<string, Slot>()
  #shared = new Map<string, string>()
  #counts = new Map<string, number>()

  /**
   * @param base  the name wanted; taken with a numeral when another slot has it
   * @param row   the values of all occurrences; a slot of the card with the same values in all of them is the same slot
   * @returns     the name to use
   */
  take(base: string, type: SlotType, row: readonly (string | boolean)[], canShare: boolean): string {
    const key = canShare ? [base, ...row].join('\u0000') : ''
    const same = this.#shared.get(key)
    if (canShare && same !== undefined) return same
    let count = this.#counts.get(base) ?? 0
    let name = ''
    do {
      count += 1
      name = base + (count === 1 ? '' : hanNumeral(count))
    } while (this.#slots.has(name))
    this.#counts.set(base, count)
    this.#slots.set(name, { name, type, values: byUse(row.map(String)) })
    if (canShare) this.#shared.set(key, name)
    return name
  }

  list(): Slot[] {
    return [...this.#slots.values()]
  }
}

/** Distinct values, the most frequent first, then in order of first use. */
export function byUse(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => value)
}
