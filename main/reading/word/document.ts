import type { SourceText } from '../reader.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import type { BlockStory } from './blocks.ts'
import { readBlocks } from './blocks.ts'
import { startCounting } from './numbering-counter.ts'
import { readLists } from './numbering.ts'
import type { Omissions } from './omissions.ts'
import { omissionWarnings, withoutTextFailure } from './omissions.ts'
import { pageText } from './page-text.ts'
import { noteMargins, sectionsEndingPages, sectionsOf } from './sections.ts'
import { readStyles } from './styles.ts'

/** The pieces of a document in the vocabulary of OOXML, wherever they came from. */
export type WordDocument = {
  body: XmlElement
  styles: XmlElement | null
  numbering: XmlElement | null
  hasEvenPages: boolean
  /** The header or footer that a reference in a section names. */
  margin: (reference: XmlElement) => XmlElement | null
}

/** The text of pages, or why there is none. */
export function sourceText(text: string, omissions: Omissions, name: string): SourceText {
  if (!/\S/.test(text)) return { ok: false, error: withoutTextFailure(omissions, name) }
  return { ok: true, text, warnings: omissionWarnings(omissions) }
}

/**
 * Reads a document. O(n) time.
 *
 * @param omissions  what is known already to be left out; counted on
 */
export function readDocument(document: WordDocument, omissions: Omissions, name: string): SourceText {
  const styles = readStyles(document.styles)
  const sections = sectionsOf(document.body)
  const story: BlockStory = {
    styles,
    omissions,
    fields: [],
    change: null,
    isMargin: false,
    lists: readLists(document.numbering, styles),
    counters: startCounting(),
    breaksAfter: sectionsEndingPages(sections),
  }
  const text = pageText(readBlocks(document.body, story))
  noteMargins(sections, story, document.hasEvenPages, document.margin)
  return sourceText(text, omissions, name)
}
