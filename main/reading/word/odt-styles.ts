import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed, descendantsNamed } from '../xml/parse-xml.ts'
import { sequenceStarts } from './lexicon.ts'

/** The form of a paragraph or a run in OpenDocument; absent is inherited. Lengths are in points. */
export type OdtFormat = {
  indent?: string
  align?: string
  size?: number
  isHidden?: boolean
  breakBefore?: boolean
  breakAfter?: boolean
}

/** A level of a list. `text` has %1 to %9 where numbers stand, as in OOXML; null prints none. */
export type OdtLevel = { format: string; start: number; text: string | null }

export type OdtStyles = {
  format: (family: 'paragraph' | 'text', name: string | undefined) => OdtFormat
  /** The levels of a list style, from 1; those of headings outside lists for no name. */
  levels: (listStyle: string | undefined) => ReadonlyMap<number, OdtLevel>
  /** The list style that a paragraph style brings along. */
  listStyleOf: (paragraphStyle: string | undefined) => string | undefined
}

const pointsPerUnit: Readonly<Record<string, number>> = {
  pt: 1,
  cm: 28.35,
  mm: 2.835,
  in: 72,
  pc: 12,
  px: 0.75,
}

/** A length in points, or in characters of `size` points; 0 for what is none. */
export function odtLength(length: string | undefined, size: number): number {
  const match = /^\s*(-?[\d.]+)(pt|cm|mm|in|pc|px|em|ic)\s*$/.exec(length ?? '')
  const value = Number(match?.[1] ?? 0)
  return Number.isFinite(value) ? value * (pointsPerUnit[match?.[2] ?? ''] ?? size) : 0
}

function formatOf(style: XmlElement): OdtFormat {
  const format: OdtFormat = {}
  const paragraph = childNamed(style, 'paragraph-properties')?.attributes ?? {}
  if (paragraph['text-indent'] !== undefined) format.indent = paragraph['text-indent']
  if (paragraph['text-align'] !== undefined) format.align = paragraph['text-align']
  if (paragraph['break-before'] !== undefined) format.breakBefore = paragraph['break-before'] === 'page'
  if (paragraph['break-after'] !== undefined) format.breakAfter = paragraph['break-after'] === 'page'
  if ((style.attributes['master-page-name'] ?? '') !== '') format.breakBefore = true
  const text = childNamed(style, 'text-properties')?.attributes ?? {}
  if (text['display'] !== undefined) format.isHidden = text['display'] === 'none'
  const size = odtLength(text['font-size-asian'] ?? text['font-size'], 0)
  if (size > 0) format.size = size
  return format
}

function numberFormat(format: string): string {
  return sequenceStarts.find(([start]) => format.startsWith(start))?.[1] ?? 'decimal'
}

function levelOf(element: XmlElement, level: number): OdtLevel {
  const { attributes } = element
  const format = attributes['num-format'] ?? ''
  const start = Number.parseInt(attributes['start-value'] ?? '1', 10)
  const template = attributes['num-list-format']
  const shown = Math.min(level, Math.max(1, Number.parseInt(attributes['display-levels'] ?? '1', 10) || 1))
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + 1 + at}`).join('.')
  const composed = (attributes['num-prefix'] ?? '') + numbers + (attributes['num-suffix'] ?? '')
  const isNumber = element.name !== 'list-level-style-bullet' && element.name !== 'list-level-style-image'
  const text = template === undefined ? composed : template.replace(/%(\d+)%/g, '%$1')
  return {
    format: numberFormat(format),
    start: Number.isSafeInteger(start) ? start : 1,
    text: isNumber && format !== '' ? text : null,
  }
}

function levelsOf(list: XmlElement): Map<number, OdtLevel> {
  const levels = new Map<number, OdtLevel>()
  for (const element of childElements(list)) {
    const level = Number.parseInt(element.attributes['level'] ?? '', 10)
    if (level >= 1 && level <= 10) levels.set(level, levelOf(element, level))
  }
  return levels
}

const deepestChain = 64

/**
 * Reads the styles of an OpenDocument text.
 *
 * @param roots  of `content.xml` and `styles.xml`, the one that wins first
 */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, XmlElement>()
  const defaults = new Map<string, XmlElement>()
  const lists = new Map<string | undefined, Map<number, OdtLevel>>()
  for (const root of roots) {
    for (const holder of ['automatic-styles', 'styles'].map((name) => childNamed(root, name))) {
      for (const style of holder === null ? [] : childElements(holder)) {
        const { name, family } = style.attributes
        if (style.name === 'style' && !styles.has(`${family}/${name}`)) styles.set(`${family}/${name}`, style)
        else if (style.name === 'default-style') defaults.set(family ?? '', style)
        else if (style.name === 'list-style' && !lists.has(name ?? '')) lists.set(name ?? '', levelsOf(style))
        else if (style.name === 'outline-style') lists.set(undefined, levelsOf(style))
      }
    }
  }
  const chainOf = (family: string, name: string | undefined) => {
    const chain: XmlElement[] = []
    let next = name
    while (next !== undefined && chain.length < deepestChain) {
      const style = styles.get(`${family}/${next}`)
      if (style === undefined) break
      chain.push(style)
      next = style.attributes['parent-style-name']
    }
    return chain
  }
  return {
    format: (family, name) => {
      const usual = defaults.get(family)
      const base: OdtFormat = usual === undefined || family === 'text' ? {} : formatOf(usual)
      return chainOf(family, name).reduceRight((format, style) => ({ ...format, ...formatOf(style) }), base)
    },
    levels: (name) => lists.get(name) ?? new Map(),
    listStyleOf: (name) =>
      chainOf('paragraph', name)
        .map((style) => style.attributes['list-style-name'])
        .find((style) => style !== undefined),
  }
}

/** How many insertions and deletions a text tracks. The deleted text stands apart from the body, the inserted within. */
export function countOdtChanges(body: XmlElement): { insertions: number; deletions: number } {
  const regions = [...descendantsNamed(body, 'changed-region')].flatMap(childElements)
  return {
    insertions: regions.filter(({ name }) => name === 'insertion').length,
    deletions: regions.filter(({ name }) => name === 'deletion').length,
  }
}
