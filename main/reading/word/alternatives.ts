import type { XmlElement } from '../xml/parse-xml.ts'
import { childElements } from '../xml/parse-xml.ts'

/** Prefixes of the extensions whose content is understood: shapes with text, and marks on ordinary runs. */
const understood = /^(wps|wpg|wpc|wp14|w14|w15|w16\w*|a14)$/

/** The branch of an `mc:AlternateContent` to read: the first choice that is understood, else the fall-back. Never both. */
export function chosenAlternative(element: XmlElement): XmlElement | null {
  const branches = childElements(element)
  const choice = branches.find(
    ({ name, attributes }) =>
      name === 'Choice' &&
      (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => understood.test(prefix)),
  )
  return choice ?? branches.find(({ name }) => name === 'Fallback') ?? null
}

/** Elements that hold what stands in their place: content controls, links, insertions, smart tags and the like. */
const wrappers = /^(sdt|sdtContent|customXml|smartTag|ins|moveTo)$/

/** The children of one name, also where they are wrapped: rows of a table, cells of a row. */
export function* wrappedChildren(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (child.name === name) yield child
    else if (wrappers.test(child.name)) yield* wrappedChildren(child, name)
    else if (child.name === 'AlternateContent') {
      const chosen = chosenAlternative(child)
      if (chosen !== null) yield* wrappedChildren(chosen, name)
    }
  }
}
