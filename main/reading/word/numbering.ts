import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'
import type { ParagraphFormat } from './formats.ts'
import { isOn, paragraphFormat, runFormat, wholeNumber } from './formats.ts'
import type { Styles } from './styles.ts'

/** How one level of a list counts and prints its numbers. */
export type Level = {
  start: number
  format: string
  /** With %1 to %9 where the number of a level stands. */
  text: string
  isLegal: boolean
  /** The level, from 1, that starts this one anew; 0 for never, null for any above it. */
  restartsAfter: number | null
  suffix: string
  styleId: string | undefined
  paragraph: ParagraphFormat
  isHidden: boolean
}

/** A list of the document. Lists with one `key` count on together. `startsAt` holds the numbers that it begins anew with, by level. */
export type List = { key: string; levels: ReadonlyMap<number, Level>; startsAt: ReadonlyMap<number, number> }

export type Lists = (numId: string) => List | null

export const deepestLevel = 8

/** The format stands in a choice where it is one that only newer versions know; the fall-back is what older ones print. */
function formatOf(level: XmlElement): string {
  const direct = childNamed(level, 'numFmt')
  const alternatives = childNamed(level, 'AlternateContent')
  const fallback = alternatives && childNamed(alternatives, 'Fallback')
  const format = (direct ?? (fallback && childNamed(fallback, 'numFmt')))?.attributes['val'] ?? 'decimal'
  const chosen = alternatives && childNamed(alternatives, 'Choice')
  const custom = (chosen && childNamed(chosen, 'numFmt'))?.attributes['format'] ?? ''
  return /^0+1\b/.test(custom) ? `padded${/^0+1/.exec(custom)?.[0].length ?? 1}` : format
}

function readLevel(level: XmlElement): Level {
  const value = (name: string) => childNamed(level, name)?.attributes['val']
  const text = childNamed(level, 'lvlText')
  const legal = childNamed(level, 'isLgl')
  return {
    start: wholeNumber(value('start')) ?? 0,
    format: formatOf(level),
    text: text === null || (text.attributes['null'] ?? '0') !== '0' ? '' : (text.attributes['val'] ?? ''),
    isLegal: legal !== null && isOn(legal),
    restartsAfter: wholeNumber(value('lvlRestart')) ?? null,
    suffix: value('suff') ?? 'tab',
    styleId: value('pStyle'),
    paragraph: paragraphFormat(childNamed(level, 'pPr')),
    isHidden: runFormat(childNamed(level, 'rPr')).isHidden ?? false,
  }
}

function levelOf(element: XmlElement): number {
  const level = wholeNumber(element.attributes['ilvl']) ?? 0
  return Math.min(deepestLevel, Math.max(0, level))
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = childElements(element).filter((child) => child.name === 'lvl')
  return new Map(levels.map((level) => [levelOf(level), readLevel(level)]))
}

/**
 * Reads `word/numbering.xml`: each list with its own levels laid over those of the definition that it uses. A definition
 * that only names a numbering style is looked up through that style.
 *
 * @param root  null for a document without numbering
 * @returns finds the list of a `w:numId`; null for the id 0, which means none, and for unknown ids
 */
export function readLists(root: XmlElement | null, styles: Styles): Lists {
  const definitions = new Map<string, XmlElement>()
  const uses = new Map<string, XmlElement>()
  for (const element of root === null ? [] : childElements(root)) {
    if (element.name === 'abstractNum') definitions.set(element.attributes['abstractNumId'] ?? '', element)
    else if (element.name === 'num') uses.set(element.attributes['numId'] ?? '', element)
  }
  const definitionOf = (numId: string, seen: Set<string>): { key: string; element: XmlElement } | null => {
    if (seen.has(numId)) return null
    seen.add(numId)
    const use = uses.get(numId)
    const key = (use && childNamed(use, 'abstractNumId'))?.attributes['val']
    const element = key === undefined ? undefined : definitions.get(key)
    if (key === undefined || element === undefined) return null
    const link = childNamed(element, 'numStyleLink')?.attributes['val']
    const linked = link === undefined ? undefined : styles.numberingOf(link)
    return (linked === undefined ? null : definitionOf(linked, seen)) ?? { key, element }
  }
  const known = new Map<string, List | null>()
  const find = (numId: string): List | null => {
    const definition = definitionOf(numId, new Set())
    const use = uses.get(numId)
    if (definition === null || use === undefined) return null
    const levels = readLevels(definition.element)
    const startsAt = new Map<number, number>()
    for (const override of childElements(use)) {
      if (override.name !== 'lvlOverride') continue
      const level = levelOf(override)
      const own = childNamed(override, 'lvl')
      if (own !== null) levels.set(level, readLevel(own))
      const start = wholeNumber(childNamed(override, 'startOverride')?.attributes['val'])
      if (start !== undefined) startsAt.set(level, start)
    }
    return { key: definition.key, levels, startsAt }
  }
  return (numId) => {
    if (numId === '0') return null
    const list = known.has(numId) ? (known.get(numId) ?? null) : find(numId)
    known.set(numId, list)
    return list
  }
}
