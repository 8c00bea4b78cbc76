import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements, childNamed } from '../xml/parse-xml.ts'
import type { BlockStory } from './blocks.ts'
import { readBlocks } from './blocks.ts'
import { hasProperty } from './formats.ts'
import { noteMargin } from './margins.ts'
import type { MarginPlace } from './messages.ts'
import { noOmissions } from './omissions.ts'
import { pageText } from './page-text.ts'

/** The properties of the sections of a body, in order; not those that a tracked change replaced. */
export function sectionsOf(body: XmlElement): XmlElement[] {
  const sections: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    for (const child of childElements(element)) {
      if (child.name === 'sectPr') sections.push(child)
      else if (!child.name.endsWith('Change')) visit(child)
    }
  }
  visit(body)
  return sections
}

/** Word 2003 writes its words with a hyphen. */
const staysOnPage = /^(continuous|next-?column)$/i

/** The sections behind which a page begins: how a section begins is said by itself, not by the one before. */
export function sectionsEndingPages(sections: readonly XmlElement[]): Set<XmlElement> {
  const ending = sections.filter((_, index) => {
    const next = sections[index + 1]
    if (next === undefined) return false
    const type = childNamed(next, 'type')?.attributes['val'] ?? 'nextPage'
    return !staysOnPage.test(type)
  })
  return new Set(ending)
}

function placeOf(name: string, isFirst: boolean): MarginPlace {
  if (name === 'headerReference') return isFirst ? 'firstHeader' : 'header'
  return isFirst ? 'firstFooter' : 'footer'
}

/**
 * Notes in the story's omissions what the headers and footers say that print, each text once and shortened, and how many
 * pictures stand in them.
 *
 * @param find  the header or footer that a reference names
 */
export function noteMargins(
  sections: readonly XmlElement[],
  story: BlockStory,
  hasEvenPages: boolean,
  find: (reference: XmlElement) => XmlElement | null,
): void {
  const { omissions } = story
  const seen = new Set<XmlElement>()
  for (const [index, section] of sections.entries()) {
    const hasFirstPage = hasProperty(section, 'titlePg')
    for (const reference of childElements(section)) {
      if (reference.name !== 'headerReference' && reference.name !== 'footerReference') continue
      const type = reference.attributes['type'] ?? 'default'
      if ((type === 'first' && !hasFirstPage) || (type === 'even' && !hasEvenPages)) continue
      const root = find(reference)
      if (root === null || seen.has(root)) continue
      seen.add(root)
      const own = noOmissions()
      const blocks = readBlocks(root, { ...story, omissions: own, fields: [], change: null, isMargin: true })
      omissions.pictures += own.pictures
      omissions.objects += own.objects
      const isFirst = index === 0 && (type === 'first' || (type === 'default' && !hasFirstPage))
      noteMargin(omissions, placeOf(reference.name, isFirst), pageText(blocks))
    }
  }
}
