import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'

/** What is known of a paragraph's form at one place (a style, a level of numbering, the paragraph); absent is inherited. */
export type ParagraphFormat = {
  /** Twips, and hundredths of a character, which win where they are not zero; both zero for a hanging first line. */
  firstLine?: number
  firstLineChars?: number
  align?: string
  breaksBefore?: boolean
  /** Twips, and hundredths of a line, which win. */
  spaceBefore?: number
  linesBefore?: number
  numId?: string
  level?: number
}

export type RunFormat = {
  isHidden?: boolean
  /** In half-points. */
  size?: number
  /** Of Latin letters and symbols. */
  font?: string
}

/** Whether an on-off property is on; absent or without a value it is on. */
export function isOn(element: XmlElement): boolean {
  const { val } = element.attributes
  return val !== '0' && val !== 'false' && val !== 'off' && val !== 'none'
}

/** Whether an on-off property of that name is set in an element. */
export function hasProperty(element: XmlElement | null, name: string): boolean {
  const property = element && childNamed(element, name)
  return property !== null && isOn(property)
}

/** A whole number, or undefined for anything else. Units that strict files may write are turned into twips. */
export function wholeNumber(text: string | undefined): number | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc|pi)?\s*$/.exec(text ?? '')
  if (match === null) return undefined
  const twips = { pt: 20, mm: 56.7, cm: 567, in: 1440, pc: 240, pi: 240 }[match[2] ?? ''] ?? 1
  const value = Math.round(Number(match[1]) * twips)
  return Number.isSafeInteger(value) ? value : undefined
}

function indentFormat({ attributes }: XmlElement): ParagraphFormat {
  const firstLine = wholeNumber(attributes['firstLine'])
  const firstLineChars = wholeNumber(attributes['firstLineChars'])
  const hanging = wholeNumber(attributes['hanging']) ?? wholeNumber(attributes['hangingChars'])
  if (hanging !== undefined && hanging > 0) return { firstLine: 0, firstLineChars: 0 }
  return {
    ...(firstLine === undefined ? {} : { firstLine }),
    ...(firstLineChars === undefined ? {} : { firstLineChars }),
  }
}

function spaceFormat({ attributes }: XmlElement): ParagraphFormat {
  const spaceBefore = wholeNumber(attributes['before'])
  const linesBefore = wholeNumber(attributes['beforeLines'])
  return {
    ...(spaceBefore === undefined ? {} : { spaceBefore }),
    ...(linesBefore === undefined ? {} : { linesBefore }),
  }
}

/** The form that a `w:pPr` gives by itself. */
export function paragraphFormat(properties: XmlElement | null): ParagraphFormat {
  const format: ParagraphFormat = {}
  for (const property of properties === null ? [] : childElements(properties)) {
    const { val } = property.attributes
    if (property.name === 'ind') Object.assign(format, indentFormat(property))
    else if (property.name === 'spacing') Object.assign(format, spaceFormat(property))
    else if (property.name === 'jc' && val !== undefined) format.align = val
    else if (property.name === 'pageBreakBefore') format.breaksBefore = isOn(property)
    else if (property.name === 'numPr') {
      const numId = childNamed(property, 'numId')?.attributes['val']
      const level = wholeNumber(childNamed(property, 'ilvl')?.attributes['val'])
      if (numId !== undefined) format.numId = numId
      if (level !== undefined) format.level = level
    }
  }
  return format
}

/** The form that a `w:rPr` gives by itself. */
export function runFormat(properties: XmlElement | null): RunFormat {
  const format: RunFormat = {}
  for (const property of properties === null ? [] : childElements(properties)) {
    if (property.name === 'vanish') format.isHidden = isOn(property)
    else if (property.name === 'sz') {
      const size = wholeNumber(property.attributes['val'])
      if (size !== undefined && size > 0) format.size = size
    } else if (property.name === 'rFonts') {
      const font = property.attributes['ascii'] ?? property.attributes['hAnsi']
      if (font !== undefined) format.font = font
    }
  }
  return format
}

const leastIndent = 1.5
const mostIndent = 4
/** Word sets ten points where nothing is said. */
const usualSize = 20
const unindented = /^(center|right|end)$/

/** The indent of a first line in whole Chinese characters, 0 for none worth showing. */
export function indentCharacters(format: ParagraphFormat, size: number = usualSize): number {
  if (unindented.test(format.align ?? '')) return 0
  const byCharacters = (format.firstLineChars ?? 0) / 100
  const characters = byCharacters === 0 ? (format.firstLine ?? 0) / (size * 10) : byCharacters
  return characters < leastIndent ? 0 : Math.min(mostIndent, Math.round(characters))
}

/** A line of 三号 is about 28 points; what is set apart by nearly as much stands behind a gap. */
const leastGapTwips = 480

/** Whether a paragraph stands as far below the one before it as if a line were empty. */
export function isSetApart({ spaceBefore = 0, linesBefore = 0 }: ParagraphFormat): boolean {
  return linesBefore > 0 ? linesBefore >= 100 : spaceBefore >= leastGapTwips
}
